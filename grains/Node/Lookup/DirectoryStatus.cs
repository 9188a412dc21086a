using HealthPass.Grains.People;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Node.Lookup;

/// <summary>Turns a directory row into the status that it repeats.</summary>
internal static class DirectoryStatus
{
    /// <summary>The status of an active row.</summary>
    public static PersonStatus Of(DirectoryEntry row, RegionTree regions) => Of(
        new DirectoryStatusRow(row.PersonId, row.Version, row.Region, row.Colour, row.Reason, row.Flags, row.NameMask, row.LastNegativeTestAt, row.ReviewAt),
        regions);

    /// <summary>The status of an active row.</summary>
    public static PersonStatus Of(in DirectoryStatusRow row, RegionTree regions) => new(
        row.Version,
        row.Colour,
        row.Reason,
        (StatusFlags)row.Flags,
        regions.TryFind(row.Region, out var region) ? region.Index : regions.Root.Index,
        row.NameMask,
        row.LastNegativeTestAt,
        row.ReviewAt);
}
