using HealthPass.Kernel.Colours;

namespace HealthPass.Kernel.Counting;

/// <summary>Registered persons by colour.</summary>
/// <param name="Green">Persons with a green code.</param>
/// <param name="Yellow">Persons with a yellow code.</param>
/// <param name="Red">Persons with a red code.</param>
[GenerateSerializer, Immutable, Alias("colour-counts")]
public readonly record struct ColourCounts([property: Id(0)] long Green, [property: Id(1)] long Yellow, [property: Id(2)] long Red)
{
    /// <summary>All registered persons.</summary>
    public long Registered => Green + Yellow + Red;

    /// <summary>One person of a colour.</summary>
    /// <param name="colour">The colour.</param>
    /// <returns>A count of one.</returns>
    public static ColourCounts One(Colour colour) => colour switch
    {
        Colour.Green => new(1, 0, 0),
        Colour.Yellow => new(0, 1, 0),
        Colour.Red => new(0, 0, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(colour), colour, "A registered person has a colour."),
    };

    /// <summary>Adds two counts.</summary>
    public static ColourCounts operator +(ColourCounts left, ColourCounts right) =>
        new(left.Green + right.Green, left.Yellow + right.Yellow, left.Red + right.Red);

    /// <summary>Subtracts a count.</summary>
    public static ColourCounts operator -(ColourCounts left, ColourCounts right) =>
        new(left.Green - right.Green, left.Yellow - right.Yellow, left.Red - right.Red);

    /// <summary>Adds two counts.</summary>
    /// <param name="left">One count.</param>
    /// <param name="right">Another.</param>
    /// <returns>The sum.</returns>
    public static ColourCounts Add(ColourCounts left, ColourCounts right) => left + right;

    /// <summary>Subtracts a count.</summary>
    /// <param name="left">A count.</param>
    /// <param name="right">What to take away.</param>
    /// <returns>The difference.</returns>
    public static ColourCounts Subtract(ColourCounts left, ColourCounts right) => left - right;
}
