namespace HealthPass.Api.Residents;

/// <summary>Another registration of the resident: what facts stand for one stand for each.</summary>
/// <param name="IsEarlier">Whether it came before the one that the copy is of.</param>
/// <param name="Since">When two officials found it to be the same person's.</param>
public sealed record CopiedRegistration(bool IsEarlier, string Since);
