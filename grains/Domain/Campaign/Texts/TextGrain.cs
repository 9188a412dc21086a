using HealthPass.Grains.Cases;
using HealthPass.Grains.Hotline;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;

namespace HealthPass.Grains.Campaign.Texts;

/// <summary>A campaign of texts.</summary>
internal sealed class TextGrain(
    [PersistentState("campaign_text")] IPersistentState<TextState> state, CaseTools tools, ITextStore store, TextSeals seals, RegionTree regions, TimeProvider clock)
    : CaseGrain<TextState>(state, TextFlow.Flow, tools), ITextGrain
{
    // As it is stored: readers come in between, and must not see what may not last.
    private TextStanding? _standing;

    /// <inheritdoc />
    public override CaseLabel Label => new(State.Draft!.Title, State.Draft.Mode.ToWire(), string.Empty, 0, null, State.WrittenAt);

    /// <inheritdoc />
    public override int WorkLength => 0;

    /// <inheritdoc />
    public override async Task WriteAsync()
    {
        await base.WriteAsync();

        // Before the list of cases calls it settled: a row that a crash leaves behind is written again when the case is looked after.
        await store.PutAsync(_standing!, CancellationToken.None);
    }

    public Task<TextResult> Write(TextDraft draft, Official official) => ActAsync(
        new(TextFlow.Write) { Official = official, Desk = draft.Region, Detail = DetailOf(draft) },
        at => (State.Draft, State.WrittenAt) = (draft, at));

    public async Task<TextResult> Approve(Official official, string effect)
    {
        if (State.Draft is not { } draft)
        {
            return NotFound();
        }

        var command = new CaseCommand(TextFlow.Approve) { Official = official, Detail = new { maker = draft.By, effect, draft.Content, draft.Quota, mode = draft.Mode.ToWire() } };
        if (Process.Decide(command).Fault is not CaseFault.None and var fault)
        {
            return Refused(fault);
        }

        return effect != TextEffect.Of(CaseId, draft) ? new(TextFault.EffectChanged, _standing)
            : ShanghaiDay.Of(clock.GetUtcNow()) > draft.Until ? new(TextFault.DaysOutside, _standing)
            : await ActAsync(command, at => State.Approval = seals.Make(CaseId, draft, new(draft.By, official.UserName, effect, at, default)));
    }

    public Task<TextResult> Refuse(Official official, string note) => SayAsync(TextFlow.Refuse, official, note);

    public async Task<TextResult> Stop(Official official, string note)
    {
        var account = State.State == TextFlow.Running ? State.Draft!.Account : string.Empty;
        var result = await SayAsync(TextFlow.Stop, official, note);
        if (result.Fault == TextFault.None && account.Length > 0)
        {
            await GrainFactory.GetGrain<IAccountGrain>(account).Halt(CaseId);
        }

        return result;
    }

    public async Task Finish()
    {
        if (State.State == TextFlow.Running && ShanghaiDay.Of(clock.GetUtcNow()) > State.Draft!.Until)
        {
            _ = await ActAsync(new(TextFlow.Finish) { By = CaseHand.Applicant, Applicant = Clockwork, Detail = new { until = State.Draft.Until } });
        }
    }

    public Task<TextSight?> Look(Official official) => Task.FromResult(
        _standing is { } standing && official.Region.Contains(standing.Region)
            ? new TextSight(standing, State.Record is { } record ? [.. record.History.Reverse()] : [], [.. ActionsOf(official)])
            : null);

    public async Task Resume()
    {
        if (_standing is { } standing)
        {
            await store.PutAsync(standing, CancellationToken.None);
        }

        await LookAfterAsync();
    }

    public Task<TextStanding?> GetStanding() => Task.FromResult(_standing);

    /// <inheritdoc />
    public override Task WorkAsync(int from, int count) => Task.CompletedTask;

    /// <inheritdoc />
    protected override void Stored() => _standing = State is { Draft: { } draft } && State.State != CaseFlow.None
        ? new(CaseId, State.State, draft, regions.Current(draft.Region).Code, State.WrittenAt, State.Approval, State.State == TextFlow.Pending ? Process.Deadline()?.At : null)
        : null;

    private static object DetailOf(TextDraft draft) => new
    {
        draft.Title, draft.Content, region = draft.Region.ToString(), mode = draft.Mode.ToWire(), draft.Account, draft.From, draft.Until, draft.Quota, draft.Urgent,
    };

    private async Task<TextResult> SayAsync(string action, Official official, string note)
    {
        var command = new CaseCommand(action) { Official = official, Note = note, Detail = new { note } };
        return State.Draft is null ? NotFound()
            : Process.Decide(command).Fault is not CaseFault.None and var fault ? Refused(fault)
            : NamesSomebody.InNote(note) ? new(TextFault.TextNamesSomebody, _standing)
            : await ActAsync(command);
    }

    private IEnumerable<string> ActionsOf(Official official) => TextFlow.Flow.Moves
        .Where(move => move.From == State.State && move.By == CaseHand.Official && Process.Decide(new(move.Action) { Official = official }).Fault == CaseFault.None)
        .Select(move => move.Action);

    private async Task<TextResult> ActAsync(CaseCommand command, Action<DateTimeOffset>? alongside = null)
    {
        var decision = await Process.ActAsync(command, alongside);
        return decision.Fault == CaseFault.None ? new(TextFault.None, _standing) : Refused(decision.Fault);
    }

    private static TextResult NotFound() => new(TextFault.NotFound, null);

    private TextResult Refused(CaseFault fault) => fault switch
    {
        CaseFault.OpenerIsSecond => new(TextFault.NotSecond, _standing),
        CaseFault.RoleMayNot => new(TextFault.RoleMayNot, _standing),
        CaseFault.TierMayNot => new(TextFault.TierMayNot, _standing),
        CaseFault.OutOfScope => NotFound(),
        _ => new(TextFault.WrongState, _standing),
    };
}
