namespace HealthPass.Grains.Cases;

/// <summary>A work-flow: rows that say what may happen to cases of a kind, and its clocks. Rows that contradict each other are refused when it is made.</summary>
public sealed class CaseFlow
{
    /// <summary>The state of a case that nobody has opened.</summary>
    public const string None = "none";

    /// <summary>Makes a work-flow.</summary>
    /// <param name="kind">Stable lower snake word.</param>
    /// <param name="moves">The rows.</param>
    /// <param name="clocks">The clocks.</param>
    public CaseFlow(string kind, IReadOnlyList<CaseMove> moves, IReadOnlyList<ClockRule> clocks)
    {
        (Kind, Moves, Clocks) = (kind, moves, clocks);
        Working = [.. moves.Where(move => move.By == CaseHand.Work).Select(move => move.From).Distinct()];
        AwaitedStates = [.. moves.Where(move => move.Awaited).Select(move => move.From).Distinct()];
        CheckRows();
        CheckClocks();
    }

    /// <summary>The kind of case.</summary>
    public string Kind { get; }

    /// <summary>The rows.</summary>
    public IReadOnlyList<CaseMove> Moves { get; }

    /// <summary>The clocks.</summary>
    public IReadOnlyList<ClockRule> Clocks { get; }

    /// <summary>The states in which work is under way.</summary>
    public IReadOnlyList<string> Working { get; }

    /// <summary>The states in which a case waits for an official.</summary>
    public IReadOnlyList<string> AwaitedStates { get; }

    /// <summary>Finds a row.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="action">The action.</param>
    /// <param name="by">Who takes it.</param>
    /// <returns>The row, null where there is none.</returns>
    public CaseMove? Find(string state, string action, CaseHand by) =>
        Moves.FirstOrDefault(move => move.From == state && move.Action == action && move.By == by);

    /// <summary>What a case waits for in a state.</summary>
    /// <param name="state">The state.</param>
    /// <returns>Rows that ask the same of whoever takes them.</returns>
    public IEnumerable<CaseMove> AwaitedIn(string state) => Moves.Where(move => move.Awaited && move.From == state);

    /// <summary>The row that ends the work of a state.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The row, null in a state without work.</returns>
    public CaseMove? EndOf(string state) => Moves.FirstOrDefault(move => move.By == CaseHand.Work && move.From == state);

    /// <summary>The rule of a clock.</summary>
    /// <param name="name">The clock.</param>
    /// <returns>Its rule.</returns>
    public ClockRule ClockOf(string name) => Clocks.First(clock => clock.Name == name);

    private void CheckRows()
    {
        Refuse(Moves.GroupBy(move => (move.From, move.Action, move.By)).FirstOrDefault(rows => rows.Count() > 1)?.First(), "is there twice");
        Refuse(Moves.FirstOrDefault(move => (move.By == CaseHand.Official) != (move.Role is not null)), "must name a role exactly when an official takes it");
        Refuse(Moves.FirstOrDefault(move => move.By is CaseHand.Official or CaseHand.Applicant && move.Audit is null), "is somebody's and leaves no trace");
        Refuse(Moves.FirstOrDefault(move => move.By != CaseHand.Official && (move.Awaited || move.Second)), "waits for nobody");
        Refuse(Moves.FirstOrDefault(move => move is { From: None, Second: true }), "cannot be second where nobody is first");
        Refuse(Moves.FirstOrDefault(move => move.By == CaseHand.Work && Moves.Count(other => other.From == move.From && other.By == CaseHand.Work) > 1), "is not the only end of its work");
        foreach (var state in AwaitedStates)
        {
            // A desk is one question to the list: who may answer must not depend on the answer.
            Refuse(
                AwaitedIn(state).GroupBy(move => (move.Role, move.LowestTier, move.Scope, move.Second)).Skip(1).FirstOrDefault()?.First(),
                "asks something else than the other rows of its desk");
        }
    }

    private void CheckClocks()
    {
        foreach (var clock in Clocks)
        {
            if (clock.Steps.Count == 0 || clock.Steps.Zip(clock.Steps.Skip(1)).Any(pair => pair.First.WorkingDays > pair.Second.WorkingDays) || clock.Steps[0].WorkingDays <= 0)
            {
                throw new ArgumentException($"The clock '{clock.Name}' of '{Kind}' takes no step, or takes them out of order.");
            }
        }

        Refuse(
            Moves.FirstOrDefault(move => new[] { move.Opens, move.Closes, move.Pauses, move.Resumes }.Any(name => name is not null && !Clocks.Any(clock => clock.Name == name))),
            "names a clock that there is not");

        // Wherever a clock may run, each of its steps must be possible.
        var seen = new HashSet<(string State, string Running)>();
        var ahead = new Stack<(string State, string[] Running)>([(None, [])]);
        while (ahead.TryPop(out var here))
        {
            if (!seen.Add((here.State, string.Join(',', here.Running))))
            {
                continue;
            }

            foreach (var (name, step) in here.Running.SelectMany(name => ClockOf(name).Steps.Select(step => (name, step))))
            {
                if (Find(here.State, step.Action, CaseHand.Clock) is null)
                {
                    throw new ArgumentException($"The clock '{name}' of '{Kind}' runs in '{here.State}', where nothing is said of '{step.Action}'.");
                }
            }

            foreach (var move in Moves.Where(move => move.From == here.State))
            {
                ahead.Push((move.To, [.. here.Running.Except([move.Closes ?? string.Empty, move.Pauses ?? string.Empty])
                    .Union(new[] { move.Opens, move.Resumes }.OfType<string>()).Order(StringComparer.Ordinal)]));
            }
        }
    }

    private void Refuse(CaseMove? move, string why)
    {
        if (move is not null)
        {
            throw new ArgumentException($"The row '{move.From}' – '{move.Action}' of '{Kind}' {why}.");
        }
    }
}
