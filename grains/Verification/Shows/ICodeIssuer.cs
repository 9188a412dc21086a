using HealthPass.Kernel.People;
using HealthPass.Verification.Standing;

namespace HealthPass.Verification.Shows;

/// <summary>Answers shows: from this node's board, or from that of a silo which this process is a client of.</summary>
public interface ICodeIssuer
{
    /// <summary>Makes a health code for a person to show.</summary>
    /// <param name="id">The person.</param>
    /// <param name="channel">The bit of the channel that asks; 0 where nobody has to be asked for it.</param>
    /// <returns>The code, or nobody's status: also where the channel may not show the person.</returns>
    /// <exception cref="NodeIsolatedException">The node that was to answer has lost touch with its cluster.</exception>
    ValueTask<ShowOutcome> ShowAsync(PersonId id, uint channel = 0);
}
