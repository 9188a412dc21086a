namespace HealthPass.Api.Kiosks;

/// <summary>The screens of the account's region.</summary>
/// <param name="Kiosks">Tokens in force, newest first, a thousand at most.</param>
/// <param name="Next">What to pass as <c>after</c> for those that follow; null when there are none.</param>
public sealed record KioskList(IReadOnlyList<KioskView> Kiosks, string? Next);
