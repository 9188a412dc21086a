using System.Security.Cryptography;
using HealthPass.Grains.People;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.People;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Seals;

public sealed class RowSealsTests
{
    private static readonly KeySet First = Samples.Keys();
    private static readonly FakeTimeProvider Clock = new(Samples.Noon);

    private readonly KeyRing _ring = new(First);

    private RowSeals Seals => new(_ring, Clock);

    [Fact]
    public void A_seal_covers_every_field_that_a_board_repeats()
    {
        var row = Row(1);
        Assert.True(Seals.Holds(row));
        DirectoryStatusRow[] altered =
        [
            row with { PersonId = Samples.Person(2) },
            row with { Version = row.Version + 1 },
            row with { Region = Samples.City.Code },
            row with { Colour = Colour.Red },
            row with { Reason = 5 },
            row with { Flags = 0 },
            row with { NameMask = row.NameMask ^ 1 },
            row with { LastNegativeTestAt = 9 },
            row with { ReviewAt = 0 },
            row with { Channel = "alipay" },
            row with { Seal = row.Seal with { Tag = row.Seal.Tag ^ 1 } },
            row with { Seal = row.Seal with { Key = 2 } },
            row with { Seal = default },
        ];
        Assert.Equal(typeof(DirectoryStatusRow).GetProperties().Length + 2, altered.Length);
        Assert.All(altered, other => Assert.False(Seals.Holds(other)));
        Assert.Equal([false, true, false], Checked(altered[3], row, altered[10]));
        Assert.Equal([.. altered.Select(_ => false), true], Checked([.. altered, row]));
    }

    [Fact]
    public void What_was_sealed_before_a_rotation_holds_and_new_seals_are_of_the_new_key()
    {
        var old = Row(1);
        _ring.Replace(First with { Data = [.. First.Data, new(7, RandomNumberGenerator.GetBytes(32), Samples.Noon.AddHours(-1))] });
        var fresh = Row(2);
        Assert.Equal((1, 7), (old.Seal.Key, fresh.Seal.Key));
        Assert.Equal([true, true, false], Checked(old, fresh, fresh with { Seal = old.Seal }));

        var others = new RowSeals(new KeyRing(Samples.Keys()), Clock);
        Assert.False(others.Holds(old));
        Assert.False(others.Holds(fresh));
    }

    [Fact]
    public void A_seal_of_one_kind_is_none_of_another_and_fields_do_not_run_into_each_other()
    {
        var sealer = new Sealer(_ring, Clock);
        var seals = Enum.GetValues<SealPurpose>().Select(purpose => sealer.Make(purpose, new SealInput().Add("x"))).ToList();
        Assert.Equal(seals.Count, seals.Distinct().Count());
        Assert.False(sealer.Holds(SealPurpose.Fact, new SealInput().Add("x"), sealer.Make(SealPurpose.Person, new SealInput().Add("x"))));
        SealInput[] inputs = [new SealInput().Add("ab").Add("c"), new SealInput().Add("a").Add("bc"), new SealInput().Add("abc"), new SealInput().Add("abc").Add((string?)null), new SealInput().Add("abc").Add(string.Empty)];
        Assert.Equal(inputs.Length, inputs.Select(input => sealer.Make(SealPurpose.Fact, input)).Distinct().Count());
    }

    private bool[] Checked(params DirectoryStatusRow[] rows)
    {
        var holds = new bool[rows.Length];
        Seals.Check(rows, holds);
        return holds;
    }

    private DirectoryStatusRow Row(int number)
    {
        var row = new DirectoryStatusRow(Samples.Person(number), 3, Samples.Village.Code, Colour.Green, 18, (byte)StatusFlags.Registered, 7, 8, 9, "wechat");
        return row with { Seal = Seals.Make(row) };
    }
}
