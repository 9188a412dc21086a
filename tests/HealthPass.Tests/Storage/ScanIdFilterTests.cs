using System.Buffers.Binary;
using HealthPass.Storage.Sqlite;
using Xunit;

namespace HealthPass.Tests.Storage;

public sealed class ScanIdFilterTests
{
    private const int Ids = 400_000;

    public static TheoryData<string> Kinds => ["random", "by time", "counted"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_forgets_no_id_and_takes_few_for_known_that_are_not(string kind)
    {
        var random = new Random(11);
        var filter = new ScanIdFilter();
        for (var i = 0; i < Ids; i++)
        {
            filter.Add(Id(kind, i, random));
        }

        random = new(11);
        Assert.All(Enumerable.Range(0, Ids), i => Assert.True(filter.MayHold(Id(kind, i, random))));
        var mistaken = Enumerable.Range(Ids, Ids).Count(i => filter.MayHold(Id(kind, i, random)));
        Assert.InRange(mistaken, 0, Ids / 2_000);
    }

    [Fact]
    public void An_empty_filter_holds_nothing() => Assert.False(new ScanIdFilter().MayHold(Guid.Empty));

    private static Guid Id(string kind, int number, Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        switch (kind)
        {
            case "counted":
                bytes.Clear();
                BinaryPrimitives.WriteInt32BigEndian(bytes[12..], number);
                break;
            case "by time":
                random.NextBytes(bytes);
                BinaryPrimitives.WriteInt64BigEndian(bytes, ((1_764_000_000_000L + (number / 100)) << 16) | 0x7000 | (uint)(number % 100));
                break;
            default:
                random.NextBytes(bytes);
                break;
        }

        return new(bytes, bigEndian: true);
    }
}
