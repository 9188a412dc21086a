using HealthPass.Kernel.People;

namespace HealthPass.Api.Hotline;

/// <summary>Whom a lookup may mean, and how it named them.</summary>
/// <param name="By"><c>code</c>, <c>person_id</c>, <c>phone</c> or <c>document</c>.</param>
/// <param name="Candidates">Ids to look at.</param>
internal sealed record LookupSubject(string By, IReadOnlyList<PersonId> Candidates);
