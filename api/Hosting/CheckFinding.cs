namespace HealthPass.Api.Hosting;

/// <summary>One thing that the command <c>check</c> has looked at.</summary>
/// <param name="What">What.</param>
/// <param name="IsGood">Whether a start would pass it.</param>
/// <param name="Words">What was found, and where it is wrong what to do.</param>
internal sealed record CheckFinding(string What, bool IsGood, string Words);
