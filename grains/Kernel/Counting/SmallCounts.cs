namespace HealthPass.Kernel.Counting;

/// <summary>
/// How a count of persons is made fit for everybody's eyes. Each smallest cell loses a secret number of 0 to 9 and what is left of
/// all cells of a region is added up; what is shown of the sum moves only when the sum has moved by ten. Why, and what an onlooker
/// can still learn, is in docs/decisions/small-counts.md.
/// </summary>
public static class SmallCounts
{
    /// <summary>What shown numbers are multiples of, and by how much a count must move before anybody sees it move.</summary>
    public const int Step = 10;

    /// <summary>The smallest number that is shown; what lies below is shown as none.</summary>
    public const int Least = 2 * Step;

    /// <summary>What is left of a cell: all that may ever leave it.</summary>
    /// <param name="count">The count.</param>
    /// <param name="offset">The cell's secret, 0 to 9.</param>
    /// <returns>The count less the secret; none where there is not as much.</returns>
    public static long Veil(long count, int offset) => Math.Max(0, count - offset);

    /// <summary>Which sum is shown.</summary>
    /// <param name="held">The sum that has been shown so far.</param>
    /// <param name="now">The sum now.</param>
    /// <returns>The sum now if it has moved by ten or more, otherwise the one that was held.</returns>
    public static long Hold(long held, long now) => Math.Abs(now - held) < Step ? held : now;

    /// <summary>How a held sum is shown.</summary>
    /// <param name="held">The sum.</param>
    /// <returns>Tens, rounded down; 0 below <see cref="Least"/>.</returns>
    public static long Show(long held) => held < Least ? 0 : held / Step * Step;
}
