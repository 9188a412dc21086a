using HealthPass.Api.Json;
using HealthPass.Grains.Counting.Publishing;
using HealthPass.Kernel.Counting;
using MessagePack;

namespace HealthPass.Api.Regions;

/// <summary>How numbers were made fit for publication; only with numbers that were.</summary>
/// <param name="Of">They are multiples of this, and hold until the count has moved by as much.</param>
/// <param name="From">Fewer are not shown: null, or 0 where the field cannot be null. Sums of rounded parts need not be the rounded sum.</param>
/// <param name="At">When they were published; they stay as they are until <paramref name="Next"/>.</param>
/// <param name="Next">When the next are due.</param>
[MessagePackObject]
public sealed record PublicSteps(
    [property: Key("of")] int Of, [property: Key("from")] int From, [property: Key("at")] string At, [property: Key("next")] string Next)
{
    internal static PublicSteps In(Release release) => new(
        SmallCounts.Step, SmallCounts.Least, Rfc3339.Format(release.At), Rfc3339.Format(DateTimeOffset.FromUnixTimeSeconds(release.Next)));
}
