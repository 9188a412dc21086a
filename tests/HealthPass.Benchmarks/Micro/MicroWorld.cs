using HealthPass.Grains.Health;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;
using HealthPass.Kernel.Verdicts;
using HealthPass.Verification.Codes;
using HealthPass.Verification.Records;
using HealthPass.Verification.Verdicts;

namespace HealthPass.Benchmarks.Micro;

/// <summary>What the micro-benchmarks work on.</summary>
internal static class MicroWorld
{
    public static KeyRing Keys { get; } = new(new(
        new byte[32], [new(1, new byte[32], DateTimeOffset.UnixEpoch)], [new(1, new byte[32], DateTimeOffset.UnixEpoch)]));

    public static RegionTree Regions { get; } = RegionTree.Load();

    public static HealthCodeCipher Cipher { get; } = new(Keys, TimeProvider.System);

    public static PersonStatus Green { get; } = new(
        1, Colour.Green, RuleBooks.Load().Current(DateTimeOffset.UtcNow).Green.Number, StatusFlags.Registered, 5, NameMask.Of("王小明").Packed, 0, 0);

    /// <summary>Ids spread as HMACs are.</summary>
    public static PersonId[] Ids(int count)
    {
        var random = new Random(1);
        var ids = new PersonId[count];
        for (var i = 0; i < count; i++)
        {
            ids[i] = new((ulong)random.NextInt64() << 1, (ulong)random.NextInt64() << 1);
        }

        return ids;
    }

    /// <summary>A record as the journal keeps it.</summary>
    public static ScanRecord Record(PersonId id) => new()
    {
        ScanId = Guid.CreateVersion7(),
        ScanIdFromGate = true,
        PersonId = id,
        VenueId = new(42),
        Region = Regions[5].Code,
        ScannedAt = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds(),
        Verdict = Verdict.Allow,
        Colour = Colour.Green,
        Reason = Green.Reason,
        VerdictReason = (byte)VerdictReason.Colour,
        CodeState = CodeState.Valid,
        Direction = ScanDirection.In,
        Means = ScanMeans.Code,
        TestAgeHours = null,
        GateId = default,
    };

    public static EntryRule Rule { get; } = CategoryRules.Default(VenueCategory.RailwayStation);
}
