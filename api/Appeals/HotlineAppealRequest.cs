using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Appeals;

/// <summary>A caller's objection to the colour, as a 12345 agent takes it down.</summary>
/// <param name="PersonId">Whose, as the lookup has it.</param>
/// <param name="CallId">The call's id in the hotline's own system; letters, digits, dots, dashes, colons and underscores.</param>
/// <param name="Text">What is wrong, in the caller's words, at most 500 characters; without document numbers and phones.</param>
public sealed record HotlineAppealRequest(
    [property: Required] string? PersonId, [property: Required, StringLength(64)] string? CallId, [property: Required, StringLength(500)] string? Text)
{
    /// <summary>Says nothing of the person, so that no log line can.</summary>
    /// <returns>A word.</returns>
    public override string ToString() => "Appeal";
}
