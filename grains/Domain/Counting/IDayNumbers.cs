namespace HealthPass.Grains.Counting;

/// <summary>What a grain keeps of one node and day, and adds up.</summary>
/// <typeparam name="TSelf">The numbers.</typeparam>
internal interface IDayNumbers<TSelf>
    where TSelf : class, IDayNumbers<TSelf>
{
    /// <summary>A day on which the node counted nothing.</summary>
    static abstract TSelf Nothing { get; }

    /// <summary>These, completed by what a report may leave out because it has not changed.</summary>
    TSelf After(TSelf before);

    /// <summary>
    /// The higher of each count. Of a node that is gone the journal may hold what is not in the database yet, and the database
    /// what it did not live to report.
    /// </summary>
    /// <param name="stored">What the database holds of the same node and day.</param>
    TSelf AtLeast(TSelf stored);
}
