namespace HealthPass.Api.Residents;

/// <summary>A printed code (离线码), good for seven days unless it is ended before.</summary>
/// <param name="Code">The text to draw as a QR code: <c>HP1:</c> and what follows, in the alphanumeric mode, level Q.</param>
/// <param name="MaskedName">First character and stars; the code says so too.</param>
/// <param name="MaskedDocument">First and last two characters; the code says so too.</param>
/// <param name="IssuedAt">From when it is good.</param>
/// <param name="ExpiresAt">Until when.</param>
public sealed record PrintedCodeResponse(string Code, string MaskedName, string MaskedDocument, string IssuedAt, string ExpiresAt);
