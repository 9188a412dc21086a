namespace HealthPass.Demo.Calls;

/// <summary>What the demo reads of a preview.</summary>
/// <param name="Effect">What an approval says back.</param>
internal sealed record PreviewAnswer(string? Effect);
