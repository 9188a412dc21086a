using HealthPass.Grains.Health;
using HealthPass.Grains.Helps;
using HealthPass.Grains.Kept;
using HealthPass.Grains.People.Printed;
using HealthPass.Grains.Seals;
using HealthPass.Grains.Texts;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
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
    private readonly ChannelBook _channels;
    private readonly ITextSender _texts;
    private readonly PersonSeals _seals;
    private readonly FactSeals _facts;
    private readonly RowSeals _rows;
    private readonly SealEra _era;
    private readonly SealAlarms _alarms;
    private readonly IHelpLedger _helps;
    private readonly IPrintedEndings _endings;
    private readonly ILogger<PersonGrain> _logger;
    private bool _helpIsCounted;

    public PersonGrain(
        [PersistentState(StoredPeople.StateName)] IPersistentState<PersonState> state,
        PersonDecisions decisions,
        PersonProjections projections,
        IPersonDirectory directory,
        IPersonAnnouncer announcer,
        ChannelBook channels,
        ITextSender texts,
        PersonSeals seals,
        FactSeals facts,
        RowSeals rows,
        SealEra era,
        SealAlarms alarms,
        IHelpLedger helps,
        IPrintedEndings endings,
        TimeProvider clock,
        ILogger<PersonGrain> logger)
    {
        _person = new(state, this, PublishAsync, clock, logger, next => seals.Seal(Id, next));
        (_seals, _facts, _rows, _era, _alarms) = (seals, facts, rows, era, alarms);
        _decisions = decisions;
        _projections = projections;
        _directory = directory;
        _announcer = announcer;
        _channels = channels;
        _texts = texts;
        _helps = helps;
        _endings = endings;
        _logger = logger;
    }

    private PersonId Id => PersonId.FromGrainKey(this.GetPrimaryKey());

    /// <summary>What was read must be what was stored.</summary>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (_person.IsEmpty)
        {
            return;
        }

        // The seal is over the code that was stored, also where another is in force now.
        var isSound = _seals.Holds(Id, _person.State);
        _person.Reread(_projections.Present(_person.State));
        if (isSound)
        {
            return;
        }

        var row = await RowAsync(cancellationToken);
        if (_seals.IsVouchedFor(Id, _person.State, row))
        {
            return;
        }

        _alarms.Raise(BrokenSeal.Person, Id.ToString());
        var restore = _seals.Restore(Id, _person.State, row);

        // What boards know goes by the version of the row, as far as it can be believed.
        await CommitAsync(Decide(restore), restore.LastSealed is null ? _person.State.Version : row!.Version);
    }

    public async Task<PersonStatus?> GetStatus()
    {
        if (IsUnknown())
        {
            return null;
        }

        await ReviewAsync();
        if (!_person.State.IsRegistered && !IsUnderFact())
        {
            return null;
        }

        await _projections.EnsureChannelsAsync(_person.State);
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
        if (IsUnknown())
        {
            return FactOutcome.NotRegistered;
        }

        if (!(_facts.Holds(Id, fact) || (fact.Approval is null && !_era.IsClosed)))
        {
            _alarms.Raise(BrokenSeal.Fact, Id.ToString());
            return FactOutcome.Unsealed;
        }

        var decision = Decide(new PersonCommand.AddFact(fact, scope));
        switch (decision.Fault)
        {
            case PersonFault.OutOfScope:
                return FactOutcome.OutOfScope;
            case PersonFault.TooManyFacts:
                LogTooManyFacts(_logger, PersonDecisions.MaxFacts);
                return FactOutcome.TooManyFacts;
            default:
                await CommitAsync(decision);
                return _person.State.Ties is { Registrations.Count: > 0 } ? FactOutcome.AddedToOneOfSeveral : FactOutcome.Added;
        }
    }

    public async Task<PersonForesight?> Foresee(Fact? added, Guid? withdrawn)
    {
        if (IsUnknown())
        {
            return null;
        }

        await ReviewAsync();
        var before = PersonProjections.ColourOf(_person.State);
        var next = added is not null ? Decide(new PersonCommand.AddFact(added, _person.State.Region)).Next
            : withdrawn is { } assignment ? Decide(new PersonCommand.WithdrawFacts(assignment)).Next
            : null;
        return new(_person.State.Region, before, next is null ? before : PersonProjections.ColourOf(next));
    }

    public async Task WithdrawFacts(Guid assignmentId, Approval? approval)
    {
        if (IsUnknown())
        {
            return;
        }

        if (!(_facts.Holds(Id, assignmentId, approval) || (approval is null && !_era.IsClosed)))
        {
            _alarms.Raise(BrokenSeal.Fact, Id.ToString());
            throw new UnauthorizedAccessException("Nobody approved that these facts are withdrawn.");
        }

        await CommitAsync(Decide(new PersonCommand.WithdrawFacts(assignmentId, approval)));
    }

    public async Task<bool> Reconcile()
    {
        var row = await RowAsync(CancellationToken.None);
        if (IsUnknown())
        {
            // An active row that no grain stands behind registers nobody; a pending one is for Settle.
            if (row is { State: DirectoryState.Active })
            {
                _alarms.Raise(BrokenSeal.Difference, Id.ToString());
            }

            return false;
        }

        await ReviewAsync();
        await _person.SettleAsync();
        await MendLinksAsync();
        row = await RowAsync(CancellationToken.None);
        var own = _projections.EntryOf(Id, PersonProjections.RowStateOf(_person.State), _person.State);
        var sealedRow = row is { State: not DirectoryState.Pending } && _rows.Holds(row.Status);
        if (sealedRow && _projections.IsRowOf(row!, _person.State))
        {
            return false;
        }

        if (row is { State: DirectoryState.Active } && own.State == DirectoryState.Active && !_era.IsClosed && row.Status with { Seal = default } == own.Status with { Seal = default })
        {
            // A row of the build before that says the same; it gets its seal as all of them do.
            return false;
        }

        _alarms.Raise(sealedRow ? BrokenSeal.Difference : BrokenSeal.Row, Id.ToString());
        if (sealedRow && row!.Version > _person.State.Version)
        {
            // The row is newer than the state, and nodes alone can have written it: an older state was put back. What the row said stands.
            _alarms.Raise(BrokenSeal.Person, Id.ToString());
            await CommitAsync(
                row.State == DirectoryState.Left && _person.State.IsRegistered
                    ? Decide(new PersonCommand.Leave(_person.State.AppliedAt, []))
                    : Decide(new PersonCommand.Restore(
                        _person.State.Facts, [], _decisions.DecisionOf(row), Withheld: false, _person.State.LeftAt, _person.State.Ties, _person.State.Help)),
                row.Version);
            return true;
        }

        await _directory.RepairAsync(own, CancellationToken.None);
        await _announcer.AnnounceAsync(Id, _projections.StatusOf(_person.State));
        return true;
    }

    public async Task Settle()
    {
        if (IsUnknown())
        {
            await _directory.RemovePendingAsync(Id, CancellationToken.None);
            return;
        }

        await ReviewAsync();
        await _person.SettleAsync();
        if (!_person.State.IsRegistered)
        {
            await SettleLeftAsync();
        }
    }

    /// <summary>An announcement was still owed when an activation before this one ended.</summary>
    public Task ReceiveReminder(string reminderName, TickStatus status) => _person.RemindedAsync();

    private Decision<PersonState, PersonFault> Decide(PersonCommand command) => _decisions.Decide(_person.State, command, _person.Now);

    // What was announced is looked at only when something changes: whoever reads must not wait for another silo.
    private Task ReviewAsync() => Decide(new PersonCommand.Review()) is { Next: not null } changed ? CommitAsync(changed) : Task.CompletedTask;

    private Task CommitAsync(Decision<PersonState, PersonFault> decision) => CommitAsync(decision, _person.State.Version);

    private async Task CommitAsync(Decision<PersonState, PersonFault> decision, uint after)
    {
        var former = _person.State.Printed is { } printed && decision.Next is { } next && next.Printed?.Code != printed.Code ? printed : null;
        if (former is not null)
        {
            // Gates without the network learn of it before it is so: what is cut short in between is looked at by staff there, and never let in.
            await _endings.NoteAsync(former.Code, _person.Now, former.Until, CancellationToken.None);
        }

        await _person.CommitAsync(decision, after);
        if (former is not null && !_person.State.IsRegistered)
        {
            // Whose it was is kept for scans that gates bring later, but not of whoever has left. What is not forgotten now goes with the number.
            GrainFactory.GetGrain<IPrintedCodeGrain>(former.Code).Forget().Ignore();
        }
    }

    private bool IsOpenTo(string? channel) => !IsNobody() && (channel is null || _person.State.IsBoundTo(channel));

    // Also of whoever has left, who is nobody to all but those who decide about the document.
    private bool IsNobody() => IsUnknown() || !_person.State.IsRegistered;

    private bool IsUnknown()
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
        _ = await _directory.PutAsync(_projections.EntryOf(Id, PersonProjections.RowStateOf(state), state), CancellationToken.None);
        if (state.Help is { } help && !_helpIsCounted)
        {
            // With the registration, so that whatever is cut short both are there in the end; counting it once more changes nothing.
            _ = await _helps.AddAsync(help, ShanghaiDay.Of(state.AppliedAt), CancellationToken.None);
            _helpIsCounted = true;
        }

        await _announcer.AnnounceAsync(Id, _projections.StatusOf(state));
    }

    // An application that was cut short has put a row of its own in the place of the one that says so.
    private async Task SettleLeftAsync()
    {
        if (await RowAsync(CancellationToken.None) is not { State: DirectoryState.Left })
        {
            await _directory.RepairAsync(_projections.EntryOf(Id, DirectoryState.Left, _person.State), CancellationToken.None);
        }
    }

    private async Task<DirectoryEntry?> RowAsync(CancellationToken cancellationToken) =>
        await _directory.FindManyAsync([Id], cancellationToken) is [var row] ? row : null;

    private PersonView View() => _projections.ViewOf(Id, _person.State);

    [LoggerMessage(Level = LogLevel.Error, Message = "A fact was refused: the person has {Facts} that stand already")]
    private static partial void LogTooManyFacts(ILogger logger, int facts);
}
