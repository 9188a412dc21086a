using System.Security.Cryptography;
using HealthPass.Grains.Counting;
using HealthPass.Grains.Kept;
using HealthPass.Grains.Seals;
using HealthPass.Grains.Venues.Places;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.Venues;

/// <summary>A venue: the only writer of its rule.</summary>
internal sealed class VenueGrain : Grain, IVenueGrain, IRemindable
{
    private readonly Guid _incarnation = Guid.NewGuid();
    private readonly Kept<VenueState> _venue;
    private readonly VenueScans _scans;
    private readonly IVenueDirectory _directory;
    private readonly IVenueAnnouncer _announcer;
    private readonly VenueSeals _seals;
    private readonly SealAlarms _alarms;
    private readonly RegionTree _regions;
    private readonly ScreenKeys _screens;
    private bool _isSound = true;

    public VenueGrain(
        [PersistentState("venue")] IPersistentState<VenueState> state,
        IVenueDirectory directory,
        IRegionNumbers numbers,
        NodeSum<VenueShare> sum,
        IVenueAnnouncer announcer,
        VenueSeals seals,
        SealAlarms alarms,
        RegionTree regions,
        ScreenKeys screens,
        TimeProvider clock,
        ILogger<VenueGrain> logger)
    {
        _venue = new(state, this, PublishAsync, clock, logger, next => seals.Seal(Id, next));
        _scans = new(Id, numbers, sum, logger);
        _directory = directory;
        _announcer = announcer;
        _seals = seals;
        _alarms = alarms;
        _regions = regions;
        _screens = screens;
    }

    private VenueId Id => VenueId.FromGrainKey(this.GetPrimaryKeyLong());

    // What this system did not store lets nobody in: the next decision on the venue is stored in its place.
    private VenueState State => _isSound ? _venue.State : _venue.State with { Standing = VenueStanding.Suspended, Reason = string.Empty };

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _isSound = _venue.IsEmpty || _seals.Holds(Id, _venue.State);
        if (!_isSound)
        {
            _alarms.Raise(BrokenSeal.Venue, Id.ToString());
        }

        // A venue goes with its region when that is given another code; the seal is over the code that was stored.
        if (_venue.State.Registration is { } registration && _regions.Current(registration.Region).Code is var code && code != registration.Region)
        {
            _venue.Reread(_venue.State with { Registration = registration with { Region = code } });
        }

        return Task.CompletedTask;
    }

    public async Task<VenueDetails?> Register(VenueRegistration registration)
    {
        var decision = VenueDecisions.Register(State, registration, _venue.Now);
        return await CommitAsync(decision) == VenueFault.None ? Details() : null;
    }

    public Task<VenueFault> Carry(VenueOrder order) => CommitAsync(VenueDecisions.Carry(State, order, _venue.Now));

    public Task<VenueFault> Claim(VenueClaim what, Guid caseId, Guid after) => CommitAsync(VenueDecisions.Claim(State, what, caseId, after, _venue.Now));

    public Task<VenueFault> Set(VenueSetting setting) => CommitAsync(VenueDecisions.Set(State, setting, _venue.Now));

    public Task<VenueFault> SetScreen(ScreenWish wish)
    {
        // What the key was derived from may be gone from the key file: then there is another one.
        Span<byte> key = stackalloc byte[ScreenKeys.KeyBytes];
        var needed = wish == ScreenWish.Given && !State.Screen.IsNone && !_screens.TryDerive(Id, State.Screen, key) ? ScreenWish.Renewed : wish;
        return CommitAsync(VenueDecisions.SetScreen(State, needed, _screens.Current, _venue.Now));
    }

    public async Task<VenuePresence?> GetPresence() => await GetDetails() is { } venue ? new(venue, _scans.Today, Passages.Pack(_scans.SumHours())!) : null;

    public Task<PlaceResult> AddPlace(PlaceDraft draft)
    {
        var now = _venue.Now;
        return ChangeAsync((places, last) => PlaceDecisions.Add(places, last, draft, Draw(), now), now);
    }

    public Task<PlaceResult> ReissuePlace(ushort number, byte version, DateTimeOffset until)
    {
        var now = _venue.Now;
        return ChangeAsync((places, _) => PlaceDecisions.Reissue(places, number, version, until, Draw(), now), now);
    }

    public Task<PlaceResult> EndPlace(ushort number)
    {
        var now = _venue.Now;
        return ChangeAsync((places, _) => PlaceDecisions.End(places, number, now), now);
    }

    public Task<IReadOnlyList<VenuePlace>> GetPlaces() => Task.FromResult(IsUnknown() ? [] : VenueDecisions.PlacesOf(State));

    /// <summary>An announcement was still owed when an activation before this one ended.</summary>
    public Task ReceiveReminder(string reminderName, TickStatus status) => _venue.RemindedAsync();

    public Task<VenueRule?> GetRule() => Task.FromResult(IsUnknown() ? null : Rule());

    public async Task<VenueDetails?> GetDetails()
    {
        if (IsUnknown())
        {
            return null;
        }

        await _scans.CountAsync();
        return Details();
    }

    public Task<Guid> Report(VenueReport report)
    {
        _scans.Take(report);
        return Task.FromResult(_incarnation);
    }

    private async Task<VenueFault> CommitAsync(Decision<VenueState, VenueFault> decision)
    {
        if (decision.Fault == VenueFault.None)
        {
            await _venue.CommitAsync(decision);
            _isSound |= decision.Next is not null;
        }

        return decision.Fault;
    }

    private async Task<PlaceResult> ChangeAsync(Func<IReadOnlyList<VenuePlace>, ushort, PlaceChange> decide, DateTimeOffset now)
    {
        var decision = VenueDecisions.ChangePlaces(State, decide, now, out var number);
        if (decision.Fault != PlaceFault.None)
        {
            return new(decision.Fault, null);
        }

        await _venue.CommitAsync(decision);
        _isSound |= decision.Next is not null;
        return new(PlaceFault.None, VenueDecisions.PlacesOf(State).First(place => place.Number == number)) { IsNew = decision.Next is not null };
    }

    private async Task PublishAsync(VenueState state)
    {
        var registration = state.Registration!;
        _ = _regions.TryFind(registration.Region, out var region);
        await _directory.PutAsync(
            new(Id, registration.Name, registration.Category.ToWire(), registration.Region, state.RegisteredAt.ToUnixTimeSeconds())
            {
                Standing = state.Standing,
                Reviewed = state.Reviewed,
                EndedAt = state.EndedAt?.ToUnixTimeSeconds() ?? 0,
                Address = registration.Address,
                CreditCode = registration.CreditCode,
                RegisteredBy = registration.RegisteredBy,
                NameKey = VenueLikeness.Fold(registration.Name, region),
                AddressKey = VenueLikeness.Fold(registration.Address, region),
                Keeper = state.Keeper ?? string.Empty,
            },
            CancellationToken.None);
        await _announcer.AnnounceAsync(VenueDecisions.RuleOf(Id, state)!);
    }

    private bool IsUnknown()
    {
        if (!_venue.IsEmpty)
        {
            return false;
        }

        _venue.LeaveWhenEmpty();
        return true;
    }

    private static ushort Draw() => (ushort)RandomNumberGenerator.GetInt32(ushort.MaxValue + 1);

    private VenueRule? Rule() => VenueDecisions.RuleOf(Id, State);

    private VenueDetails? Details()
    {
        if (Rule() is not { } rule)
        {
            return null;
        }

        var (state, scans) = (State, _scans.Sum());
        return new(rule, state.Registration!, state.RegisteredAt, scans.Allow, scans.Check, scans.Deny)
        {
            Reason = state.Reason,
            Reviewed = state.Reviewed,
            Review = state.Review,
            Measure = state.Measure,
            Capacity = state.Capacity,
            Keeper = state.Keeper ?? string.Empty,
        };
    }
}
