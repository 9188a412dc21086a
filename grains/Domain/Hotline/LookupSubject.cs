using HealthPass.Grains.People.Documents;
using HealthPass.Kernel.People;

namespace HealthPass.Grains.Hotline;

/// <summary>Whom a lookup may mean, and how it named them.</summary>
/// <param name="By"><c>code</c>, <c>person_id</c>, <c>phone</c> or <c>document</c>.</param>
/// <param name="Candidates">Ids to look at; nobody where something is wrong.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="DocumentFault">What is wrong with the document, where that is it.</param>
internal sealed record LookupSubject(
    string By, IReadOnlyList<PersonId> Candidates, LookupFault Fault = LookupFault.None, DocumentFault DocumentFault = DocumentFault.None)
{
    /// <summary>How many more of the agent's region are on the same phone and are not looked at.</summary>
    public int More { get; init; }

    public static LookupSubject Failed(LookupFault fault, DocumentFault documentFault = DocumentFault.None) => new(string.Empty, [], fault, documentFault);
}
