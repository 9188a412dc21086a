using HealthPass.Grains.Assignments;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Calendar;
using HealthPass.Kernel.Regions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Cases;

/// <summary>
/// A case by the work-flow of assignments with a store, a list, an audit trail and people of paper. Each awaited call may be the
/// last of the process: the crash comes before it takes effect, after it, or, of work, half-way.
/// </summary>
internal sealed class CaseWorld : ICaseHost<PaperCase>, ICaseList
{
    public const int People = 130;
    public static readonly Official Maker = new("maker", Samples.City.Code, [StaffRoles.EpidemicControl]);
    public static readonly Official Checker = new("checker", Samples.City.Code, [StaffRoles.EpidemicControl]);

    private static readonly WorkCalendar Calendar = WorkCalendar.Load();
    private static readonly IReadOnlyList<RegionCode?> Homes = [Samples.Village.Code, Samples.Township.Code];

    private readonly CaseFlow _flow;
    private readonly Queue<(int After, int How)> _crashes;
    private PaperCase _stored = new();
    private CaseProcess<PaperCase> _process;
    private int _calls;

    /// <param name="crashes">After how many awaited calls since the last crash, and how: 0 before it takes effect, 1 half-way, 2 after it.</param>
    /// <param name="flow">The work-flow, that of assignments unless said.</param>
    public CaseWorld(IEnumerable<(int After, int How)> crashes, CaseFlow? flow = null)
    {
        _flow = flow ?? AssignmentFlow.Flow;
        _crashes = new(crashes);
        _process = Restart();
    }

    public FakeTimeProvider Clock { get; } = new(Samples.Noon);

    public PaperCase State { get; private set; } = new();

    public Guid CaseId { get; } = Guid.NewGuid();

    public CaseLabel Label => new("title", "SC05", "doc", People, null, Samples.Noon);

    public int WorkLength => People;

    /// <summary>How many calls were awaited in all.</summary>
    public int Calls { get; private set; }

    public List<string> Audited { get; } = [];

    /// <summary>What became of each person's fact, in order.</summary>
    public List<bool>[] Facts { get; } = [.. Enumerable.Range(0, People).Select(_ => new List<bool>())];

    public CaseEntry? Row { get; private set; }

    /// <summary>The audit's word without which no work is done.</summary>
    public string Approved { get; init; } = "assignment_approved";

    /// <summary>The state whose work gives people something; any other's takes it back.</summary>
    public string Giving { get; init; } = "applying";

    /// <summary>A fault to plant: the list hears of nothing before it is stored.</summary>
    public bool ListsAfterwards { get; init; }

    /// <summary>Asks something of the case, and does its work; the answer is lost in a crash. Whom the case is for asks without an office.</summary>
    public async Task<CaseFault?> AskAsync(string action, Official? official)
    {
        try
        {
            var decision = await _process.ActAsync(
                new(action) { By = official is null ? CaseHand.Applicant : CaseHand.Official, Official = official, Desk = Samples.City.Code, Subjects = Homes },
                _ =>
                {
                    State.Opener = State.State == CaseFlow.None ? official?.UserName : State.Opener;
                    State.Region = Samples.City.Code;
                });
            await WorkOnAsync();
            return decision.Fault;
        }
        catch (CrashException)
        {
            _process = Restart();
            return null;
        }
    }

    /// <summary>Has the case looked after until the list asks for nothing more.</summary>
    public async Task CareAsync()
    {
        for (var round = 0; Row is { } row && (row.LookAt <= Clock.GetUtcNow().ToUnixTimeSeconds() || _flow.Working.Contains(row.State)); round++)
        {
            Assert.True(round < 100, $"The list asks for ever: {row}");
            try
            {
                await _process.LookAfterAsync();
                await WorkOnAsync();
            }
            catch (CrashException)
            {
                _process = Restart();
            }
        }
    }

    public async Task AuditAsync(CaseMove move, CaseCommand command) => await TakeAsync(() => Audited.Add(move.Audit!.Wire));

    public Task WriteAsync() => TakeAsync(() => _stored = State.Copy());

    public void Leave()
    {
        // What is in memory goes with the process in any case here.
    }

    public Task WorkAsync(int from, int count)
    {
        Assert.Contains(Approved, Audited);
        var present = State.State == Giving;
        return TakeAsync(() => Do(from, count), () => Do(from, count / 2));

        void Do(int first, int many)
        {
            for (var i = first; i < first + many; i++)
            {
                // A fact that is there is not added again, and one that is not there is not withdrawn.
                if ((Facts[i].Count > 0 && Facts[i][^1]) != present)
                {
                    Facts[i].Add(present);
                }
            }
        }
    }

    public Task PutAsync(CaseEntry entry, CancellationToken cancellationToken) => TakeAsync(() =>
    {
        if (!ListsAfterwards || entry.LookAt != 0)
        {
            Row = entry;
        }
    });

    public Task RemoveAsync(Guid caseId, CancellationToken cancellationToken) => TakeAsync(() => Row = null);

    /// <summary>What must hold whenever nothing is left to be looked after.</summary>
    public void Check()
    {
        var history = State.Record is { } record ? record.History.Reverse().ToList() : [];
        Assert.Equal(State.State, _stored.State);

        // What happened leads from row to row, each opened and ended as the rows say.
        var state = CaseFlow.None;
        foreach (var happened in history)
        {
            state = Assert.Single(_flow.Moves, move => move.From == state && move.Action == happened.Action && (happened.By is null) == (move.By != CaseHand.Official)).To;
        }

        Assert.Equal(State.State, state);
        Assert.All(_flow.Clocks.SelectMany(clock => clock.Steps), step => Assert.InRange(history.Count(happened => happened.Action == step.Action), 0, Begun(step)));

        // Nothing that a person decides is without its line.
        var asked = history.Select(happened => _flow.Moves.First(move => move.Action == happened.Action).Audit?.Wire).OfType<string>();
        Assert.All(asked.GroupBy(word => word), words => Assert.True(Audited.Count(word => word == words.Key) >= words.Count()));

        Assert.DoesNotContain(
            history, happened => happened.Action == AssignmentFlow.Approve && string.Equals(happened.By, history[0].By, StringComparison.OrdinalIgnoreCase));
        var expected = State.State switch
        {
            "applied" or "reversal_requested" or "upheld" or "done" or "left" => (bool[])[true],
            "reversed" => [true, false],
            _ => [],
        };
        foreach (var facts in Facts)
        {
            // A list that was undone half-way has not reached everybody.
            Assert.True(facts.SequenceEqual(expected) || (State.State is "reversed" or "reversal_requested" && facts.Count == 0), $"{State.State}: {string.Join(", ", facts)}");
        }

        // How often a clock with the step has begun: each takes it once.
        int Begun(ClockStep step) => history.Count(happened => _flow.Moves.Any(move =>
            move.Action == happened.Action && move.Opens is { } opened && _flow.ClockOf(opened).Steps.Any(other => other.Action == step.Action)));

        if (State.State == CaseFlow.None)
        {
            Assert.Null(Row);
            return;
        }

        Assert.DoesNotContain(State.State, _flow.Working);
        Assert.Equal(State.State, Row!.State);
        Assert.Equal(State.Record!.Clocks.Length == 0, Row.LookAt == CaseEntry.Never);
        Assert.Equal(Samples.Township.Code, Row.Scope);
    }

    public Task<IReadOnlyList<CaseEntry>> ListAsync(string kind, RegionCode region, string? state, int limit, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<CaseEntry>> ListOfOpenerAsync(string kind, string opener, int limit, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, CaseCount>> CountStatesAsync(string kind, RegionCode region, long now, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<CaseEntry>> ListByDocumentAsync(Guid documentId, RegionCode region, int limit, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<CaseEntry>> ReadDeskAsync(CaseDesk desk, CaseCursor? after, int limit, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<CaseCount> CountDeskAsync(CaseDesk desk, long now, int most, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<Guid>> ReadDueAsync(string kind, long now, int limit, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<Guid>> ReadInStateAsync(string kind, string state, int limit, CancellationToken cancellationToken) => throw new NotSupportedException();

    private CaseProcess<PaperCase> Restart()
    {
        State = _stored.Copy();
        var process = new CaseProcess<PaperCase>(_flow, this, this, Calendar, Clock);
        process.Begin();
        return process;
    }

    private async Task WorkOnAsync()
    {
        while (await _process.WorkAsync())
        {
        }
    }

    private Task TakeAsync(Action effect, Action? half = null)
    {
        Calls++;
        if (!_crashes.TryPeek(out var crash) || ++_calls <= crash.After)
        {
            effect();
            return Task.CompletedTask;
        }

        _ = _crashes.Dequeue();
        _calls = 0;
        if (crash.How == 2)
        {
            effect();
        }
        else if (crash.How == 1)
        {
            half?.Invoke();
        }

        return Task.FromException(new CrashException());
    }
}
