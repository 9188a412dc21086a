namespace HealthPass.Api.Persons;

/// <summary>A code is on its way to the person's phone.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="ExpiresAt">Until when the code is good; it may be tried five times, and used once.</param>
public sealed record BindingSent(string PersonId, string ExpiresAt);
