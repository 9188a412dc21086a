namespace HealthPass.Api.Factors;

/// <summary>A second factor of the account.</summary>
/// <param name="FactorId">Names it.</param>
/// <param name="Kind">`totp` for an app that shows codes, `passkey` for a key of a device.</param>
/// <param name="Name">What the owner calls it.</param>
/// <param name="CreatedAt">When it was set up.</param>
/// <param name="LastUsedAt">When it was shown last.</param>
public sealed record FactorView(string FactorId, string Kind, string Name, string CreatedAt, string LastUsedAt);
