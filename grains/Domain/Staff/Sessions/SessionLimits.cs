namespace HealthPass.Grains.Staff.Sessions;

/// <summary>How long sessions last.</summary>
/// <param name="Idle">Without any use.</param>
/// <param name="Absolute">In all.</param>
/// <param name="IdleOfRole">Without any use, for those who have a role: the shortest of an account's roles counts.</param>
/// <param name="MostOfAccount">How many an account has at a time; the next one ends the oldest.</param>
public sealed record SessionLimits(TimeSpan Idle, TimeSpan Absolute, IReadOnlyDictionary<string, TimeSpan> IdleOfRole, int MostOfAccount)
{
    /// <summary>A quarter of an hour, eight hours, and as many sessions as devices can be.</summary>
    public static SessionLimits Default { get; } = new(TimeSpan.FromMinutes(15), TimeSpan.FromHours(8), new Dictionary<string, TimeSpan>(), 64);

    /// <summary>How long an account's session lasts without any use.</summary>
    /// <param name="account">The account.</param>
    /// <returns>The time.</returns>
    public TimeSpan IdleOf(StaffAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var own = account.Roles.Where(IdleOfRole.ContainsKey).Select(role => IdleOfRole[role]).ToList();
        return own.Count == 0 ? Idle : own.Min();
    }
}
