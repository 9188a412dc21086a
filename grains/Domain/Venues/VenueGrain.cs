using HealthPass.Grains.Counting;
using HealthPass.Grains.Kept;
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
    private readonly RegionTree _regions;

    public VenueGrain(
        [PersistentState("venue")] IPersistentState<VenueState> state,
        IVenueDirectory directory,
        IRegionNumbers numbers,
        NodeSum<VenueShare> sum,
        IVenueAnnouncer announcer,
        RegionTree regions,
        TimeProvider clock,
        ILogger<VenueGrain> logger)
    {
        _venue = new(state, this, PublishAsync, clock, logger);
        _scans = new(Id, numbers, sum, logger);
        _directory = directory;
        _announcer = announcer;
        _regions = regions;
    }

    private VenueId Id => VenueId.FromGrainKey(this.GetPrimaryKeyLong());

    /// <summary>A venue goes with its region when that is given another code.</summary>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (_venue.State.Registration is { } registration && _regions.Current(registration.Region).Code is var code && code != registration.Region)
        {
            _venue.Reread(_venue.State with { Registration = registration with { Region = code } });
        }

        return Task.CompletedTask;
    }

    public async Task<VenueDetails?> Register(VenueRegistration registration)
    {
        var decision = VenueDecisions.Register(_venue.State, registration, _venue.Now);
        if (decision.Fault == VenueFault.Taken)
        {
            return null;
        }

        await _venue.CommitAsync(decision);
        return Details();
    }

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

    private async Task PublishAsync(VenueState state)
    {
        var registration = state.Registration!;
        await _directory.PutAsync(
            new(Id, registration.Name, registration.Category.ToWire(), registration.Region, state.RegisteredAt.ToUnixTimeSeconds()),
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

    private VenueRule? Rule() => VenueDecisions.RuleOf(Id, _venue.State);

    private VenueDetails? Details()
    {
        if (Rule() is not { } rule)
        {
            return null;
        }

        var scans = _scans.Sum();
        return new(rule, _venue.State.Registration!, _venue.State.RegisteredAt, scans.Allow, scans.Check, scans.Deny);
    }
}
