using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Appeals;

/// <summary>An objection to the colour.</summary>
/// <param name="Text">What is wrong, at most 500 characters; without document numbers and phones.</param>
public sealed record AppealRequest([property: Required, StringLength(500)] string? Text)
{
    /// <summary>Says nothing of the person, so that no log line can.</summary>
    /// <returns>A word.</returns>
    public override string ToString() => "Appeal";
}
