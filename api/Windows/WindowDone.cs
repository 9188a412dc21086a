namespace HealthPass.Api.Windows;

/// <summary>Somebody has applied.</summary>
/// <param name="MaskedName">First character and stars.</param>
/// <param name="HandOver">Opens the residents' own page for the person: within five minutes, once.</param>
public sealed record WindowDone(string MaskedName, string HandOver)
{
    /// <summary>Tells no ticket, so that no log line can.</summary>
    /// <returns>A word.</returns>
    public override string ToString() => "Applied";
}
