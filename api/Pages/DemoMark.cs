namespace HealthPass.Api.Pages;

/// <summary>Registered when the people are made up: every page then says so, on the screen and on paper.</summary>
/// <param name="OneFor">For how many real residents one made-up person stands; null where the demo keeps no proportion.</param>
internal sealed record DemoMark(int? OneFor)
{
    /// <summary>What the pages find at their root element; no value says that the demo keeps no proportion.</summary>
    public string Attribute => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"data-demo=\"{OneFor}\"");
}
