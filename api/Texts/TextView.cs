namespace HealthPass.Api.Texts;

/// <summary>A text that would have gone out.</summary>
/// <param name="At">When.</param>
/// <param name="Phone">To which phone.</param>
/// <param name="Text">What it says.</param>
public sealed record TextView(string At, string Phone, string Text)
{
    /// <summary>Names nobody, so that no log line can.</summary>
    /// <returns>The time.</returns>
    public override string ToString() => $"Text of {At}";
}
