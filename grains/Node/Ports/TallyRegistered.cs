using HealthPass.Grains.People;
using HealthPass.Kernel.Counting;
using HealthPass.Verification.Tally;

namespace HealthPass.Node.Ports;

/// <summary>What the directory commits is counted in this node's tally.</summary>
internal sealed class TallyRegistered(NodeTally tally) : IRegisteredCounts
{
    public void Add(DirectoryChange change) => tally.CountRegistered(change);

    public void Replace(IReadOnlyList<RegisteredTally> registered) => tally.ReplaceRegistered(registered);
}
