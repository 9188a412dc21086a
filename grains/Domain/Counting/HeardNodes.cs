namespace HealthPass.Grains.Counting;

/// <summary>
/// What a grain that adds up the nodes' numbers knows of the nodes themselves: whom it has heard since it woke, whom it must
/// ask, and whose numbers the database must be asked for because the node is gone.
/// </summary>
internal sealed class HeardNodes(IClusterMembershipService membership, INodeCounts counts, TimeProvider clock)
{
    // What was missed for any other reason is found in the end.
    private static readonly TimeSpan SettleEvery = TimeSpan.FromMinutes(10);

    /// <summary>The most nodes that are added up, far beyond any cluster: names that change with every start would make them grow without end.</summary>
    public const int MaxNodes = 16_384;

    private readonly HashSet<string> _heard = new(StringComparer.Ordinal);
    private readonly HashSet<string> _silent = new(StringComparer.Ordinal);
    private readonly HashSet<string> _settledGone = new(StringComparer.Ordinal);
    private DateTimeOffset _settledAt = DateTimeOffset.MinValue;

    /// <summary>Whether a node has spoken for itself; while it lives the database is then no longer asked about it.</summary>
    public bool HasHeard(string node) => _heard.Contains(node);

    /// <summary>Refuses more nodes than are added up.</summary>
    /// <exception cref="InvalidOperationException">There are more: their names are not the lasting names of nodes.</exception>
    public static void CheckBound(int nodes)
    {
        if (nodes > MaxNodes)
        {
            throw new InvalidOperationException(
                $"More than {MaxNodes} names of nodes are to be added up. A node keeps its name over restarts; set HealthPass:Node:Name.");
        }
    }

    /// <summary>Notes that a node has spoken.</summary>
    /// <exception cref="InvalidOperationException">It is one node more than are added up.</exception>
    public void Hear(string node)
    {
        CheckBound(_heard.Count + (_heard.Contains(node) ? 0 : 1));
        _ = _heard.Add(node);
        _ = _silent.Remove(node);
        // Were it the last word of a node that is gone, late: it is weighed against the database once more.
        _ = _settledGone.Remove(node);
    }

    /// <summary>Asks every node that lives and was not heard, all at once.</summary>
    /// <param name="ask">Asks one for its numbers and takes them.</param>
    /// <param name="onSilent">Told of each node that did not answer. It is asked again the next time.</param>
    public Task AskAsync(Func<INodeCounts, SiloAddress, Task> ask, Action<string, Exception> onSilent) => Task.WhenAll(
        membership.CurrentSnapshot.Members.Values
            .Where(member => member.Status == SiloStatus.Active && !HasHeard(member.Name))
            .Select(member => AskAsync(member, ask, onSilent)));

    /// <summary>Whether the database is to be asked: a node has gone, or it was down before, or it is time.</summary>
    public bool IsSettlingDue()
    {
        var gone = Gone();
        _settledGone.IntersectWith(gone);
        return clock.GetUtcNow() - _settledAt >= SettleEvery || !gone.IsSubsetOf(_settledGone);
    }

    /// <summary>The nodes that were heard or asked and live no more.</summary>
    public HashSet<string> Gone()
    {
        var gone = new HashSet<string>(_heard, StringComparer.Ordinal);
        gone.UnionWith(_silent);
        gone.ExceptWith(membership.CurrentSnapshot.Members.Values.Where(member => member.Status != SiloStatus.Dead).Select(member => member.Name));
        return gone;
    }

    /// <summary>Notes that the database has been asked.</summary>
    /// <param name="gone">The nodes that were gone before it was.</param>
    public void Settled(HashSet<string> gone)
    {
        _settledGone.UnionWith(gone);
        _settledAt = clock.GetUtcNow();
    }

    private async Task AskAsync(ClusterMember member, Func<INodeCounts, SiloAddress, Task> ask, Action<string, Exception> onSilent)
    {
        try
        {
            await ask(counts, member.SiloAddress);
            Hear(member.Name);
        }
#pragma warning disable CA1031 // A node of another build may fail in any way at a call that it does not know; the others' numbers count.
        catch (Exception error)
#pragma warning restore CA1031
        {
            // Dead and not yet known to be, or of a build that does not answer this: its reports come, or the database has them.
            if (!HasHeard(member.Name))
            {
                _ = _silent.Add(member.Name);
            }

            onSilent(member.Name, error);
        }
    }
}
