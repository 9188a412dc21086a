using HealthPass.Api.Endpoints;

namespace HealthPass.Api.Leaving;

/// <summary>A name, as the second official reads it on the document.</summary>
/// <param name="Name">As on the document, 1 to 100 characters; it is compared, and kept nowhere.</param>
public sealed record LeavingName([property: Needed] string? Name)
{
    /// <summary>Names nobody, so that no log line can.</summary>
    /// <returns>A word.</returns>
    public override string ToString() => "Name";
}
