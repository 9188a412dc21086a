using System.Globalization;
using System.Security.Claims;
using HealthPass.Grains.Staff;
using HealthPass.Grains.Staff.Sessions;

namespace HealthPass.Api.Access;

/// <summary>A session on the board, with the caller it stands for and when it was used last.</summary>
internal sealed class LiveSession(StaffSession session, long lastUsed)
{
    private long _lastUsed = lastUsed;
    private long _written = session.LastUsed;
    private (StaffAccount Account, ClaimsPrincipal Caller)? _caller;

    public StaffSession Session => session;

    public long LastUsed => Volatile.Read(ref _lastUsed);

    /// <summary>Notes a use. Clocks of nodes differ: the later time counts.</summary>
    public void Use(long now)
    {
        if (now > Volatile.Read(ref _lastUsed))
        {
            Volatile.Write(ref _lastUsed, now);
        }
    }

    /// <summary>What has not been written of its use, null for nothing.</summary>
    public long? Unwritten() => LastUsed is var used && used > Volatile.Read(ref _written) ? used : null;

    public void Written(long used) => Volatile.Write(ref _written, used);

    /// <summary>The caller, with the rights that the account has now.</summary>
    public ClaimsPrincipal CallerOf(StaffAccount account, string limit)
    {
        if (_caller is { } known && ReferenceEquals(known.Account, account) && (known.Caller.FindFirstValue(AccessNames.LimitClaim) ?? string.Empty) == limit)
        {
            return known.Caller;
        }

        Claim[] limits = limit.Length == 0 ? [] : [new(AccessNames.LimitClaim, limit)];
        var caller = new ClaimsPrincipal(new ClaimsIdentity(
            [
                new(ClaimTypes.Name, account.UserName),
                new(AccessNames.RegionClaim, account.Region.ToString()),
                new(AccessNames.EndsAtClaim, session.ExpiresAt.ToString(CultureInfo.InvariantCulture)),
                .. limits,
                .. account.Roles.Select(role => new Claim(ClaimTypes.Role, role)),
            ],
            AccessNames.Scheme) { BootstrapContext = this });
        _caller = (account, caller);
        return caller;
    }
}
