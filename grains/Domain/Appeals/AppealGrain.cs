using HealthPass.Grains.Cases;
using HealthPass.Grains.Health;
using HealthPass.Grains.Hotline;
using HealthPass.Grains.People;
using HealthPass.Grains.Seals;
using HealthPass.Grains.Staff;

namespace HealthPass.Grains.Appeals;

/// <summary>An appeal.</summary>
internal sealed class AppealGrain(
    [PersistentState("appeal")] IPersistentState<AppealState> state, RuleBooks books, CaseTools tools, AppealSeals seals, FactSeals facts, SealAlarms alarms)
    : CaseGrain<AppealState>(state, AppealFlow.Flow, tools), IAppealGrain
{
    // As it is stored: readers come in between, and must not see what may not last.
    private AppealView? _view;

    /// <inheritdoc />
    public override CaseLabel Label
    {
        get
        {
            var draft = State.Draft!;
            return new(books.FindRow(draft.ReasonCode)?.TitleZh ?? draft.ReasonCode, draft.ReasonCode, draft.DocumentNumber ?? string.Empty, 1, null, State.OpenedAt);
        }
    }

    /// <inheritdoc />
    public override int WorkLength => 1;

    public Task<AppealResult> Open(AppealDraft draft) => ActAsync(
        new(AppealFlow.Open)
        {
            By = CaseHand.Applicant,
            Applicant = draft.Voice.Name,
            Desk = draft.Region,
            Detail = DetailOf(draft),
        },
        at =>
        {
            State.Draft = draft;
            State.OpenedAt = at;
        });

    public Task<AppealResult> Withdraw(AppealVoice voice) => ActAsync(
        new(AppealFlow.Withdraw)
        {
            By = CaseHand.Applicant,
            Applicant = voice.Name,
            Detail = new { person = State.Draft?.Person.ToString(), way = voice.Way.ToWire() },
        },
        _ => (State.Answer, State.UpheldBy) = (null, null));

    public async Task Forget()
    {
        await LookAfterAsync();
        if (State.Draft is not { } draft)
        {
            return;
        }

        if (!AppealFlow.IsClosed(State.State))
        {
            _ = await Withdraw(draft.Voice);
        }

        if (draft.Text.Length == 0)
        {
            return;
        }

        try
        {
            State.Draft = draft with { Text = string.Empty };
            await WriteAsync();
        }
        catch
        {
            // What is in memory is not known to be what is stored.
            Leave();
            throw;
        }
    }

    public Task<AppealResult> Accept(Official official) => ActAsync(
        new(AppealFlow.Accept) { Official = official, Detail = State.Draft is { } draft ? DetailOf(draft) : null });

    public Task<AppealResult> Uphold(Official official, string answer)
    {
        var command = new CaseCommand(AppealFlow.Uphold) { Official = official, Note = answer, Detail = new { assignment = State.Draft?.AssignmentId, answer } };

        if (NamesSomebody.InNote(answer))
        {
            return Named();
        }

        // Whatever brought it, two officials did not, and cannot undo it.
        return State.Draft is { AssignmentId: null } && Process.Decide(command).Change is not null
            ? Task.FromResult(new AppealResult(AppealFault.NoAssignment, _view))
            : ActAsync(command, _ => (State.Answer, State.UpheldBy) = (answer, official.UserName));
    }

    public async Task<AppealResult> ApproveUpholding(Official official, string effect, Guid? factor)
    {
        var command = new CaseCommand(AppealFlow.ApproveUpholding)
        {
            Official = official,
            Detail = new { askedBy = State.UpheldBy, person = State.Draft?.Person.ToString(), assignment = State.Draft?.AssignmentId, effect, factor },
        };
        if (Process.Decide(command).Change is not null && await CompareAsync(effect) is var fault and not AppealFault.None)
        {
            return new(fault, _view);
        }

        var first = State.UpheldBy;
        var result = await ActAsync(
            command,
            at =>
            {
                State.AnsweredAt = at;
                State.Approval = seals.Make(CaseId, State.Draft!, new(first!, official.UserName, effect, at, default));
            });
        if (result.Fault != AppealFault.None)
        {
            return result;
        }

        await GoOnAsync();
        return result with { Appeal = _view };
    }

    public Task<AppealResult> RefuseUpholding(Official official, string note) => NamesSomebody.InNote(note)
        ? Named()
        : ActAsync(
            new(AppealFlow.RefuseUpholding) { Official = official, Note = note, Detail = new { askedBy = State.UpheldBy, note } },
            _ => (State.Answer, State.UpheldBy) = (null, null));

    public Task<AppealResult> Decline(Official official, string answer) => NamesSomebody.InNote(answer)
        ? Named()
        : ActAsync(
            new(AppealFlow.Decline) { Official = official, Note = answer, Detail = new { answer } },
            at => (State.Answer, State.AnsweredAt) = (answer, at));

    public async Task<AppealSight?> Look(Official official) => _view is not { } view || !official.Region.Contains(view.Draft.Region)
        ? null
        : new(
            view,
            [.. AppealFlow.Flow.AwaitedIn(view.State).Select(move => move.Action)
                .Where(action => Process.Decide(new(action) { Official = official }).Fault == CaseFault.None
                    && !(action == AppealFlow.Uphold && view.Draft.AssignmentId is null))],
            view.State is AppealFlow.Accepted or AppealFlow.Requested ? await EffectAsync(view.Draft) : null);

    public Task Resume() => LookAfterAsync();

    public Task<AppealView?> GetView() => Task.FromResult(_view);

    /// <inheritdoc />
    public override Task WorkAsync(int from, int count)
    {
        var draft = State.Draft!;
        if (!seals.Holds(CaseId, draft, State.Approval))
        {
            alarms.Raise(BrokenSeal.Appeal, CaseId.ToString());
            throw new InvalidOperationException("Nobody approved that this appeal is upheld.");
        }

        return WithdrawAsync(draft, draft.AssignmentId!.Value);
    }

    /// <inheritdoc />
    protected override void Stored()
    {
        var due = Process.Deadline();
        _view = State.Draft is { } draft && State.State != CaseFlow.None
            ? new(
                CaseId, State.State, draft, State.OpenedAt, due?.At, due?.Certain ?? true, State.Answer, State.AnsweredAt, State.UpheldBy,
                State.Record is { } record ? [.. record.History.Reverse()] : [])
            : null;
    }

    // What officials say is in the audit trail for good.
    private Task<AppealResult> Named() => Task.FromResult(new AppealResult(AppealFault.TextNamesSomebody, _view));

    // The words of the person are for those who answer, and stay out of what is kept for ever.
    private static object DetailOf(AppealDraft draft) => new
    {
        person = draft.Person.ToString(), fact = draft.FactId, assignment = draft.AssignmentId, draft.ReasonCode, way = draft.Voice.Way.ToWire(), draft.Voice.CallId,
    };

    private async Task<AppealFault> CompareAsync(string effect) =>
        string.IsNullOrEmpty(effect) ? AppealFault.EffectMissing
        : (await EffectAsync(State.Draft!))?.Hash == effect ? AppealFault.None
        : AppealFault.EffectChanged;

    private async Task<AppealEffect?> EffectAsync(AppealDraft draft) =>
        draft.AssignmentId is { } assignment && await PersonOf(draft).Foresee(null, assignment) is { } seen ? AppealSeals.EffectOf(CaseId, draft, seen) : null;

    // Of every registration of the person: what counts for one counts for each.
    private async Task WithdrawAsync(AppealDraft draft, Guid assignment)
    {
        await PersonOf(draft).WithdrawFacts(assignment, facts.Withdraw(draft.Person, assignment, State.Approval!));
        foreach (var other in await PersonOf(draft).GetRegistrations())
        {
            await GrainFactory.GetGrain<IPersonGrain>(other.Person.ToGrainKey()).WithdrawFacts(assignment, facts.Withdraw(other.Person, assignment, State.Approval!));
        }
    }

    private IPersonGrain PersonOf(AppealDraft draft) => GrainFactory.GetGrain<IPersonGrain>(draft.Person.ToGrainKey());

    private async Task<AppealResult> ActAsync(CaseCommand command, Action<DateTimeOffset>? alongside = null)
    {
        if (State.State == CaseFlow.None && command.Action != AppealFlow.Open)
        {
            return new(AppealFault.NotFound, null);
        }

        var decision = await Process.ActAsync(command, alongside);
        return new(
            decision.Fault switch
            {
                CaseFault.None => AppealFault.None,
                CaseFault.OpenerIsSecond => AppealFault.NotSecond,
                CaseFault.RoleMayNot => AppealFault.RoleMayNot,
                CaseFault.TierMayNot => AppealFault.TierMayNot,
                CaseFault.OutOfScope => AppealFault.OutOfScope,
                _ => AppealFault.WrongState,
            },
            decision.Fault == CaseFault.OutOfScope ? null : _view);
    }
}
