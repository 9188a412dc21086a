using HealthPass.Grains.Counting;
using HealthPass.Grains.Kept;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Venues;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.Venues;

/// <summary>A venue: the only writer of its rule.</summary>
internal sealed partial class VenueGrain(
    [PersistentState("venue")] IPersistentState<VenueState> state,
    IVenueDirectory directory,
    IRegionNumbers numbers,
    NodeSum<VenueShare> sum,
    IVenueAnnouncer announcer,
    TimeProvider clock,
    ILogger<VenueGrain> logger) : Grain, IVenueGrain, IRemindable
{
    private readonly Guid _incarnation = Guid.NewGuid();
    private Task _counting = Task.CompletedTask;
    private IGrainTimer? _leaving;
    private Outbox? _outbox;

    private VenueId Id => VenueId.FromGrainKey(this.GetPrimaryKeyLong());

    private Outbox Outbox => _outbox ??= new(this, PublishAsync, logger);

    public async Task<VenueDetails?> Register(VenueRegistration registration)
    {
        if (state.State.Registration is { } known && known != registration)
        {
            return null;
        }

        if (state.State.Registration is null)
        {
            state.State.Registration = registration;
            state.State.Version = 1;
            state.State.RegisteredAt = clock.GetUtcNow();
            await state.WriteOrLeaveAsync(this);
        }

        // Repeated for a registration that was cut short here: both steps may be done twice.
        await Outbox.SendAsync();
        return Details();
    }

    /// <summary>An announcement was still owed when an activation before this one ended.</summary>
    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        Outbox.Reminded();
        return state.State.Registration is null ? Outbox.ClearAsync() : Outbox.SendAsync();
    }

    public Task<VenueRule?> GetRule()
    {
        var rule = Rule();
        if (rule is null)
        {
            LeaveSoon();
        }

        return Task.FromResult(rule);
    }

    public async Task<VenueDetails?> GetDetails()
    {
        if (state.State.Registration is null)
        {
            LeaveSoon();
            return null;
        }

        await CountAsync();
        return Details();
    }

    public Task<Guid> Report(VenueReport report)
    {
        Take(report);
        return Task.FromResult(_incarnation);
    }

    private void Take(VenueReport report) => _ = sum.Take(report, new(report.Scans));

    private async Task PublishAsync()
    {
        var registration = state.State.Registration!;
        await directory.PutAsync(
            new(Id, registration.Name, registration.Category.ToWire(), registration.Region, state.State.RegisteredAt.ToUnixTimeSeconds()),
            CancellationToken.None);
        await announcer.AnnounceAsync(Rule()!);
    }

    // An activation is not kept for every wrong id that a gate sends or somebody looks up.
    private void LeaveSoon() => _leaving ??= this.LeaveWhenEmpty(() => state.State.Registration is null);

    private VenueRule? Rule() => state.State.Registration is { } registration
        ? new(Id, state.State.Version, registration.Region, registration.OwnRule ?? CategoryRules.Default(registration.Category))
        : null;

    private VenueDetails? Details()
    {
        if (Rule() is not { } rule)
        {
            return null;
        }

        var today = sum.Today;
        var scans = sum.Nodes.Aggregate(default(VerdictCounts), (total, node) => total + node.Of(today).Scans);
        return new(rule, state.State.Registration!, state.State.RegisteredAt, scans.Allow, scans.Check, scans.Deny);
    }

    // Calls that come while one waits for a node or the database wait for the same answers.
    private Task CountAsync() => _counting.IsCompleted ? _counting = Task.WhenAll(AskAsync(), SettleAsync()) : _counting;

    private Task AskAsync() => sum.AskAsync(
        async (counts, node) =>
        {
            foreach (var report in await counts.ReadAsync(node, Id))
            {
                Take(report);
            }
        },
        (node, error) => LogNotTold(logger, error, Id, node));

    // Nodes that are gone left their numbers in the database.
    private Task SettleAsync() => sum.IsSettlingDue
        ? sum.SettleAsync(
            async day => (await numbers.ReadVenueAsync(Id, day, CancellationToken.None)).Select(row => (row.Node, new VenueShare(row.Tally.Scans))),
            error => LogNotSettled(logger, error, Id))
        : Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Debug, Message = "Venue {Venue} was not told by node {Node} what it has counted; it will be asked again")]
    private static partial void LogNotTold(ILogger logger, Exception error, VenueId venue, string node);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Venue {Venue} could not be settled against the database; it will be tried again")]
    private static partial void LogNotSettled(ILogger logger, Exception error, VenueId venue);
}
