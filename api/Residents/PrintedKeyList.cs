namespace HealthPass.Api.Residents;

/// <summary>The public keys of printed codes: whoever has them can check one without asking.</summary>
/// <param name="Issuer">What codes name as their issuer.</param>
/// <param name="Keys">The keys, oldest first; what any of them has signed is good.</param>
public sealed record PrintedKeyList(string Issuer, IReadOnlyList<PrintedKeyView> Keys);
