using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Factors;

/// <summary>A passkey that was made. Bytes are base64url.</summary>
/// <param name="Name">What the owner calls it.</param>
/// <param name="CredentialId">Its id.</param>
/// <param name="ClientData">`clientDataJSON` of the browser's answer.</param>
/// <param name="Attestation">`attestationObject` of the browser's answer.</param>
public sealed record PasskeyRequest(
    [property: Required, StringLength(40)] string? Name, [property: Required] string? CredentialId, [property: Required] string? ClientData,
    [property: Required] string? Attestation);
