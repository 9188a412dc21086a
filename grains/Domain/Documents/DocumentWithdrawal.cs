namespace HealthPass.Grains.Documents;

/// <summary>That a command document counts for nothing new any more. What was decided under it stays.</summary>
/// <param name="By">The account that withdrew it.</param>
/// <param name="At">When; Unix seconds.</param>
/// <param name="Note">Why, as the official puts it.</param>
public sealed record DocumentWithdrawal(string By, long At, string Note);
