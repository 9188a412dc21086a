namespace HealthPass.Api.Staff;

/// <summary>The accounts of a region and below.</summary>
/// <param name="Accounts">Accounts by name.</param>
/// <param name="Next">What to pass as <c>after</c> for those that follow; null when there are none.</param>
public sealed record AccountList(IReadOnlyList<AccountView> Accounts, string? Next);
