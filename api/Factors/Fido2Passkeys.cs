using System.Buffers.Text;
using Fido2NetLib;
using Fido2NetLib.Objects;
using HealthPass.Grains.Staff.Factors;

namespace HealthPass.Api.Factors;

/// <summary>Passkeys as the Fido2 library checks them: place, challenge, signature, presence of a person, and that the count has grown.</summary>
internal sealed class Fido2Passkeys : IPasskeys
{
    /// <summary>What the browser calls the system.</summary>
    public const string SystemName = "HealthPass";

    /// <summary>ES256, EdDSA, RS256: what devices make.</summary>
    public static readonly IReadOnlyList<COSE.Algorithm> Algorithms = [COSE.Algorithm.ES256, COSE.Algorithm.EdDSA, COSE.Algorithm.RS256];

    public async Task<PasskeyVerdict> MadeAsync(
        PasskeyPlace place, ReadOnlyMemory<byte> challenge, string userName, PasskeyAttestation answer, CancellationToken cancellationToken)
    {
        var options = new CredentialCreateOptions
        {
            Rp = new(place.RelyingParty, SystemName),
            User = new() { Id = Challenges.HandleOf(userName), Name = userName, DisplayName = userName },
            Challenge = challenge.ToArray(),
            PubKeyCredParams = [.. Algorithms.Select(algorithm => new PubKeyCredParam(algorithm))],
            Attestation = AttestationConveyancePreference.None,
            AuthenticatorSelection = new() { UserVerification = UserVerificationRequirement.Preferred },
        };
        try
        {
            var made = await Of(place).MakeNewCredentialAsync(
                new()
                {
                    OriginalOptions = options,
                    AttestationResponse = new()
                    {
                        Id = Base64Url.EncodeToString(answer.CredentialId.Span),
                        RawId = answer.CredentialId.ToArray(),
                        Type = PublicKeyCredentialType.PublicKey,
                        Response = new() { AttestationObject = answer.Attestation.ToArray(), ClientDataJson = answer.ClientData.ToArray() },
                    },

                    // Looked after where it is written: the table has each passkey once.
                    IsCredentialIdUniqueToUserCallback = (_, _) => Task.FromResult(true),
                },
                cancellationToken);
            return made.Id.AsSpan().SequenceEqual(answer.CredentialId.Span)
                ? new(new(made.Id, made.PublicKey, made.SignCount), string.Empty)
                : new(null, "other_passkey");
        }
        catch (Exception exception) when (IsOfTheAnswer(exception))
        {
            return new(null, WordOf(exception));
        }
    }

    public async Task<PasskeyVerdict> ShownAsync(
        PasskeyPlace place, ReadOnlyMemory<byte> challenge, PasskeyKey key, PasskeyAssertion answer, CancellationToken cancellationToken)
    {
        var options = new AssertionOptions
        {
            Challenge = challenge.ToArray(),
            RpId = place.RelyingParty,
            AllowCredentials = [new PublicKeyCredentialDescriptor(key.CredentialId.ToArray())],
            UserVerification = UserVerificationRequirement.Preferred,
        };
        try
        {
            var shown = await Of(place).MakeAssertionAsync(
                new()
                {
                    OriginalOptions = options,
                    AssertionResponse = new()
                    {
                        Id = Base64Url.EncodeToString(answer.CredentialId.Span),
                        RawId = answer.CredentialId.ToArray(),
                        Type = PublicKeyCredentialType.PublicKey,
                        Response = new()
                        {
                            AuthenticatorData = answer.AuthenticatorData.ToArray(), ClientDataJson = answer.ClientData.ToArray(), Signature = answer.Signature.ToArray(),
                        },
                    },
                    StoredPublicKey = key.PublicKey.ToArray(),
                    StoredSignatureCounter = (uint)key.Counter,

                    // The passkey was looked up among the account's own.
                    IsUserHandleOwnerOfCredentialIdCallback = (_, _) => Task.FromResult(true),
                },
                cancellationToken);
            return new(key with { Counter = shown.SignCount }, string.Empty);
        }
        catch (Exception exception) when (IsOfTheAnswer(exception))
        {
            return new(null, WordOf(exception));
        }
    }

    private static Fido2 Of(PasskeyPlace place) => new(new Fido2Configuration
    {
        RPID = place.RelyingParty,
        RPName = SystemName,
        Origins = place.Origins,
    });

    // What the library throws at bytes that are no answer, beside what it says of answers that do not hold.
    private static bool IsOfTheAnswer(Exception exception) =>
        exception is Fido2VerificationException or FormatException or ArgumentException or System.Text.Json.JsonException or System.Formats.Cbor.CborContentException
            or System.Security.Cryptography.CryptographicException or InvalidOperationException or InvalidCastException or KeyNotFoundException;

    private static string WordOf(Exception exception) =>
        exception is Fido2VerificationException { Code: var code } ? System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(code.ToString()) : "malformed";
}
