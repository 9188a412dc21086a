using HealthPass.Api.Access;
using HealthPass.Api.Json;
using HealthPass.Grains.Staff;
using HealthPass.Grains.Staff.Sessions;

namespace HealthPass.Api.Sessions;

/// <summary>Puts sessions into words.</summary>
internal static class SessionPresenter
{
    public static SessionResponse Present(StaffSession session, StaffAccount account, string? token, StaffOptions options) => new(
        token,
        TimeOf(session.ExpiresAt),
        account.UserName,
        account.Roles,
        account.Region.ToString(),
        session.SessionId.ToString(),
        (int)options.Limits.IdleOf(account).TotalSeconds,
        account.MustChange && !session.IsByIdentity,
        options.Factors.Lacks(account, session),
        account.Factors > 0,
        account.DisplayName);

    public static SessionView Present(StaffSession session, Guid? current) => new(
        session.SessionId.ToString(), TimeOf(session.IssuedAt), TimeOf(session.LastUsed), TimeOf(session.ExpiresAt), session.Source, session.Device,
        session.SessionId == current);

    private static string TimeOf(long seconds) => Rfc3339.Format(DateTimeOffset.FromUnixTimeSeconds(seconds));
}
