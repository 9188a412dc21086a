namespace HealthPass.Grains.Residents;

/// <summary>The answer to sending a text.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Until">Until when the code is good, where one was sent; when there may be another, where there were too many.</param>
[GenerateSerializer, Immutable, Alias("phone-answer")]
public sealed record PhoneAnswer([property: Id(0)] PhoneOutcome Outcome, [property: Id(1)] DateTimeOffset Until = default);
