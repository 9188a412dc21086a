using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;

namespace HealthPass.Grains.Hotline;

/// <summary>What a lookup shows.</summary>
/// <param name="Fault">Why it shows nobody.</param>
/// <param name="DocumentFault">What is wrong with the document, where that is why.</param>
/// <param name="Persons">Several where relatives share a phone.</param>
/// <param name="AuditSequence">The audit line that records the lookup, 0 where nobody was looked for.</param>
/// <param name="RetryAfter">In how many seconds the agent may look somebody up again, where the budget is used up.</param>
public sealed record LookupAnswer(LookupFault Fault, DocumentFault DocumentFault, IReadOnlyList<PersonView> Persons, long AuditSequence, int RetryAfter = 0)
{
    /// <summary>How many more of the agent's region are on the same phone and are not shown.</summary>
    public int More { get; init; }

    internal static LookupAnswer Failed(LookupFault fault, DocumentFault documentFault = DocumentFault.None, long auditSequence = 0) =>
        new(fault, documentFault, [], auditSequence);
}
