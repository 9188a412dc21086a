using HealthPass.Grains.People;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;
using HealthPass.Kernel.Verdicts;
using HealthPass.Verification.Records;
using HealthPass.Verification.Verdicts;

namespace HealthPass.Tests.Storage;

/// <summary>Rows for tests.</summary>
internal static class Some
{
    /// <summary>2021-03-01 12:00 in Chengdu.</summary>
    public const long Noon = 1_614_571_200_000;

    public static readonly DateOnly Day = new(2021, 3, 1);
    public static readonly RegionCode Province = Region("510000000000");
    public static readonly RegionCode Chengdu = Region("510100000000");
    public static readonly RegionCode Wuhou = Region("510107000000");
    public static readonly RegionCode Zigong = Region("510300000000");
    public static readonly VenueId Station = new(0x1234_5678_9abc_def0);
    public static readonly VenueId Market = new(0xf234_5678_9abc_def0);

    public static PersonId Person(int number) => new(0x9e37_79b9_7f4a_7c15UL * (ulong)(number + 1), (ulong)number);

    public static DirectoryEntry Entry(
        int person, uint version = 1, Colour colour = Colour.Green, RegionCode? region = null, DirectoryState state = DirectoryState.Active) => new(
            Person(person), state, version, new byte[16], region ?? Wuhou, "wechat", colour, 3, 0x81, uint.MaxValue, 1_614_000_000, 0, 1_613_000_000 + person, new(0xFFFE, ulong.MaxValue - (ulong)person));

    public static ScanRecord Scan(Guid? id = null, Verdict verdict = Verdict.Allow, long at = Noon, bool fromGate = true, VenueId? venue = null, RegionCode? region = null) => new()
    {
        ScanId = id ?? Guid.CreateVersion7(),
        ScanIdFromGate = fromGate,
        PersonId = Person(7),
        VenueId = venue ?? Station,
        Region = region ?? Wuhou,
        ScannedAt = at,
        Verdict = verdict,
        Colour = verdict == Verdict.Allow ? Colour.Green : Colour.Red,
        Reason = 4,
        VerdictReason = 2,
        CodeState = CodeState.Valid,
        Direction = ScanDirection.In,
        Means = ScanMeans.Code,
        TestAgeHours = 12,
        GateId = GateId.TryParse("gate-1", out var gate) ? gate : default,
    };

    public static RegionCode Region(string code) => RegionCode.TryParse(code, out var region) ? region : throw new ArgumentException(code, nameof(code));
}
