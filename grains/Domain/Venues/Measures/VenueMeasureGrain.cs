using HealthPass.Grains.Cases;
using HealthPass.Grains.Seals;
using HealthPass.Grains.Staff;

namespace HealthPass.Grains.Venues.Measures;

/// <summary>A measure against a venue.</summary>
internal sealed class VenueMeasureGrain(
    [PersistentState("venue_measure")] IPersistentState<MeasureState> state, CaseTools tools, MeasureSeals seals, SealAlarms alarms)
    : CaseGrain<MeasureState>(state, MeasureFlow.Flow, tools), IVenueMeasureGrain
{
    // As it is stored: readers come in between, and must not see what may not last.
    private MeasureView? _view;

    /// <inheritdoc />
    public override CaseLabel Label => new(State.Draft!.Measure.Label() + State.Draft.Name, State.Draft.Measure.ToWire(), string.Empty, 0, null, State.OpenedAt);

    /// <inheritdoc />
    public override int WorkLength => 1;

    public Task<MeasureResult> Request(MeasureDraft draft, Official official) => ActAsync(
        new(MeasureFlow.Request) { Official = official, Desk = draft.Region, Note = draft.Reason, Detail = DetailOf(draft) },
        at => (State.Draft, State.OpenedAt) = (draft, at));

    public async Task<MeasureResult> Approve(Official official, string? note)
    {
        var result = await ActAsync(
            new(MeasureFlow.Approve) { Official = official, Note = note, Detail = Detail() },
            at => State.Approval = seals.Make(CaseId, State.Draft!, new(State.Draft!.RequestedBy, official.UserName, MeasureFlow.Kind, at, default)));
        if (result.Fault != MeasureFault.None)
        {
            return result;
        }

        await GoOnAsync();
        return result with { Measure = _view };
    }

    public Task<MeasureResult> Refuse(Official official, string note) => ActAsync(new(MeasureFlow.Refuse) { Official = official, Note = note, Detail = Detail() });

    public Task<MeasureSight?> Look(Official official) => Task.FromResult(_view is { } view && official.Region.Contains(view.Draft.Region)
        ? new MeasureSight(
            view,
            [.. MeasureFlow.Flow.AwaitedIn(view.State).Select(move => move.Action)
                .Where(action => Process.Decide(new(action) { Official = official }).Fault == CaseFault.None)])
        : null);

    public Task Resume() => LookAfterAsync();

    public Task<MeasureView?> GetView() => Task.FromResult(_view);

    /// <inheritdoc />
    public override async Task WorkAsync(int from, int count)
    {
        var draft = State.Draft!;
        if (!seals.Holds(CaseId, draft, State.Approval))
        {
            alarms.Raise(BrokenSeal.VenueMeasure, CaseId.ToString());
            throw new InvalidOperationException("Nobody decided on this measure.");
        }

        _ = await GrainFactory.GetGrain<IVenueGrain>(draft.Venue.ToGrainKey()).Carry(
            new(null, draft.Measure.Standing(), draft.Measure == VenueMeasure.Resume ? string.Empty : draft.Reason, Reviewed: true));
    }

    /// <inheritdoc />
    protected override void Stored()
    {
        var due = Process.Deadline();
        _view = State.Draft is { } draft && State.State != CaseFlow.None
            ? new(CaseId, State.State, draft, State.OpenedAt, due?.At, due?.Certain ?? true, State.Record is { } record ? [.. record.History.Reverse()] : [])
            : null;
    }

    private static object DetailOf(MeasureDraft draft) => new { venue = draft.Venue.ToString(), measure = draft.Measure.ToWire(), reason = draft.Reason, by = draft.RequestedBy };

    private object? Detail() => State.Draft is { } draft ? DetailOf(draft) : null;

    private async Task<MeasureResult> ActAsync(CaseCommand command, Action<DateTimeOffset>? alongside = null)
    {
        // Whose region it is not learns nothing of it.
        if (command.Action != MeasureFlow.Request && command.Official is { } official && (State.Draft is not { } draft || !official.Region.Contains(draft.Region)))
        {
            return new(MeasureFault.NotFound, null);
        }

        var decision = await Process.ActAsync(command, alongside);
        return new(
            decision.Fault switch
            {
                CaseFault.None => MeasureFault.None,
                CaseFault.OpenerIsSecond => MeasureFault.NotSecond,
                CaseFault.RoleMayNot => MeasureFault.RoleMayNot,
                CaseFault.TierMayNot => MeasureFault.TierMayNot,
                CaseFault.OutOfScope => MeasureFault.NotFound,
                _ => MeasureFault.WrongState,
            },
            decision.Fault == CaseFault.OutOfScope ? null : _view);
    }
}
