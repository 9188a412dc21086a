namespace HealthPass.Api.Residents;

/// <summary>A resident's family, both ways.</summary>
/// <param name="Members">Whom the resident holds, the oldest first; at most five.</param>
/// <param name="Holders">Who holds the resident, the oldest first; at most three.</param>
public sealed record FamilyList(IReadOnlyList<MemberItem> Members, IReadOnlyList<HolderItem> Holders);
