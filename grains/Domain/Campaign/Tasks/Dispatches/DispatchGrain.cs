using System.Globalization;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Hotline;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Calendar;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;

namespace HealthPass.Grains.Campaign.Tasks.Dispatches;

/// <summary>What was dispatched to a unit.</summary>
internal sealed class DispatchGrain(
    [PersistentState("campaign_dispatch")] IPersistentState<DispatchState> state, CaseTools tools, IDispatchStore store, ITaskNumbers numbers, IRecheckDraw draw, WorkCalendar calendar,
    RegionTree regions, TimeProvider clock)
    : CaseGrain<DispatchState>(state, DispatchFlow.Flow, tools), IDispatchGrain
{
    // What a command centre decides on, and what the unit does, each at its own level: a province does not sign for its counties.
    private static readonly string[] OfUnit = [DispatchFlow.Sign, DispatchFlow.Feedback, DispatchFlow.Submit];
    private static readonly string[] OfAnyAbove = [DispatchFlow.Urge, DispatchFlow.Notice];

    // As it is stored: readers come in between, and must not see what may not last.
    private DispatchStanding? _standing;

    /// <inheritdoc />
    public override CaseLabel Label => new(
        $"{State.Draft!.Title} · {State.Draft.UnitName}", State.Draft.Target.Measure.ToWire(), string.Empty, 0,
        State.State is DispatchFlow.Submitted or DispatchFlow.Recheck ? [State.Draft.Issuer.Level] : [State.Draft.Region.Level], State.OpenedAt);

    /// <inheritdoc />
    public override int WorkLength => 0;

    /// <inheritdoc />
    public override async Task WriteAsync()
    {
        await base.WriteAsync();

        // Before the list of cases calls it settled: a row that a crash leaves behind is written again when the case is looked after.
        await store.PutAsync(_standing!, CancellationToken.None);
    }

    public async Task<DispatchResult> Dispatch(DispatchDraft draft, Official? official)
    {
        var result = await ActAsync(
            new(DispatchFlow.Dispatch)
            {
                By = official is null ? CaseHand.Applicant : CaseHand.Official,
                Official = official,
                Applicant = draft.DispatchedBy,
                Desk = draft.Region,
                Detail = DetailOf(draft),
            },
            at =>
            {
                (State.Draft, State.OpenedAt) = (draft, at);
                State.Progress = new(calendar.Add(at, TimeSpan.FromDays(DispatchFlow.SignDays)).At);
            });
        return result.Fault == DispatchFault.WrongState ? result with { Fault = DispatchFault.Twice } : result;
    }

    public async Task<DispatchResult> Act(DispatchAct act, Official official)
    {
        if (State.Draft is not { } draft || act.Action == DispatchFlow.Dispatch)
        {
            return new(DispatchFault.NotFound, null);
        }

        // Drawn when it is accepted and not before, so that nobody knows.
        var done = act.Action == DispatchFlow.Accept && draw.IsDrawn() ? act with { Action = DispatchFlow.AcceptSampled } : act;
        var command = CommandOf(done.Action, official) with { Note = NoteOf(done), Detail = DetailOf(draft, done) };
        if (Process.Decide(command).Fault is not CaseFault.None and var fault)
        {
            return Refused(fault);
        }

        if (act.Text is { } text && NamesSomebody.InNote(text))
        {
            return new(DispatchFault.TextNamesSomebody, _standing);
        }

        if (act.Action == DispatchFlow.Submit && (await store.ListOpenPartsAsync(CaseId, CancellationToken.None)).Count > 0)
        {
            return new(DispatchFault.PartsOpen, _standing);
        }

        var reading = BeginsCycle(done.Action) ? await numbers.ReadAsync(draft.Target, draft.Region, ShanghaiDay.Of(clock.GetUtcNow()), CancellationToken.None) : null;
        var due = Process.Deadline()?.At;
        return await ActAsync(command, at => State.Progress = State.Progress!.After(done, at, official.UserName, due < at, reading));
    }

    public async Task Lapse(string by)
    {
        if (DispatchFlow.IsOpen(State.State))
        {
            _ = await ActAsync(
                new(DispatchFlow.Lapse) { By = CaseHand.Applicant, Applicant = by, Detail = DetailOf(State.Draft!) },
                at => State.Progress = State.Progress!.After(new(DispatchFlow.Lapse), at, by, late: false, null));
        }
    }

    public async Task Adopt(Guid parent, string by)
    {
        if (DispatchFlow.IsOpen(State.State) && State.Draft is { } draft && draft.Parent != parent)
        {
            _ = await ActAsync(
                new(DispatchFlow.Adopt) { By = CaseHand.Applicant, Applicant = by, Detail = new { parent = parent.ToString(), before = draft.Parent?.ToString() } },
                _ => State.Draft = draft with { Parent = parent });
        }
    }

    public Task<DispatchSight?> Look(Official official) => Task.FromResult(
        _standing is { } standing && Reaches(official, standing.Draft.Region)
            ? new DispatchSight(standing, State.Record is { } record ? [.. record.History.Reverse()] : [], [.. ActionsOf(standing, official)])
            : null);

    public async Task Resume()
    {
        if (_standing is { } standing)
        {
            await store.PutAsync(standing, CancellationToken.None);
        }

        await LookAfterAsync();
    }

    public Task<DispatchStanding?> GetStanding() => Task.FromResult(_standing);

    /// <inheritdoc />
    public override Task WorkAsync(int from, int count) => Task.CompletedTask;

    /// <inheritdoc />
    protected override void Stored() => _standing = State is { Draft: { } draft, Progress: { } progress } && State.State != CaseFlow.None
        ? new(CaseId, State.State, Present(draft), State.OpenedAt, progress, DispatchFlow.IsOpen(State.State) ? Process.Deadline()?.At : null)
        : null;

    // The codes of now, whatever those were when it was dispatched.
    private DispatchDraft Present(DispatchDraft draft) => draft with { Region = regions.Current(draft.Region).Code, Issuer = regions.Current(draft.Issuer).Code };

    private static bool Reaches(Official official, RegionCode region) => official.Region.Contains(region);

    // Each of these begins a cycle, whose reminders stop when the number moves within it.
    private static bool BeginsCycle(string action) =>
        action is DispatchFlow.Sign or DispatchFlow.Feedback or DispatchFlow.Submit or DispatchFlow.SendBack or DispatchFlow.FailRecheck;

    private static string? NoteOf(DispatchAct act) => act.Percent is { } percent
        ? string.Create(CultureInfo.InvariantCulture, $"{percent}% {act.Text}").TrimEnd()
        : act.Text;

    private static object DetailOf(DispatchDraft draft) => new
    {
        task = draft.TaskId.ToString(), unit = draft.UnitId.ToString(), region = draft.Region.ToString(), issuer = draft.Issuer.ToString(), parent = draft.Parent?.ToString(),
        due = draft.DueOn?.ToString("O", CultureInfo.InvariantCulture),
    };

    private static object DetailOf(DispatchDraft draft, DispatchAct act) => new
    {
        task = draft.TaskId.ToString(), unit = draft.UnitId.ToString(), action = act.Action, percent = act.Percent, quality = act.Quality, text = act.Text,
    };

    private CaseCommand CommandOf(string action, Official official) => new(action)
    {
        Official = official,
        Tiers = OfAnyAbove.Contains(action) ? null : OfUnit.Contains(action) ? [State.Draft!.Region.Level] : [State.Draft!.Issuer.Level],
    };

    private IEnumerable<string> ActionsOf(DispatchStanding standing, Official official)
    {
        foreach (var move in DispatchFlow.Flow.Moves)
        {
            if (move.From == standing.State && move.By == CaseHand.Official && move.Action is not (DispatchFlow.AcceptSampled or DispatchFlow.Dispatch)
                && Process.Decide(CommandOf(move.Action, official)).Fault == CaseFault.None)
            {
                yield return move.Action;
            }
        }

        // The unit's own command centre sends it further down.
        if (DispatchFlow.IsAtWork(standing.State) && official.Has(StaffRoles.CommandCentre) && official.Region.Level == standing.Draft.Region.Level && Reaches(official, standing.Draft.Region)
            && standing.Draft.Region.Level < RegionLevel.Village)
        {
            yield return DispatchFlow.Dispatch;
        }
    }

    private async Task<DispatchResult> ActAsync(CaseCommand command, Action<DateTimeOffset> alongside)
    {
        var decision = await Process.ActAsync(command, alongside);
        return decision.Fault == CaseFault.None ? new(DispatchFault.None, _standing) : Refused(decision.Fault);
    }

    private DispatchResult Refused(CaseFault fault) => fault switch
    {
        CaseFault.OpenerIsSecond => new(DispatchFault.NotSecond, _standing),
        CaseFault.RoleMayNot => new(DispatchFault.RoleMayNot, _standing),
        CaseFault.TierMayNot => new(DispatchFault.TierMayNot, _standing),
        CaseFault.OutOfScope => new(DispatchFault.NotFound, null),
        _ => new(DispatchFault.WrongState, _standing),
    };
}
