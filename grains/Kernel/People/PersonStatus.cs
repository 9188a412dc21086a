using HealthPass.Kernel.Colours;

namespace HealthPass.Kernel.People;

/// <summary>What verification needs to know of a person: the grain decides it, every silo's board repeats it.</summary>
/// <param name="Version">Rises with every change; boards keep the higher one. 0 stands for nobody registered.</param>
/// <param name="Colour">The colour, none where nobody is registered.</param>
/// <param name="Reason">Number of the rule-book row behind the colour.</param>
/// <param name="Flags">Bits beside the colour.</param>
/// <param name="Region">Index of the home region in the region tree.</param>
/// <param name="NameMask">Packed mask of the name: what a gate may show.</param>
/// <param name="LastNegativeTestAt">Sampling time of the last negative test, Unix seconds, 0 for none.</param>
/// <param name="ReviewAt">From when the status must be asked for again, Unix seconds, 0 for never.</param>
/// <param name="Channels">A bit for each channel that may show the person's code, and the highest one where the others are known.</param>
[GenerateSerializer, Immutable, Alias("person-status")]
public readonly record struct PersonStatus(
    [property: Id(0)] uint Version,
    [property: Id(1)] Colour Colour,
    [property: Id(2)] byte Reason,
    [property: Id(3)] StatusFlags Flags,
    [property: Id(4)] ushort Region,
    [property: Id(5)] uint NameMask,
    [property: Id(6)] uint LastNegativeTestAt,
    [property: Id(7)] uint ReviewAt,
    [property: Id(20)] uint Channels = 0)
{
    /// <summary>Whether a person stands behind the status.</summary>
    public bool IsRegistered => (Flags & StatusFlags.Registered) != 0;

    /// <summary>Whether a channel may speak for the person.</summary>
    /// <param name="channel">The channel's bit; 0 where nobody has to be asked for it.</param>
    /// <returns>True also where the channels are not known: a silo of the build before says them of nobody, and for as long as it is there each may.</returns>
    public bool IsOpenTo(uint channel) => IsRegistered && (channel == 0 || Channels == 0 || (Channels & channel) != 0);

    /// <summary>The status of an id behind which nobody is registered, to be asked again at a time.</summary>
    /// <param name="reviewAt">Unix seconds.</param>
    /// <returns>The status.</returns>
    public static PersonStatus Nobody(uint reviewAt) => new(0, Colour.None, 0, StatusFlags.None, 0, 0, 0, reviewAt);
}
