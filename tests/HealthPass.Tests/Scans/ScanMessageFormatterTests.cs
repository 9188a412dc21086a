using System.Buffers;
using HealthPass.Api.Scans;
using MessagePack;
using Xunit;

namespace HealthPass.Tests.Scans;

public sealed class ScanMessageFormatterTests
{
    [Fact]
    public void A_scan_is_read_as_from_json()
    {
        var scan = Read((ref MessagePackWriter writer) =>
        {
            writer.WriteMapHeader(5);
            Write(ref writer, "venueId", "0000000000007");
            writer.Write("document");
            writer.WriteMapHeader(2);
            Write(ref writer, "type", "passport");
            Write(ref writer, "number", "E00000001");
            Write(ref writer, "direction", "in");
            writer.Write("place");
            writer.Write(3);
            Write(ref writer, "means", "card");
        });
        Assert.Null(scan.Problem);
        Assert.Equal(("0000000000007", "passport", "E00000001", "in", 3, "card", (string?)null), (scan.VenueId, scan.Document?.Type, scan.Document?.Number, scan.Direction, scan.Place, scan.Means, scan.Code));
    }

    [Theory]
    [InlineData("scanID", "unknown_field")]
    [InlineData("VenueId", "unknown_field")]
    [InlineData("code", "malformed_messagepack")]
    public void A_field_that_is_misspelt_or_there_twice_is_told(string field, string problem)
    {
        var scan = Read((ref MessagePackWriter writer) =>
        {
            writer.WriteMapHeader(2);
            Write(ref writer, "code", "x");
            Write(ref writer, field, "x");
        });
        Assert.Equal(problem, scan.Problem?.Code);
        Assert.Contains(field, scan.Problem!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_scan_is_told_and_read_to_its_end_however_deep_it_is()
    {
        Assert.Equal("field_invalid", Read((ref MessagePackWriter writer) => writer.Write(17)).Problem?.Code);
        Assert.Equal("field_invalid", Read((ref MessagePackWriter writer) => writer.WriteNil()).Problem?.Code);
        Assert.Equal("field_invalid", Read((ref MessagePackWriter writer) =>
        {
            writer.WriteMapHeader(1);
            writer.Write("direction");
            writer.Write(1);
        }).Problem?.Code);
        Assert.Equal("field_invalid", Read((ref MessagePackWriter writer) =>
        {
            for (var depth = 0; depth < 900_000; depth++)
            {
                writer.WriteArrayHeader(1);
            }

            writer.WriteNil();
        }).Problem?.Code);
    }

    private static ScanMessage Read(Writing write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(bytes);
        write(ref writer);
        writer.Write("behind");
        writer.Flush();
        var reader = new MessagePackReader(bytes.WrittenMemory);
        var scan = new ScanMessageFormatter().Deserialize(ref reader, MessagePackSerializerOptions.Standard);
        Assert.Equal("behind", reader.ReadString());
        return scan!;
    }

    private static void Write(ref MessagePackWriter writer, string field, string value)
    {
        writer.Write(field);
        writer.Write(value);
    }

    private delegate void Writing(ref MessagePackWriter writer);
}
