using HealthPass.Grains.Health;
using HealthPass.Grains.Kept;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.People;

/// <summary>A person: the only writer of the person's status.</summary>
internal sealed partial class PersonGrain : Grain, IPersonGrain, IRemindable
{
    private readonly Kept<PersonState> _person;
    private readonly PersonDecisions _decisions;
    private readonly PersonProjections _projections;
    private readonly IPersonDirectory _directory;
    private readonly IPersonAnnouncer _announcer;
    private readonly ILogger<PersonGrain> _logger;

    public PersonGrain(
        [PersistentState("person")] IPersistentState<PersonState> state,
        PersonDecisions decisions,
        PersonProjections projections,
        IPersonDirectory directory,
        IPersonAnnouncer announcer,
        TimeProvider clock,
        ILogger<PersonGrain> logger)
    {
        _person = new(state, this, PublishAsync, clock, logger);
        _decisions = decisions;
        _projections = projections;
        _directory = directory;
        _announcer = announcer;
        _logger = logger;
    }

    private PersonId Id => PersonId.FromGrainKey(this.GetPrimaryKey());

    public async Task<ApplicationResult> Apply(PersonApplication application)
    {
        if (!_person.IsEmpty)
        {
            await _person.SettleAsync();
            await ReviewAsync();
            return _projections.HasSameName(Id, _person.State, application)
                ? new(ApplicationOutcome.AlreadyRegistered, View())
                : new(ApplicationOutcome.NameDiffers, null);
        }

        var decision = Decide(_projections.Seal(Id, application));

        // The pending row comes first: a crash behind it leaves a trace that Settle finds, so that nobody is stored uncounted.
        _ = await _directory.PutAsync(_projections.EntryOf(Id, DirectoryState.Pending, decision.Next!), CancellationToken.None);
        await _person.CommitAsync(decision);
        return new(ApplicationOutcome.Registered, View());
    }

    public async Task<PersonStatus?> GetStatus()
    {
        if (IsNobody())
        {
            return null;
        }

        await ReviewAsync();
        return _projections.StatusOf(_person.State);
    }

    public async Task<PersonView?> GetView()
    {
        if (IsNobody())
        {
            return null;
        }

        await ReviewAsync();
        return View();
    }

    public Task<RegionCode?> GetRegion() => Task.FromResult(IsNobody() ? (RegionCode?)null : _person.State.Region);

    public async Task<FactOutcome> AddFact(Fact fact, RegionCode scope)
    {
        var decision = Decide(new PersonCommand.AddFact(fact, scope));
        switch (decision.Fault)
        {
            case PersonFault.NotRegistered:
                _person.LeaveWhenEmpty();
                return FactOutcome.NotRegistered;
            case PersonFault.OutOfScope:
                return FactOutcome.OutOfScope;
            case PersonFault.TooManyFacts:
                LogTooManyFacts(_logger, PersonDecisions.MaxFacts);
                return FactOutcome.TooManyFacts;
            default:
                await _person.CommitAsync(decision);
                return FactOutcome.Added;
        }
    }

    public async Task WithdrawFacts(Guid assignmentId)
    {
        if (!IsNobody())
        {
            await _person.CommitAsync(Decide(new PersonCommand.WithdrawFacts(assignmentId)));
        }
    }

    public async Task Settle()
    {
        if (IsNobody())
        {
            await _directory.RemovePendingAsync(Id, CancellationToken.None);
            return;
        }

        await ReviewAsync();
        await _person.SettleAsync();
    }

    /// <summary>An announcement was still owed when an activation before this one ended.</summary>
    public Task ReceiveReminder(string reminderName, TickStatus status) => _person.RemindedAsync();

    private Decision<PersonState, PersonFault> Decide(PersonCommand command) => _decisions.Decide(_person.State, command, _person.Now);

    // What was announced is looked at only when something changes: whoever reads must not wait for another silo.
    private Task ReviewAsync() => Decide(new PersonCommand.Review()) is { Next: not null } changed ? _person.CommitAsync(changed) : Task.CompletedTask;

    private bool IsNobody()
    {
        if (!_person.IsEmpty)
        {
            return false;
        }

        _person.LeaveWhenEmpty();
        return true;
    }

    // Directory first, so that a board never knows someone whom the directory would deny after a crash.
    private async Task PublishAsync(PersonState state)
    {
        _ = await _directory.PutAsync(_projections.EntryOf(Id, DirectoryState.Active, state), CancellationToken.None);
        await _announcer.AnnounceAsync(Id, _projections.StatusOf(state));
    }

    private PersonView View() => _projections.ViewOf(Id, _person.State);

    [LoggerMessage(Level = LogLevel.Error, Message = "A fact was refused: the person has {Facts} that stand already")]
    private static partial void LogTooManyFacts(ILogger logger, int facts);
}
