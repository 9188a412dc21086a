using HealthPass.Grains.People;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Node.Lookup;

/// <summary>Turns a directory row into the status that it repeats.</summary>
internal static class DirectoryStatus
{
    /// <summary>The status of an active row.</summary>
    public static PersonStatus Of(DirectoryEntry row, RegionTree regions, ChannelBook channels) => Of(row.Status, regions, channels);

    /// <summary>The status of an active row.</summary>
    public static PersonStatus Of(in DirectoryStatusRow row, RegionTree regions, ChannelBook channels) => new(
        row.Version,
        ((StatusFlags)row.Flags & StatusFlags.Withheld) != 0 ? Colour.None : row.Colour,
        row.Reason,
        (StatusFlags)row.Flags,
        regions.Current(row.Region).Index,
        row.NameMask,
        row.LastNegativeTestAt,
        row.ReviewAt,

        // Which channels were bound since, the row does not say: the grain does, to whoever has to know.
        ((StatusFlags)row.Flags & StatusFlags.MoreChannels) != 0 ? 0 : channels.WordOf(row.Channel, []));
}
