using HealthPass.Grains.Audit;
using HealthPass.Grains.Staff.Sessions;

namespace HealthPass.Grains.Staff.Factors;

/// <summary>Lists and removes an account's own factors. A lost one is cleared by a new first password, which takes two administrators.</summary>
public sealed class FactorRemoval(IFactorStore factors, FactorRules rules, TimeProvider clock)
{
    /// <summary>An account's factors.</summary>
    /// <param name="userName">The account.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Oldest first.</returns>
    public Task<IReadOnlyList<StaffFactor>> ListAsync(string userName, CancellationToken cancellationToken) => factors.ListAsync(userName, cancellationToken);

    /// <summary>Removes one.</summary>
    /// <param name="session">A session that has shown a factor just now.</param>
    /// <param name="roles">The account's roles.</param>
    /// <param name="factorId">The factor.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Why not.</returns>
    public async Task<FactorFault> RemoveAsync(StaffSession session, IReadOnlyList<string> roles, Guid factorId, AuditPen pen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(pen);
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var all = await factors.ListAsync(session.UserName, cancellationToken);
        if (Judge(all) is var fault and not FactorFault.None)
        {
            return fault;
        }

        _ = await pen.WriteAsync(
            session.UserName, new { factor = factorId, kind = all.Single(factor => factor.FactorId == factorId).Kind.ToWire(), session = session.SessionId });
        return await factors.RemoveAsync(session.SessionId, session.UserName, factorId, Judge, CancellationToken.None);

        FactorFault Judge(IReadOnlyList<StaffFactor> factors) => FactorDecisions.JudgeRemoval(rules, roles, session, factors, factorId, now);
    }
}
