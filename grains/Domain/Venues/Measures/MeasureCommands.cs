using HealthPass.Grains.Staff;
using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Venues.Measures;

/// <summary>Asks for measures, one at a time for a venue.</summary>
/// <param name="grains">Finds venues and their measures.</param>
public sealed class MeasureCommands(IGrainFactory grains)
{
    /// <summary>Asks for one.</summary>
    /// <param name="venue">The venue.</param>
    /// <param name="measure">What.</param>
    /// <param name="reason">Why.</param>
    /// <param name="official">Who asks; the venue lies in that one's region.</param>
    /// <returns>The measure, or why it is refused.</returns>
    public async Task<MeasureResult> RequestAsync(VenueId venue, VenueMeasure measure, string reason, Official official)
    {
        ArgumentNullException.ThrowIfNull(official);
        var grain = grains.GetGrain<IVenueGrain>(venue.ToGrainKey());
        if (await grain.GetDetails() is not { } details || !official.Region.Contains(details.Rule.Region))
        {
            return new(MeasureFault.VenueUnknown, null);
        }

        if (!measure.Fits(details.Rule.Standing))
        {
            return new(MeasureFault.DoesNotFit, null);
        }

        if (details.Measure != Guid.Empty
            && await grains.GetGrain<IVenueMeasureGrain>(details.Measure).GetView() is { } last && !MeasureFlow.IsClosed(last.State))
        {
            return new(MeasureFault.Open, null);
        }

        var measureId = Guid.CreateVersion7();
        return await grain.Claim(VenueClaim.Measure, measureId, details.Measure) switch
        {
            VenueFault.None => await grains.GetGrain<IVenueMeasureGrain>(measureId).Request(
                new(venue, details.Registration.Name, details.Rule.Region, measure, reason, official.UserName), official),
            VenueFault.Taken => new(MeasureFault.Open, null),
            _ => new(MeasureFault.DoesNotFit, null),
        };
    }
}
