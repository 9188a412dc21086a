using HealthPass.Kernel.Counting;

namespace HealthPass.Grains.People;

/// <summary>
/// Counts this node's share of the registered persons as the directory commits it. The directory calls in the order of its
/// commits, one at a time, so that what is read anew stands in its place among what is added.
/// </summary>
public interface IRegisteredCounts
{
    /// <summary>Adds what a committed write changed.</summary>
    /// <param name="change">The change.</param>
    void Add(DirectoryChange change);

    /// <summary>Begins again from what the table holds: a commit may have gone through whose answer was lost.</summary>
    /// <param name="registered">The node's share of every region.</param>
    void Replace(IReadOnlyList<RegisteredTally> registered);
}
