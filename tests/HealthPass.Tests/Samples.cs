using System.Buffers.Binary;
using System.Security.Cryptography;
using CsCheck;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;
using HealthPass.Kernel.Verdicts;
using HealthPass.Verification.Records;
using HealthPass.Verification.Verdicts;

namespace HealthPass.Tests;

/// <summary>Values that many tests share.</summary>
internal static class Samples
{
    /// <summary>Noon in Sichuan.</summary>
    public static readonly DateTimeOffset Noon = new(2022, 9, 1, 12, 0, 0, TimeSpan.FromHours(8));

    public static readonly DateOnly Today = new(2022, 9, 1);

    public static readonly RegionTree Tree = RegionTree.Load();

    /// <summary>A village with all five levels above it.</summary>
    public static readonly RegionNode Village = Tree.Nodes.First(node => node.Level == RegionLevel.Village);

    public static readonly RegionNode Township = Village.Parent!;

    public static readonly RegionNode County = Township.Parent!;

    public static readonly RegionNode City = County.Parent!;

    /// <summary>A village of another city.</summary>
    public static readonly RegionNode FarVillage = Tree.Nodes.Last(node => node.Level == RegionLevel.Village);

    public static readonly VenueId Venue = new(0x1234_5678_9ABC_DEF0);

    /// <summary>Spread like the HMAC that real ids are.</summary>
    public static PersonId Person(int number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        Span<byte> hash = stackalloc byte[32];
        _ = SHA256.HashData(bytes, hash);
        return PersonId.Read(hash);
    }

    public static PersonStatus Status(uint version = 1, Colour colour = Colour.Green, StatusFlags flags = StatusFlags.Registered) =>
        new(version, colour, (byte)(colour == Colour.Green ? 18 : 5), flags, Village.Index, NameMask.Of("王小明").Packed, 0, 0);

    public static ScanRecord Scan(int number, Verdict verdict = Verdict.Allow, DateTimeOffset? at = null, VenueId? venue = null, RegionNode? region = null) => new()
    {
        ScanId = new(number, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
        ScanIdFromGate = true,
        PersonId = Person(number),
        VenueId = venue ?? Venue,
        Region = (region ?? Village).Code,
        ScannedAt = (at ?? Noon).ToUnixTimeMilliseconds(),
        Verdict = verdict,
        Colour = verdict == Verdict.Allow ? Colour.Green : Colour.Red,
        Reason = 18,
        VerdictReason = 1,
        CodeState = CodeState.Valid,
        Direction = ScanDirection.In,
        Means = ScanMeans.Code,
        TestAgeHours = null,
        GateId = default,
    };

    public static Gen<GateId> Gates { get; } = Gen.String[Gen.OneOf(Gen.Char['a', 'z'], Gen.Char['0', '9'], Gen.OneOf('.', '-', '_', ':')), 0, 32]
        .Select(text => GateId.TryParse(text, out var gate) ? gate : throw new InvalidOperationException(text));

    public static Gen<ScanRecord> Scans { get; } = Gen.Select(
        Gen.Select(Gen.Guid, Gen.Bool, Gen.ULong, Gen.ULong, Gen.ULong, Gen.Int[0, Tree.Nodes.Count - 1]),
        Gen.Select(Gen.Long, Gen.Byte, Gen.Byte, Gen.Byte, Gen.Byte, Gen.Byte),
        Gen.Select(Gen.Byte, Gen.Byte, Gen.OneOf(Gen.UShort[0, ushort.MaxValue - 1].Select(age => (ushort?)age), Gen.Const((ushort?)null)), Gates),
        Gen.Select(Gen.UShort, Gen.Byte, Gen.Int),
        (ids, first, second, third) => new ScanRecord
        {
            ScanId = ids.Item1,
            ScanIdFromGate = ids.Item2,
            PersonId = new(ids.Item3, ids.Item4),
            VenueId = new(ids.Item5),
            Region = Tree[ids.Item6].Code,
            ScannedAt = first.Item1,
            Verdict = (Verdict)first.Item2,
            Colour = (Colour)first.Item3,
            Reason = first.Item4,
            VerdictReason = first.Item5,
            CodeState = (CodeState)first.Item6,
            Direction = (ScanDirection)second.Item1,
            Means = (ScanMeans)second.Item2,
            TestAgeHours = second.Item3,
            GateId = second.Item4,
            Place = third.Item1,
            Marks = (ScanMarks)third.Item2,
            ClockOffset = third.Item3,
        });

    public static KeySet Keys(params VersionedKey[] tokens) => new(
        new byte[32],
        tokens.Length > 0 ? tokens : [new(1, RandomNumberGenerator.GetBytes(32), DateTimeOffset.UnixEpoch)],
        [new(1, RandomNumberGenerator.GetBytes(32), DateTimeOffset.UnixEpoch)]);
}
