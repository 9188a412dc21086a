using HealthPass.Grains.Counting;
using HealthPass.Kernel.Counting;

namespace HealthPass.Grains.Venues;

/// <summary>One node's numbers of one day at a venue.</summary>
internal sealed record VenueShare(VerdictCounts Scans) : IDayNumbers<VenueShare>
{
    public static VenueShare Nothing { get; } = new(default(VerdictCounts));

    public VenueShare After(VenueShare before) => this;

    public VenueShare AtLeast(VenueShare stored) => new(Scans.AtLeast(stored.Scans));
}
