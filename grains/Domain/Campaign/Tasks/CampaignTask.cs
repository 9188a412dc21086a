using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Campaign.Tasks;

/// <summary>A duty of the campaign, as a document sets it. It does not change; what becomes of it is in its dispatches.</summary>
/// <param name="TaskId">Its id.</param>
/// <param name="Source">The document that sets it.</param>
/// <param name="Clause">Where in it.</param>
/// <param name="Title">What it is, in few words.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Region">The region whose command centre issues it; its units lie within.</param>
/// <param name="From">From when.</param>
/// <param name="Until">The day by which the document wants it done; null for good (长期).</param>
/// <param name="Target">The number that it should move.</param>
/// <param name="Evidence">What counts as evidence.</param>
/// <param name="Units">The units that lead and support.</param>
/// <param name="IssuedBy">The account that entered it; of the notice's own, the notice.</param>
/// <param name="IssuedAt">When, Unix seconds.</param>
public sealed record CampaignTask(
    Guid TaskId,
    string Source,
    string Clause,
    string Title,
    string Text,
    RegionCode Region,
    DateOnly From,
    DateOnly? Until,
    TaskTarget Target,
    string Evidence,
    IReadOnlyList<TaskShare> Units,
    string IssuedBy,
    long IssuedAt);
