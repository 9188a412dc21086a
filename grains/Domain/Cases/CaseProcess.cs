using HealthPass.Kernel.Calendar;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;

namespace HealthPass.Grains.Cases;

/// <summary>
/// Runs a case: decision, audit, list, state, then the work that the decision sets off. Wherever it is cut short the case is on
/// the list as one to be looked after, and looking after it leads to where it would have gone.
/// </summary>
/// <typeparam name="TState">What is kept of the case.</typeparam>
internal sealed class CaseProcess<TState>(CaseFlow flow, ICaseHost<TState> host, ICaseList list, WorkCalendar calendar, TimeProvider clock, Func<RegionCode, RegionCode>? current = null)
    where TState : class, ICaseState
{
    // Work is done in steps, so that a step cut short repeats little and no list floods the cluster.
    private const int StepSize = 64;

    private bool _recordIsNew;

    /// <summary>Whether work is under way.</summary>
    public bool IsWorking => flow.EndOf(State.State) is not null;

    /// <summary>The head of the case, as decisions see it.</summary>
    public CaseHead Head
    {
        get
        {
            var head = CaseHead.Of(State);
            return head with { Region = Present(head.Region), Desk = Present(head.Desk) };
        }
    }

    private TState State => host.State;

    /// <summary>The time of the case: never before what happened last, whose time another node may have told.</summary>
    public DateTimeOffset Now() => State.Record is { History: [var last, ..] } ? Instants.Later(clock.GetUtcNow(), last.At) : clock.GetUtcNow();

    /// <summary>Begins with what was stored. A case that a build without clocks has stored gets them from now on.</summary>
    public void Begin()
    {
        if (State.State == CaseFlow.None)
        {
            return;
        }

        if (State.Record is { } record)
        {
            State.Record = record with { Scope = Present(record.Scope), Desk = Present(record.Desk) };
            return;
        }

        var opened = flow.Moves.Where(move => move.To == State.State).Select(move => move.Opens).OfType<string>().Distinct();
        State.Record = new(
            Present(State.Region), Present(State.Region), [.. opened.Select(name => new CaseClock(name, clock.GetUtcNow(), TimeSpan.Zero, Paused: false, 0))], State.Remembered);
        _recordIsNew = true;
    }

    /// <summary>Decides what is asked, and does nothing.</summary>
    public CaseDecision Decide(CaseCommand command) => CaseRules.Decide(flow, Head, command, Now(), calendar);

    /// <summary>Does what is asked, unless it is refused.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="alongside">Changes what the kind of case keeps, told the time of the change.</param>
    /// <returns>What was decided; a change is stored.</returns>
    public async Task<CaseDecision> ActAsync(CaseCommand command, Action<DateTimeOffset>? alongside = null)
    {
        var decision = CaseRules.Decide(flow, Head, command, Now(), calendar);
        if (decision.Change is not { } change)
        {
            return decision;
        }

        if (change.Move.Audit is not null)
        {
            await host.AuditAsync(change.Move, command);
        }

        try
        {
            var wasWorking = IsWorking;
            Apply(change, command, alongside);
            if (IsWorking || !wasWorking)
            {
                await ListAsync(settled: false);
            }

            await WriteAsync();
        }
        catch
        {
            host.Leave();
            throw;
        }

        if (!IsWorking)
        {
            await ListAsync(settled: true);
        }

        return decision;
    }

    /// <summary>Sees to what time or a crash has left: the list, the clocks. Work that is under way is for <see cref="WorkAsync"/>.</summary>
    public async Task LookAfterAsync()
    {
        if (State.State == CaseFlow.None)
        {
            await list.RemoveAsync(host.CaseId, CancellationToken.None);
            return;
        }

        if (_recordIsNew)
        {
            try
            {
                await WriteAsync();
            }
            catch
            {
                host.Leave();
                throw;
            }
        }

        while (Due() is { } due && due.At <= Now())
        {
            _ = await ActAsync(new(due.Action) { By = CaseHand.Clock, Clock = due.Clock, Step = due.Step });
        }

        if (!IsWorking)
        {
            await ListAsync(settled: true);
        }
    }

    /// <summary>Does a step of the work that is under way.</summary>
    /// <returns>Whether there is more to do.</returns>
    public async Task<bool> WorkAsync()
    {
        if (flow.EndOf(State.State) is not { } end)
        {
            return false;
        }

        var left = host.WorkLength - State.Done;
        if (left > 0)
        {
            var count = Math.Min(left, StepSize);
            await host.WorkAsync(State.Done, count);
            State.Done += count;
            if (count < left)
            {
                try
                {
                    await WriteAsync();
                }
                catch
                {
                    host.Leave();
                    throw;
                }

                return true;
            }
        }

        _ = await ActAsync(new(end.Action) { By = CaseHand.Work });
        return false;
    }

    /// <summary>Until when those are to answer whom the case waits for.</summary>
    /// <returns>Null where it waits for nobody.</returns>
    public CaseDue? Deadline() => State.Record is { } record ? CaseRules.Deadline(flow, record.Clocks, calendar) : null;

    private CaseDue? Due() => State.Record is { } record ? CaseRules.Due(flow, record.Clocks, calendar) : null;

    private void Apply(CaseChange change, CaseCommand command, Action<DateTimeOffset>? alongside)
    {
        alongside?.Invoke(change.Event.At);
        var scope = State.Record?.Scope ?? (command.Subjects is { Count: > 0 } homes ? CaseRules.Common(homes.Select(home => home!.Value)) : Present(State.Region));
        State.Record = new(scope, change.Desk, change.Clocks, [change.Event, .. (State.Record is { } before ? before.History : []).Take(CaseRecord.MostEvents - 1)]);
        State.State = change.Move.To;
        if (IsWorking)
        {
            State.Done = 0;
        }
    }

    private async Task WriteAsync()
    {
        await host.WriteAsync();
        _recordIsNew = false;
    }

    // A row that is not settled is looked after at once: it says where the case goes, and not yet that it has arrived.
    private Task ListAsync(bool settled)
    {
        var label = host.Label;
        var record = State.Record!;
        return list.PutAsync(
            new(
                host.CaseId, flow.Kind, State.State, Present(State.Region), record.Scope,
                label.Tiers?.Aggregate(0, (bits, tier) => bits | CaseEntry.BitOf(tier)) ?? CaseEntry.AllTiers,
                label.Title, label.Reason, label.Document, label.People, State.Opener ?? string.Empty,
                label.OpenedAt.ToUnixTimeSeconds(), Seconds(Deadline()), settled ? Seconds(Due()) : 0)
            {
                DocumentId = label.DocumentId,
                Barred = CaseEntry.BarsOf(State.Barred),
            },
            CancellationToken.None);
    }

    // What a seal covers keeps the code that it was made with; where the case belongs goes by the codes of now.
    private RegionCode Present(RegionCode code) => code == default || current is null ? code : current(code);

    // Rounded up, so that nobody comes before the time.
    private static long Seconds(CaseDue? due) => due is null ? CaseEntry.Never : (due.At.ToUnixTimeMilliseconds() + 999) / 1000;
}
