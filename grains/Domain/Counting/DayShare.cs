using HealthPass.Kernel.Counting;

namespace HealthPass.Grains.Counting;

/// <summary>One node's numbers of one day in a region.</summary>
internal sealed record DayShare(long Sequence, long Shows, long Allow, long Check, long Deny, HyperLogLog? Sketch)
{
    /// <summary>A day on which the node counted nothing.</summary>
    public static readonly DayShare Nothing = new(0, 0, 0, 0, 0, null);
}
