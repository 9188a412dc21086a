using HealthPass.Grains.Staff;

namespace HealthPass.Grains.Cases;

/// <summary>Tells from a work-flow what an official may act on, without asking any grain.</summary>
public static class CaseDesks
{
    /// <summary>The desks that an official sits at.</summary>
    /// <param name="flow">The work-flow.</param>
    /// <param name="official">The official.</param>
    /// <returns>One for each state that waits for somebody like this.</returns>
    public static IReadOnlyList<CaseDesk> Of(CaseFlow flow, Official official)
    {
        ArgumentNullException.ThrowIfNull(flow);
        return [.. flow.AwaitedStates
            .Select(state => flow.AwaitedIn(state).First())
            .Where(move => MayTake(move, official))
            .Select(move => new CaseDesk(flow.Kind, move.From, official, move.Second, move.Scope == CaseScope.Subjects))];
    }

    /// <summary>What an official may do with a case that waits.</summary>
    /// <param name="flow">The work-flow.</param>
    /// <param name="entry">The case's row in the list.</param>
    /// <param name="official">The official.</param>
    /// <returns>Actions, none where it waits for others.</returns>
    public static IReadOnlyList<string> ActionsFor(CaseFlow flow, CaseEntry entry, Official official)
    {
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(official);
        return [.. flow.AwaitedIn(entry.State)
            .Where(move => MayTake(move, official)
                && (entry.Tiers & CaseEntry.BitOf(official.Region.Level)) != 0
                && official.Region.Contains(move.Scope == CaseScope.Subjects ? entry.Scope : entry.Region)
                && !(move.Second && (entry.Bars(official.UserName) || string.Equals(entry.Opener, official.UserName, StringComparison.OrdinalIgnoreCase))))
            .Select(move => move.Action)];
    }

    private static bool MayTake(CaseMove move, Official official) => official.Has(move.Role!) && official.Region.Level <= move.LowestTier;
}
