using HealthPass.Api.Persons;

namespace HealthPass.Api.Assignments;

/// <summary>A person in an assignment, named by id or by document.</summary>
/// <param name="PersonId">The pseudonymous id.</param>
/// <param name="Document">An identity document.</param>
public sealed record AssignedPerson(string? PersonId, DocumentField? Document);
