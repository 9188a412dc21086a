namespace HealthPass.Api.Factors;

/// <summary>The account's second factors.</summary>
/// <param name="Factors">Oldest first, eight at most.</param>
/// <param name="Required">What the account's roles ask for: `none`, `any`, or `passkey`.</param>
/// <param name="IsFresh">Whether one was shown in this session so lately that another may be set up or one removed.</param>
public sealed record FactorList(IReadOnlyList<FactorView> Factors, string Required, bool IsFresh);
