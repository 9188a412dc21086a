namespace HealthPass.Grains.People;

/// <summary>The answer to a step of binding a channel.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Person">The person, where the channel is bound.</param>
/// <param name="Until">Until when the code is good, where one was sent; when there may be another, where there were too many.</param>
[GenerateSerializer, Immutable, Alias("binding-result")]
public sealed record BindingResult(
    [property: Id(0)] BindingOutcome Outcome, [property: Id(1)] PersonView? Person = null, [property: Id(2)] DateTimeOffset? Until = null);
