namespace HealthPass.Grains.People;

/// <summary>The answer to somebody who has shown a phone.</summary>
/// <param name="Person">The person, null where the application is another's.</param>
/// <param name="IsNew">Whether the person is registered since now.</param>
[GenerateSerializer, Immutable, Alias("entry-result")]
public sealed record EntryResult([property: Id(0)] PersonView? Person, [property: Id(1)] bool IsNew = false);
