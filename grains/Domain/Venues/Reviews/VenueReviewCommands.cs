using HealthPass.Grains.Staff;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Venues.Reviews;

/// <summary>What owners, channels and authorities can ask for a venue.</summary>
/// <param name="grains">Finds venues and their reviews.</param>
public sealed class VenueReviewCommands(IGrainFactory grains)
{
    /// <summary>The most characters of a text of either side.</summary>
    public const int MaxText = 500;

    /// <summary>Submits a new venue, or writes it down.</summary>
    /// <param name="venue">Its id.</param>
    /// <param name="reviewId">The review's id; the same again is the one that is there.</param>
    /// <param name="asked">What is to be registered.</param>
    /// <param name="applicant">Who asks.</param>
    /// <param name="submit">Whether it is submitted.</param>
    /// <returns>The review, or why it is refused.</returns>
    public Task<VenueReviewResult> OpenAsync(VenueId venue, Guid reviewId, VenueRegistration asked, VenueApplicant applicant, bool submit) =>
        grains.GetGrain<IVenueReviewGrain>(reviewId).Open(new(venue, applicant, asked, null, string.Empty), submit);

    /// <summary>Asks for another name, address, organisation or rule of a venue. What is registered stays in force until that is through.</summary>
    /// <param name="venue">The venue.</param>
    /// <param name="applicant">Who asks: whoever registered it, or an authority in that one's place.</param>
    /// <param name="official">The account that asks, null for a channel.</param>
    /// <param name="change">What is to be registered instead.</param>
    /// <param name="reason">Why an authority asks; empty for the owner.</param>
    /// <returns>The review, or why it is refused.</returns>
    public async Task<VenueReviewResult> ChangeAsync(
        VenueId venue, VenueApplicant applicant, Official? official, Func<VenueRegistration, VenueRegistration> change, string reason)
    {
        ArgumentNullException.ThrowIfNull(applicant);
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(reason);
        var grain = grains.GetGrain<IVenueGrain>(venue.ToGrainKey());
        if (await grain.GetDetails() is not { } details || (official is not null && !official.Region.Contains(details.Rule.Region)))
        {
            return new(VenueReviewFault.VenueUnknown, null);
        }

        var before = details.Registration;
        var keeps = !applicant.IsChannel && string.Equals(details.Keeper, applicant.Name, StringComparison.OrdinalIgnoreCase);
        if (!keeps && !string.Equals(before.RegisteredBy, applicant.Name, StringComparison.OrdinalIgnoreCase))
        {
            // An owner who cannot be reached: the county acts, and says why.
            if (official is null || official.Region.Level > RegionLevel.County || !official.Has(StaffRoles.VenueAdministrator))
            {
                return new(VenueReviewFault.NotOwner, null);
            }

            if (reason.Length == 0)
            {
                return new(VenueReviewFault.ReasonMissing, null);
            }
        }

        if (details.Rule.Standing is VenueStanding.Ended or VenueStanding.InReview)
        {
            return new(VenueReviewFault.VenueOver, null);
        }

        var asked = change(before);
        if (asked == before)
        {
            return new(VenueReviewFault.NothingToChange, null);
        }

        if (asked.OwnRule is { } own && !own.IsAsStrictAs(CategoryRules.Default(asked.Category)))
        {
            return new(VenueReviewFault.RuleLaxer, null);
        }

        if (details.Review != Guid.Empty
            && await grains.GetGrain<IVenueReviewGrain>(details.Review).GetView() is { } last && !ReviewFlow.IsClosed(last.State))
        {
            return new(VenueReviewFault.Open, null);
        }

        var reviewId = Guid.CreateVersion7();
        return await grain.Claim(VenueClaim.Review, reviewId, details.Review) switch
        {
            VenueFault.None => await grains.GetGrain<IVenueReviewGrain>(reviewId).Open(new(venue, applicant, asked, before, reason), submit: true),
            VenueFault.Taken => new(VenueReviewFault.Open, null),
            _ => new(VenueReviewFault.VenueOver, null),
        };
    }
}
