namespace HealthPass.Api.Kiosks;

/// <summary>The screens of the account's region.</summary>
/// <param name="Kiosks">Tokens in force, newest first.</param>
public sealed record KioskList(IReadOnlyList<KioskView> Kiosks);
