using HealthPass.Api.Endpoints;

namespace HealthPass.Api.Corrections;

/// <summary>A name, as somebody asks for it or reads it on the document.</summary>
/// <param name="Name">As on the document, 1 to 100 characters.</param>
public sealed record CorrectionName([property: Needed] string? Name)
{
    /// <summary>Names nobody, so that no log line can.</summary>
    /// <returns>A word.</returns>
    public override string ToString() => "Name";
}
