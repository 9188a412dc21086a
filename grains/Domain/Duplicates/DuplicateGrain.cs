using HealthPass.Grains.Cases;
using HealthPass.Grains.People;
using HealthPass.Grains.Seals;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Duplicates;

/// <summary>Two registrations that may be one person's.</summary>
internal sealed class DuplicateGrain(
    [PersistentState("duplicate")] IPersistentState<DuplicateState> state, CaseTools tools, MergeSeals seals, PersonMerge merge, SealAlarms alarms)
    : CaseGrain<DuplicateState>(state, DuplicateFlow.Flow, tools), IDuplicateGrain
{
    /// <summary>In whose name the audit trail has what was found.</summary>
    public const string Finder = "likeness";

    // As it is stored: readers come in between, and must not see what may not last.
    private DuplicateView? _view;

    /// <inheritdoc />
    public override CaseLabel Label => new("疑似重复登记", string.Empty, string.Empty, 2, null, State.FoundAt);

    /// <inheritdoc />
    public override int WorkLength => 1;

    public async Task Open(DuplicateDraft draft)
    {
        if (State.State != CaseFlow.None)
        {
            return;
        }

        _ = await Process.ActAsync(
            new(DuplicateFlow.Find)
            {
                By = CaseHand.Applicant,
                Applicant = Finder,
                Desk = draft.Region,
                Subjects = [draft.Region],
                Detail = DetailOf(draft),
            },
            at => (State.Draft, State.FoundAt) = (draft, at));
    }

    public Task<DuplicateResult> Ask(Official official, string note) => ActAsync(
        DuplicateFlow.Ask, official, note, _ => (State.RequestedBy, State.DecidedAt) = (official.UserName, null));

    public async Task<DuplicateResult> Approve(Official official)
    {
        var result = await ActAsync(
            DuplicateFlow.Approve,
            official,
            note: null,
            at =>
            {
                State.DecidedAt = at;
                State.Approval = seals.Make(CaseId, State.Draft!, new(State.RequestedBy ?? string.Empty, official.UserName, DuplicateFlow.Kind, at, default));
            });
        if (result.Fault != DuplicateFault.None)
        {
            return result;
        }

        await GoOnAsync();
        return result with { Duplicate = _view };
    }

    public Task<DuplicateResult> Refuse(Official official, string note) => ActAsync(DuplicateFlow.Refuse, official, note, _ => State.RequestedBy = null);

    public Task<DuplicateResult> KeepApart(Official official, string note) => ActAsync(DuplicateFlow.KeepApart, official, note, at => State.DecidedAt = at);

    public async Task<DuplicateSight?> Look(Official official)
    {
        if (_view is not { } view || !official.Region.Contains(view.Draft.Region))
        {
            return null;
        }

        var homes = await HomesAsync(view.Draft);
        return new(
            view,
            [.. DuplicateFlow.Flow.Moves.Where(move => move.By == CaseHand.Official && move.From == view.State).Select(move => move.Action)
                .Where(action => Process.Decide(new(action) { Official = official, Subjects = homes }).Fault == CaseFault.None)]);
    }

    public Task Resume() => LookAfterAsync();

    public Task<DuplicateView?> GetView() => Task.FromResult(_view);

    /// <inheritdoc />
    public override Task WorkAsync(int from, int count)
    {
        if (!seals.Holds(CaseId, State.Draft!, State.Approval))
        {
            alarms.Raise(BrokenSeal.MergeDecision, CaseId.ToString());
            throw new InvalidOperationException("Nobody decided that these registrations are one person's.");
        }

        return merge.MergeAsync(State.Draft!);
    }

    /// <inheritdoc />
    protected override void Stored()
    {
        var due = Process.Deadline();
        _view = State.Draft is { } draft && State.State != CaseFlow.None
            ? new(
                CaseId, State.State, draft, State.FoundAt, due?.At, due?.Certain ?? true, State.RequestedBy, State.DecidedAt,
                State.Record is { } record ? [.. record.History.Reverse()] : [])
            : null;
    }

    private static object DetailOf(DuplicateDraft draft) => new { earlier = draft.Earlier.ToString(), later = draft.Later.ToString(), draft.HasBirth };

    // Where both live now, or lived before they withdrew: whoever has moved is somebody else's to decide about.
    private async Task<IReadOnlyList<RegionCode?>> HomesAsync(DuplicateDraft draft) => await Task.WhenAll(
        GrainFactory.GetGrain<IPersonGrain>(draft.Earlier.ToGrainKey()).GetScope(), GrainFactory.GetGrain<IPersonGrain>(draft.Later.ToGrainKey()).GetScope());

    private async Task<DuplicateResult> ActAsync(string action, Official official, string? note, Action<DateTimeOffset> alongside)
    {
        if (State.Draft is not { } draft)
        {
            return new(DuplicateFault.NotFound, null);
        }

        var command = new CaseCommand(action)
        {
            Official = official,
            Note = note,
            Subjects = await HomesAsync(draft),
            Detail = new { earlier = draft.Earlier.ToString(), later = draft.Later.ToString(), askedBy = State.RequestedBy, note },
        };
        // What could not be carried out is not begun: there is no way back from the middle of it.
        if (action is DuplicateFlow.Ask or DuplicateFlow.Approve && Process.Decide(command).Change is not null
            && await merge.HindranceAsync(draft) is var hindrance and not DuplicateFault.None)
        {
            return new(hindrance, _view);
        }

        var decision = await Process.ActAsync(command, alongside);
        return new(
            decision.Fault switch
            {
                CaseFault.None => DuplicateFault.None,
                CaseFault.OpenerIsSecond => DuplicateFault.NotSecond,
                CaseFault.RoleMayNot => DuplicateFault.RoleMayNot,
                CaseFault.TierMayNot => DuplicateFault.TierMayNot,
                CaseFault.OutOfScope or CaseFault.SubjectUnknown => DuplicateFault.NotFound,
                _ => DuplicateFault.WrongState,
            },
            decision.Fault is CaseFault.OutOfScope or CaseFault.SubjectUnknown ? null : _view);
    }
}
