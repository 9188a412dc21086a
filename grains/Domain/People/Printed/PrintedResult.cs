namespace HealthPass.Grains.People.Printed;

/// <summary>The answer to whoever asks for a printed code.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Issue">The code's number and dates, where it is issued.</param>
/// <param name="MaskedName">First character and stars.</param>
/// <param name="MaskedDocument">First and last two characters.</param>
[GenerateSerializer, Immutable, Alias("printed-result")]
public sealed record PrintedResult(
    [property: Id(0)] PrintedOutcome Outcome,
    [property: Id(1)] PrintedIssue? Issue = null,
    [property: Id(2)] string MaskedName = "",
    [property: Id(3)] string MaskedDocument = "");
