namespace HealthPass.Grains.Hotline;

/// <summary>Whom an agent looks up, named by exactly one of the first five, and why.</summary>
/// <param name="Query">Anything that a caller can read out.</param>
/// <param name="Document">A document with its type.</param>
/// <param name="Phone">A mobile number.</param>
/// <param name="PersonId">A person id.</param>
/// <param name="Code">The text of a health code, expired or not.</param>
/// <param name="Purpose">What the lookup is for: a code of <see cref="LookupPurposes"/>.</param>
/// <param name="CallId">The call's id in the hotline's own system.</param>
/// <param name="Note">What else is to be said, without anybody's numbers.</param>
public sealed record LookupQuestion(
    string? Query, LookupDocument? Document, string? Phone, string? PersonId, string? Code, string Purpose, string? CallId, string? Note = null)
{
    /// <summary>Names nobody, so that no log line can.</summary>
    /// <returns>A word.</returns>
    public override string ToString() => "Lookup";
}
