namespace HealthPass.Grains.Hotline;

/// <summary>What came of looking at a lookup.</summary>
/// <param name="Result">One of <see cref="LookupFindings"/>.</param>
/// <param name="Note">In words.</param>
/// <param name="By">The account of whoever looked at it.</param>
/// <param name="At">When, Unix seconds.</param>
public sealed record LookupFinding(string Result, string Note, string By, long At);
