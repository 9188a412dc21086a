using HealthPass.Grains.Counting;
using HealthPass.Kernel.Counting;

namespace HealthPass.Grains.Venues;

/// <summary>One node's numbers of one day at a venue.</summary>
internal sealed record VenueShare(VerdictCounts Scans) : IDayNumbers<VenueShare>
{
    public static VenueShare Nothing { get; } = new(default(VerdictCounts));

    /// <summary>Who passed in each hour; none where nobody did whose way is known.</summary>
    public IReadOnlyList<Passages> Hours { get; init; } = [];

    /// <summary>Who passed in an hour.</summary>
    public Passages In(int hour) => hour < Hours.Count ? Hours[hour] : default;

    public VenueShare After(VenueShare before) => this;

    public VenueShare AtLeast(VenueShare stored) => new(Scans.AtLeast(stored.Scans))
    {
        Hours = Hours.Count == 0 ? stored.Hours : stored.Hours.Count == 0 ? Hours : [.. Hours.Zip(stored.Hours, (own, other) => own.AtLeast(other))],
    };
}
