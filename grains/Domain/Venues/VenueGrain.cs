using HealthPass.Grains.Counting;
using HealthPass.Grains.Kept;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Venues;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.Venues;

/// <summary>A venue: the only writer of its rule.</summary>
internal sealed partial class VenueGrain(
    [PersistentState("venue")] IPersistentState<VenueState> state,
    IVenueDirectory directory,
    IRegionNumbers numbers,
    HeardNodes heard,
    IVenueAnnouncer announcer,
    TimeProvider clock,
    ILogger<VenueGrain> logger) : Grain, IVenueGrain, IRemindable
{
    private readonly Guid _incarnation = Guid.NewGuid();
    private readonly Dictionary<(string Node, DateOnly Day), VenueReport> _reports = [];
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

    private DateOnly Today => ShanghaiDay.Of(clock.GetUtcNow());

    private void Take(VenueReport report)
    {
        heard.Hear(report.Node);
        var key = (report.Node, report.Day);
        if (!_reports.TryGetValue(key, out var known) || report.IsNewerThan(known))
        {
            _reports[key] = report;
        }

        foreach (var old in _reports.Keys.Where(other => other.Day < report.Day.AddDays(-1)).ToList())
        {
            _ = _reports.Remove(old);
        }
    }

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

        var today = Today;
        var reports = _reports.Values.Where(report => report.Day == today).ToList();
        return new(
            rule, state.State.Registration!, state.State.RegisteredAt,
            reports.Sum(report => report.Allow), reports.Sum(report => report.Check), reports.Sum(report => report.Deny));
    }

    // Calls that come while one waits for a node or the database wait for the same answers.
    private Task CountAsync() => _counting.IsCompleted ? _counting = Task.WhenAll(AskAsync(), SettleAsync()) : _counting;

    // A node that has nothing new for this venue would not say what it has: the database may be behind its journal.
    private Task AskAsync() => heard.AskAsync(
        async (counts, node) =>
        {
            foreach (var report in await counts.ReadAsync(node, Id))
            {
                Take(report);
            }
        },
        (node, error) => LogNotTold(logger, error, Id, node));

    // Nodes that are gone left their numbers in the database.
    private async Task SettleAsync()
    {
        if (!heard.IsSettlingDue())
        {
            return;
        }

        try
        {
            var today = Today;
            var gone = heard.Gone();
            foreach (var (node, tally) in await numbers.ReadVenueAsync(Id, today, CancellationToken.None))
            {
                var known = _reports.GetValueOrDefault((node, today));
                if (known is null || !heard.HasHeard(node))
                {
                    _reports[(node, today)] = new(node, Guid.Empty, 0, today, tally.Allow, tally.Check, tally.Deny);
                }
                else if (gone.Contains(node))
                {
                    _reports[(node, today)] = known.AtLeast(tally);
                }
            }

            heard.Settled(gone);
        }
        catch (Exception error) when (DependencyFaults.IsUnavailable(error))
        {
            LogNotSettled(logger, error, Id);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Venue {Venue} was not told by node {Node} what it has counted; it will be asked again")]
    private static partial void LogNotTold(ILogger logger, Exception error, VenueId venue, string node);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Venue {Venue} could not be settled against the database; it will be tried again")]
    private static partial void LogNotSettled(ILogger logger, Exception error, VenueId venue);
}
