using HealthPass.Grains.Health;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Campaign.Texts;

/// <summary>How a campaign of texts stands.</summary>
/// <param name="TextId">The campaign.</param>
/// <param name="State">Wire name of the state.</param>
/// <param name="Draft">As it was written; its region has the code of that day.</param>
/// <param name="Region">Where it belongs, by the code of now.</param>
/// <param name="WrittenAt">When.</param>
/// <param name="Approval">Who approved it, sealed; null before.</param>
/// <param name="AnswerDueAt">Until when the second person is to answer; null where nobody is.</param>
[GenerateSerializer, Immutable, Alias("campaign-text-standing")]
public sealed record TextStanding(
    [property: Id(0)] Guid TextId,
    [property: Id(1)] string State,
    [property: Id(2)] TextDraft Draft,
    [property: Id(3)] RegionCode Region,
    [property: Id(4)] DateTimeOffset WrittenAt,
    [property: Id(5)] Approval? Approval,
    [property: Id(6)] DateTimeOffset? AnswerDueAt);
