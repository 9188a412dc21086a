namespace HealthPass.Grains.Volunteers;

/// <summary>What came of asking for something in a session.</summary>
/// <param name="Fault">Why the volunteer may not.</param>
/// <param name="Session">The session, null for none.</param>
/// <param name="NextAt">When there may be another, where there were too many within ten minutes.</param>
[GenerateSerializer, Immutable, Alias("volunteer-answer")]
public sealed record VolunteerAnswer(
    [property: Id(0)] VolunteerFault Fault, [property: Id(1)] VolunteerSession? Session = null, [property: Id(2)] DateTimeOffset NextAt = default);
