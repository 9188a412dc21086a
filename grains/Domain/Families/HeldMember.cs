namespace HealthPass.Grains.Families;

/// <summary>Somebody whom a person holds, with what that is worth now.</summary>
/// <param name="Member">Who.</param>
/// <param name="Standing">What it is worth.</param>
public readonly record struct HeldMember(FamilyMember Member, FamilyStanding Standing);
