using HealthPass.Grains.Staff.Sessions;

namespace HealthPass.Grains.Staff.Factors;

/// <summary>What may become of an account's factors, by the factors and the session that asks. Asked before, and within the transaction that does it.</summary>
public static class FactorDecisions
{
    /// <summary>How many an account may have.</summary>
    public const int Most = 8;

    /// <summary>Whether another may be set up.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="session">The session.</param>
    /// <param name="factors">What the account has.</param>
    /// <param name="now">Unix seconds.</param>
    /// <returns>Why not. Whoever has one shows it first; the first one has nothing to be shown before.</returns>
    public static FactorFault JudgeNew(FactorRules rules, StaffSession session, IReadOnlyList<StaffFactor> factors, long now)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(factors);
        return factors.Count >= Most ? FactorFault.TooMany
            : factors.Count > 0 && !rules.IsFresh(session, now) ? FactorFault.NotFresh
            : FactorFault.None;
    }

    /// <summary>Whether one may be removed.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="roles">The account's roles.</param>
    /// <param name="session">The session.</param>
    /// <param name="factors">What the account has.</param>
    /// <param name="factorId">The one.</param>
    /// <param name="now">Unix seconds.</param>
    /// <returns>Why not.</returns>
    public static FactorFault JudgeRemoval(FactorRules rules, IReadOnlyList<string> roles, StaffSession session, IReadOnlyList<StaffFactor> factors, Guid factorId, long now)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(factors);
        var left = factors.Where(factor => factor.FactorId != factorId).ToList();
        return left.Count == factors.Count ? FactorFault.Unknown
            : !rules.IsFresh(session, now) ? FactorFault.NotFresh
            : rules.NeedsPasskey(roles) && !left.Exists(factor => factor.Kind == FactorKind.Passkey) ? FactorFault.Last
            : rules.IsRequired(roles) && left.Count == 0 ? FactorFault.Last
            : FactorFault.None;
    }
}
