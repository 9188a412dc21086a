namespace HealthPass.Api.Staff;

/// <summary>A change of an account's rights.</summary>
/// <param name="ChangeId">The change.</param>
/// <param name="State">Where it stands: proposed, granting, granted, refused, expired.</param>
/// <param name="UserName">The account.</param>
/// <param name="Roles">All its roles afterwards.</param>
/// <param name="RegionCode">Its region afterwards.</param>
/// <param name="ValidFrom">From when it may be used.</param>
/// <param name="ValidTo">Until when, null for without end.</param>
/// <param name="NewPassword">Whether it gets a new first password.</param>
/// <param name="Note">Why.</param>
/// <param name="AskedBy">Who asked for it.</param>
/// <param name="AskedAt">When.</param>
/// <param name="AnsweredBy">Who granted or refused it, null before.</param>
/// <param name="PasswordPart">Half of the new first password: it is told this once, to whoever asks one half and to whoever grants the other. The person signs in with both, a hyphen between.</param>
public sealed record ChangeView(
    string ChangeId, string State, string UserName, IReadOnlyList<string> Roles, string RegionCode, string ValidFrom, string? ValidTo, bool NewPassword, string Note,
    string AskedBy, string AskedAt, string? AnsweredBy, string? PasswordPart);
