namespace HealthPass.Grains.People;

/// <summary>The answer to an application.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Person">The person, null where the channel may not read it.</param>
/// <param name="PhoneDiffers">Whether somebody registered before has another phone than the application.</param>
/// <param name="RegionDiffers">Whether somebody registered before lives elsewhere than the application says.</param>
[GenerateSerializer, Immutable, Alias("application-result")]
public sealed record ApplicationResult(
    [property: Id(0)] ApplicationOutcome Outcome,
    [property: Id(1)] PersonView? Person,
    [property: Id(2)] bool PhoneDiffers = false,
    [property: Id(3)] bool RegionDiffers = false);
