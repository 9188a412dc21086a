using System.Globalization;
using System.IO.Hashing;
using System.Text;
using HealthPass.Grains.Lists;
using HealthPass.Grains.Venues.Lists;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Venues.Coverage;

/// <summary>Lists of places that should have a code: one by its name, or so many of a category. By a county or an authority above.</summary>
internal sealed class ExpectedListKind(ICoverageStore store, RegionTree regions, TimeProvider clock) : IListKind
{
    /// <summary>The kind.</summary>
    public const string Name = "expected_venues";

    private const int MaxName = 100;
    private const int MaxSource = 200;
    private const int MostWanted = 100_000;

    /// <inheritdoc />
    public string Kind => Name;

    /// <inheritdoc />
    public IReadOnlyList<ListColumn> Columns { get; } =
    [
        new("name", "名称", "Name", IsNeeded: false),
        new("category", "类别", "Category", IsNeeded: true),
        new("region_code", "区划代码", "Region code", IsNeeded: true),
        new("count", "数量", "Count", IsNeeded: false),
        new("source", "来源", "Source", IsNeeded: false),
    ];

    /// <inheritdoc />
    public ListFinding? Check(IReadOnlyList<string> cells, RegionCode region) =>
        (region.Level > RegionLevel.County ? new ListFinding("tier_may_not", "A county or an authority above lists what should have a code.") : null)
        ?? (cells[0].Length == 0 ? null : VenueCells.OfText(cells[0], "name", MaxName, "name_invalid"))
        ?? VenueCells.OfCategory(cells[1])
        ?? VenueCells.OfRegion(cells[2], region, regions)
        ?? OfCount(cells[3], cells[0].Length > 0)
        ?? (cells[4].Length == 0 ? null : VenueCells.OfText(cells[4], "source", MaxSource, "field_invalid"));

    /// <inheritdoc />
    public string KeyOf(IReadOnlyList<string> cells)
    {
        _ = VenueCells.TryCategory(cells[1], out var category);
        return string.Join('\n', VenueLikeness.Fold(cells[0]), category.ToWire(), cells[2]);
    }

    /// <inheritdoc />
    public async Task<ListEntry> ApplyAsync(ListUpload upload, ListEntry entry)
    {
        // Looked at again: what was right when it was uploaded need not be now, and what lies in the table may not be what was uploaded.
        if (Check(entry.Cells, upload.Region) is { } finding)
        {
            return entry with { Outcome = ListOutcome.Refused, Code = finding.Code, Detail = finding.Detail };
        }

        _ = VenueCells.TryCategory(entry.Cells[1], out var category);
        _ = regions.TryFind(entry.Cells[2], out var region);
        var id = new Guid(XxHash128.Hash(Encoding.UTF8.GetBytes(KeyOf(entry.Cells))));
        await store.PutAsync(
            new(id, entry.Cells[0], category.ToWire(), region!.Code, WantedOf(entry.Cells[3]), entry.Cells[4], upload.Owner, clock.GetUtcNow().ToUnixTimeSeconds())
            {
                NameKey = VenueLikeness.Fold(entry.Cells[0], region),
            },
            CancellationToken.None);
        return entry with { Outcome = ListOutcome.Done, Result = id.ToString() };
    }

    private static ListFinding? OfCount(string text, bool named) =>
        WantedOf(text) is not (>= 0 and <= MostWanted) ? new("field_invalid", $"The count must be a number from 0 to {MostWanted.ToString(CultureInfo.InvariantCulture)}; 0 takes it off the list.")
        : named && WantedOf(text) > 1 ? new ListFinding("field_invalid", "A place with a name is one; for several leave the name out.")
        : null;

    private static int WantedOf(string text) =>
        text.Length == 0 ? 1 : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : -1;
}
