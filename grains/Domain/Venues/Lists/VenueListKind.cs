using System.Buffers.Binary;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Lists;
using HealthPass.Grains.Venues.Reviews;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Venues.Lists;

/// <summary>Lists of venues. A row is what a single registration is: a county's or an authority's above is in use at once, anybody else's is submitted for review.</summary>
internal sealed class VenueListKind(IGrainFactory grains, VenueReviewCommands reviews, RegionTree regions, IAudit audit) : IListKind
{
    /// <summary>The kind.</summary>
    public const string Name = "venues";

    private const int MaxName = 100;
    private const int MaxAddress = 200;
    private const int TokenBytes = 16;

    /// <inheritdoc />
    public string Kind => Name;

    /// <inheritdoc />
    public IReadOnlyList<ListColumn> Columns { get; } =
    [
        new("name", "名称", "Name", IsNeeded: true),
        new("category", "类别", "Category", IsNeeded: true),
        new("region_code", "区划代码", "Region code", IsNeeded: true),
        new("address", "地址", "Address", IsNeeded: false),
        new("credit_code", "统一社会信用代码", "Credit code", IsNeeded: false),
    ];

    /// <inheritdoc />
    public ListFinding? Check(IReadOnlyList<string> cells, RegionCode region) =>
        VenueCells.OfText(cells[0], "name", MaxName, "name_invalid")
        ?? VenueCells.OfCategory(cells[1])
        ?? VenueCells.OfRegion(cells[2], region, regions)
        ?? (cells[3].Length == 0 ? null : VenueCells.OfText(cells[3], "address", MaxAddress, "field_invalid"))
        ?? OfCredit(cells[4]);

    /// <inheritdoc />
    public string KeyOf(IReadOnlyList<string> cells) => string.Join('\n', VenueLikeness.Fold(cells[0]), cells[2], VenueLikeness.Fold(cells[3]));

    /// <inheritdoc />
    public async Task<ListEntry> ApplyAsync(ListUpload upload, ListEntry entry)
    {
        // Looked at again: what was right when it was uploaded need not be now, and what lies in the table may not be what was uploaded.
        if (Check(entry.Cells, upload.Region) is { } finding)
        {
            return Refused(entry, finding.Code, finding.Detail);
        }

        var registration = Read(entry.Cells, upload.Owner);
        var venue = IdOf(entry.Token);
        if (upload.Region.Level > RegionLevel.County)
        {
            var result = await reviews.OpenAsync(venue, entry.Token, registration, new(upload.Owner, IsChannel: false), submit: true);
            return result.Fault == VenueReviewFault.None ? Done(entry, venue) : Refused(entry, "venue_case_in_wrong_state", "The row could not be submitted.");
        }

        var grain = grains.GetGrain<IVenueGrain>(venue.ToGrainKey());
        if (await grain.GetDetails() is { } there)
        {
            return there.Registration == registration ? Done(entry, venue) : Refused(entry, "venue_in_wrong_state", "The row's id is another venue's.");
        }

        _ = await audit.WriteAsync(
            upload.Owner, AuditActions.VenueRegistered, venue.ToString(),
            new { registration.Name, registration.Address, registration.CreditCode, region = registration.Region.ToString(), list = upload.UploadId, row = entry.Number });
        return await grain.Carry(new(registration, VenueStanding.InUse, string.Empty, Reviewed: true)) == VenueFault.None
            ? Done(entry, venue)
            : Refused(entry, "venue_in_wrong_state", "The row's id is another venue's.");
    }

    private static ListEntry Done(ListEntry entry, VenueId venue) => entry with { Outcome = ListOutcome.Done, Result = venue.ToString() };

    private static ListEntry Refused(ListEntry entry, string code, string detail) => entry with { Outcome = ListOutcome.Refused, Code = code, Detail = detail };

    private static ListFinding? OfCredit(string text) => text.Length == 0 || CreditCode.TryParse(text, out _, out var fault)
        ? null
        : new ListFinding(fault.ToWire(), "The unified social credit code does not hold (GB 32100).");

    private static VenueId IdOf(Guid token)
    {
        Span<byte> bytes = stackalloc byte[TokenBytes];
        _ = token.TryWriteBytes(bytes);

        // Random bits alone: two numbers of a random id say which kind it is.
        var value = BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes[sizeof(ulong)..]);
        return new(value == 0 ? 1 : value);
    }

    private VenueRegistration Read(IReadOnlyList<string> cells, string owner)
    {
        _ = VenueCells.TryCategory(cells[1], out var category);
        _ = CreditCode.TryParse(cells[4], out var credit, out _);
        return new(cells[0], category, regions.TryFind(cells[2], out var node) ? node.Code : default, cells[3], credit.ToString(), null, owner);
    }
}
