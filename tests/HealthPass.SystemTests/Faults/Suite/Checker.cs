namespace HealthPass.SystemTests.Faults.Suite;

/// <summary>Judges a history against what the database holds and the nodes show. It finds every fault, not the first.</summary>
internal static class Checker
{
    private static readonly HashSet<string> Promised = new(StringComparer.Ordinal)
    {
        "storage_unavailable", "audit_unavailable", "status_unavailable", "journal_unavailable", "node_isolated", "overloaded", "rate_limited",
        // A code is good for a minute; a gate that comes back later with one it read before hears so.
        "code_expired",
        // So does one that brings a code of a node whose clock was set ahead.
        "code_from_the_future",
    };

    /// <summary>Every acknowledged scan is a row, no scan is two, and none is there that nobody can have sent.</summary>
    public static IEnumerable<string> Rows(History history, IReadOnlyList<string> rows)
    {
        var scans = history.Operations.Where(operation => operation.Kind == "scan").ToList();
        var inTable = rows.ToHashSet(StringComparer.Ordinal);
        if (inTable.Count != rows.Count)
        {
            yield return $"{rows.Count - inTable.Count} scans are in the table twice.";
        }

        var acknowledged = scans.Where(scan => scan.IsDone).Select(scan => scan.ScanId!).ToHashSet(StringComparer.Ordinal);
        var lost = acknowledged.Where(id => !inTable.Contains(id)).ToList();
        if (lost.Count > 0)
        {
            yield return $"{lost.Count} acknowledged scans are lost, e.g. {lost[0]}.";
        }

        var sent = scans.Where(scan => scan.ScanId is not null).Select(scan => scan.ScanId!).ToHashSet(StringComparer.Ordinal);
        var unknown = inTable.Count(id => !sent.Contains(id));
        var nameless = scans.Count(scan => scan.ScanId is null && scan.IsUncertain);
        if (unknown > nameless)
        {
            yield return $"{unknown} rows have an id that no gate was told, and only {nameless} scans without an answer could be behind them.";
        }
    }

    /// <summary>
    /// No colour is served that was over: a colour may be seen from when its change was asked for until the next one was
    /// reported as done, and not longer than the bound after that.
    /// </summary>
    public static IEnumerable<string> Colours(History history, double bound)
    {
        foreach (var seen in history.Operations.Where(operation => operation is { IsDone: true, Colour: not null, Person: not null }))
        {
            if (history.Changes.TryGetValue(seen.Person!, out var changes) && !MaySee(changes, seen, bound))
            {
                var over = changes.LastOrDefault(change => change.Done <= seen.Began);
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{seen.Kind} at node {seen.Node + 1} between {seen.Began:F3} and {seen.Ended:F3} s showed {seen.Colour}, though the change to {over?.Colour} was reported as done at {over?.Done:F3} s.");
            }
        }
    }

    /// <summary>How long after a change was reported as done something older was still seen, at most.</summary>
    public static double Staleness(History history)
    {
        var worst = 0.0;
        foreach (var seen in history.Operations.Where(operation => operation is { IsDone: true, Colour: not null, Person: not null }))
        {
            if (history.Changes.TryGetValue(seen.Person!, out var changes) && !MaySee(changes, seen, 0))
            {
                worst = Math.Max(worst, seen.Began - changes.Where(change => change.Done <= seen.Began).Select(change => change.Done).DefaultIfEmpty(seen.Began).Max());
            }
        }

        return worst;
    }

    /// <summary>No error but those that were promised.</summary>
    public static IEnumerable<string> Errors(History history) => history.Operations
        .Where(operation => !operation.IsDone && operation.Status != 0 && !Promised.Contains(operation.Code ?? string.Empty))
        .GroupBy(operation => (operation.Kind, operation.Status, operation.Code))
        .Select(group => $"{group.Count()} times {group.Key.Kind} was answered {group.Key.Status} {group.Key.Code}, which is not promised.");

    /// <summary>A number that must be the same wherever it is shown.</summary>
    public static IEnumerable<string> Same(string what, long expected, IEnumerable<(string Where, long Number)> shown) =>
        shown.Where(number => number.Number != expected).Select(number => $"{what} is {number.Number} at {number.Where} and {expected} in the table.");

    private static bool MaySee(List<ColourChange> changes, Operation seen, double bound)
    {
        for (var i = 0; i < changes.Count; i++)
        {
            if (changes[i].Colour == seen.Colour && seen.Ended >= changes[i].Began
                && (i == changes.Count - 1 || seen.Began <= changes.Skip(i + 1).Min(next => next.Done) + bound))
            {
                return true;
            }
        }

        return false;
    }
}
