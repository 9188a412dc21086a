using HealthPass.Grains.Venues.Places;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Venues;
using Orleans.Concurrency;

namespace HealthPass.Grains.Venues;

/// <summary>A venue, keyed by its id: the only writer of its rule, and the sum of its scans over all nodes.</summary>
[Alias("venue")]
public interface IVenueGrain : IGrainWithIntegerKey
{
    /// <summary>Registers the venue under this id.</summary>
    /// <param name="registration">What is registered.</param>
    /// <returns>The venue; the one that is already there when the id is taken by the same registration, null when by another.</returns>
    /// <exception cref="StorageUnavailableException">The database does not answer.</exception>
    [Alias("register")]
    Task<VenueDetails?> Register(VenueRegistration registration);

    /// <summary>Carries out what was decided; every node's board has it when this returns.</summary>
    /// <param name="order">What.</param>
    /// <returns>Why not; none also where it was carried out before.</returns>
    /// <exception cref="StorageUnavailableException">The database does not answer.</exception>
    [Alias("carry")]
    Task<VenueFault> Carry(VenueOrder order);

    /// <summary>Begins a review or a measure, of which a venue has one at a time.</summary>
    /// <param name="what">Which.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="after">The one before, which the caller knows to be closed.</param>
    /// <returns>Why not.</returns>
    [Alias("claim")]
    Task<VenueFault> Claim(VenueClaim what, Guid caseId, Guid after);

    /// <summary>Sets what takes no review.</summary>
    /// <param name="setting">What.</param>
    /// <returns>Why not.</returns>
    /// <exception cref="StorageUnavailableException">The database does not answer.</exception>
    [Alias("set")]
    Task<VenueFault> Set(VenueSetting setting);

    /// <summary>Gives the venue's screen a key, or takes it away; every node's board knows when this returns.</summary>
    /// <param name="wish">What.</param>
    /// <returns>Why not.</returns>
    /// <exception cref="StorageUnavailableException">The database does not answer.</exception>
    [Alias("set-screen")]
    Task<VenueFault> SetScreen(ScreenWish wish);

    /// <summary>Who is in the venue, as far as gates have counted today.</summary>
    /// <returns>The numbers, null when no venue has this id.</returns>
    [Alias("presence"), ReadOnly]
    Task<VenuePresence?> GetPresence();

    /// <summary>Adds a place within the venue; the same again is the one that is there.</summary>
    /// <param name="draft">What is added.</param>
    /// <returns>The place, or why not.</returns>
    /// <exception cref="StorageUnavailableException">The database does not answer.</exception>
    [Alias("add-place")]
    Task<PlaceResult> AddPlace(PlaceDraft draft);

    /// <summary>Follows the poster of a place by another edition, which every node's board knows when this returns; the same again changes nothing.</summary>
    /// <param name="number">The place, 0 for the venue itself.</param>
    /// <param name="version">The edition that the caller knows to be in force.</param>
    /// <param name="until">When that dies; a time that has passed is now.</param>
    /// <returns>The place, or why not.</returns>
    /// <exception cref="StorageUnavailableException">The database does not answer.</exception>
    [Alias("reissue-place")]
    Task<PlaceResult> ReissuePlace(ushort number, byte version, DateTimeOffset until);

    /// <summary>Ends a place: no scan is taken there any more, on any node, and its number is never given again.</summary>
    /// <param name="number">The place.</param>
    /// <returns>The place, or why not.</returns>
    /// <exception cref="StorageUnavailableException">The database does not answer.</exception>
    [Alias("end-place")]
    Task<PlaceResult> EndPlace(ushort number);

    /// <summary>The places within the venue.</summary>
    /// <returns>The venue itself, then the places by number, those too that have ended; none where no venue has this id.</returns>
    [Alias("places"), ReadOnly]
    Task<IReadOnlyList<VenuePlace>> GetPlaces();

    /// <summary>What a scan needs to know.</summary>
    /// <returns>The rule, null when no venue has this id.</returns>
    [Alias("rule"), ReadOnly]
    Task<VenueRule?> GetRule();

    /// <summary>Everything about the venue.</summary>
    /// <returns>The venue with today's scans, null when no venue has this id.</returns>
    [Alias("details"), ReadOnly]
    Task<VenueDetails?> GetDetails();

    /// <summary>Takes a node's cumulative numbers.</summary>
    /// <param name="report">The numbers.</param>
    /// <returns>The activation's incarnation: when it is not the one a node knows, the node must send everything again.</returns>
    [Alias("report"), AlwaysInterleave]
    Task<Guid> Report(VenueReport report);
}
