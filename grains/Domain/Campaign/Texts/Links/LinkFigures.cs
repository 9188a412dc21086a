namespace HealthPass.Grains.Campaign.Texts.Links;

/// <summary>What came of a campaign's links.</summary>
/// <param name="Issued">There are.</param>
/// <param name="Opened">Were opened.</param>
/// <param name="Applied">Brought somebody who was registered.</param>
public sealed record LinkFigures(long Issued, long Opened, long Applied);
