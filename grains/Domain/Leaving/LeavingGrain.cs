using HealthPass.Grains.Appeals;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Corrections;
using HealthPass.Grains.Families;
using HealthPass.Grains.Hotline;
using HealthPass.Grains.People;
using HealthPass.Grains.Residents;
using HealthPass.Grains.Seals;
using HealthPass.Grains.Staff;

namespace HealthPass.Grains.Leaving;

/// <summary>A withdrawal.</summary>
internal sealed class LeavingGrain(
    [PersistentState("leaving")] IPersistentState<LeavingState> state, CaseTools tools, LeavingSeals seals, FamilyTies families, SealAlarms alarms)
    : CaseGrain<LeavingState>(state, LeavingFlow.Flow, tools), ILeavingGrain
{
    // As it is stored: readers come in between, and must not see what may not last.
    private LeavingView? _view;

    /// <inheritdoc />
    public override CaseLabel Label => new("注销", string.Empty, string.Empty, 1, null, State.OpenedAt);

    /// <inheritdoc />
    public override int WorkLength => 1;

    public async Task<LeavingResult> Leave(LeavingDraft draft)
    {
        // Whoever does not know whether it was done asks again.
        var result = State.Draft == draft
            ? new(LeavingFault.None, _view)
            : await ActAsync(
                new(LeavingFlow.Leave) { By = CaseHand.Applicant, Applicant = draft.By, Desk = draft.Region, Detail = DetailOf(draft) },
                at =>
                {
                    (State.Draft, State.OpenedAt) = (draft, at);
                    State.Approval = seals.Make(CaseId, draft, new(draft.By, string.Empty, LeavingFlow.Kind, at, default));
                });
        return await FinishAsync(result);
    }

    public Task<LeavingResult> Request(LeavingDraft draft, Official official) => ActAsync(
        new(LeavingFlow.Request) { Official = official, Desk = draft.Region, Detail = DetailOf(draft) },
        at => (State.Draft, State.OpenedAt) = (draft, at));

    public async Task<LeavingResult> Approve(Official official, string name)
    {
        var command = new CaseCommand(LeavingFlow.Approve) { Official = official, Detail = State.Draft is { } draft ? DetailOf(draft) : null };
        if (Process.Decide(command).Change is not null && !await PersonOf(State.Draft!).IsNamed(name))
        {
            return new(LeavingFault.NameDiffers, _view);
        }

        return await FinishAsync(await ActAsync(
            command,
            at => State.Approval = seals.Make(CaseId, State.Draft!, new(State.Draft!.By, official.UserName, LeavingFlow.Kind, at, default))));
    }

    public Task<LeavingResult> Refuse(Official official, string note) => NamesSomebody.InNote(note)
        ? Task.FromResult(new LeavingResult(LeavingFault.TextNamesSomebody, _view))
        : ActAsync(new(LeavingFlow.Refuse) { Official = official, Note = note, Detail = new { askedBy = State.Draft?.By, note } });

    public Task<LeavingSight?> Look(Official official) => Task.FromResult(
        _view is not { } view || !official.Region.Contains(view.Draft.Region)
            ? null
            : new LeavingSight(
                view,
                [.. LeavingFlow.Flow.AwaitedIn(view.State).Select(move => move.Action)
                    .Where(action => Process.Decide(new(action) { Official = official }).Fault == CaseFault.None)]));

    public Task Resume() => LookAfterAsync();

    public Task<LeavingView?> GetView() => Task.FromResult(_view);

    /// <inheritdoc />
    public override async Task WorkAsync(int from, int count)
    {
        var draft = State.Draft!;
        if (!seals.Holds(CaseId, draft, State.Approval))
        {
            alarms.Raise(BrokenSeal.Leaving, CaseId.ToString());
            throw new InvalidOperationException("Nobody decided that this registration ends.");
        }

        // What was begun after the registration ended belongs to one that was made since, and stays.
        var key = draft.Person.ToGrainKey();
        var until = await PersonOf(draft).Leave(draft.AppliedAt) ?? State.Approval!.At;
        await GrainFactory.GetGrain<IResidentGrain>(key).Forget(until);
        await families.LeaveAsync(draft.Person, until);
        await GrainFactory.GetGrain<IPersonCorrectionsGrain>(key).Forget(until);
        await GrainFactory.GetGrain<IPersonAppealsGrain>(key).Forget(until);
    }

    /// <inheritdoc />
    protected override void Stored()
    {
        var due = Process.Deadline();
        _view = State.Draft is { } draft && State.State != CaseFlow.None
            ? new(CaseId, State.State, draft, State.OpenedAt, due?.At, due?.Certain ?? true, State.Record is { } record ? [.. record.History.Reverse()] : [])
            : null;
    }

    private static object DetailOf(LeavingDraft draft) => new { person = draft.Person.ToString(), way = draft.Way.ToWire() };

    private IPersonGrain PersonOf(LeavingDraft draft) => GrainFactory.GetGrain<IPersonGrain>(draft.Person.ToGrainKey());

    private async Task<LeavingResult> FinishAsync(LeavingResult result)
    {
        if (result.Fault != LeavingFault.None)
        {
            return result;
        }

        await GoOnAsync();
        return result with { Leaving = _view };
    }

    private async Task<LeavingResult> ActAsync(CaseCommand command, Action<DateTimeOffset>? alongside = null)
    {
        if (State.State == CaseFlow.None && command.Action is not (LeavingFlow.Leave or LeavingFlow.Request))
        {
            return new(LeavingFault.NotFound, null);
        }

        var decision = await Process.ActAsync(command, alongside);
        return new(
            decision.Fault switch
            {
                CaseFault.None => LeavingFault.None,
                CaseFault.OpenerIsSecond => LeavingFault.NotSecond,
                CaseFault.RoleMayNot => LeavingFault.RoleMayNot,
                CaseFault.TierMayNot => LeavingFault.TierMayNot,
                CaseFault.OutOfScope => LeavingFault.NotFound,
                _ => LeavingFault.WrongState,
            },
            decision.Fault == CaseFault.OutOfScope ? null : _view);
    }
}
