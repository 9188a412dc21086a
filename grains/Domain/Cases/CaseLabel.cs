using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Cases;

/// <summary>What the list says of a case beside what all cases have.</summary>
/// <param name="Title">What it is about, in few words.</param>
/// <param name="Reason">The code of its reason, empty for none.</param>
/// <param name="Document">The document that it rests on, empty for none.</param>
/// <param name="People">How many people it concerns.</param>
/// <param name="Tiers">The tiers that its matter leaves it to; null for all.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="DocumentId">The document's id in the register; null for none.</param>
internal sealed record CaseLabel(
    string Title, string Reason, string Document, int People, IReadOnlyList<RegionLevel>? Tiers, DateTimeOffset OpenedAt, Guid? DocumentId = null);
