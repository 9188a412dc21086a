namespace HealthPass.Api.Residents;

/// <summary>Somebody who holds a resident.</summary>
/// <param name="HolderId">The id of the holding; another after each consent.</param>
/// <param name="MaskedName">First character and stars.</param>
/// <param name="Since">Since when.</param>
public sealed record HolderItem(string HolderId, string MaskedName, string Since);
