namespace HealthPass.Grains.Staff.Factors;

/// <summary>Checks what passkeys answer (WebAuthn).</summary>
public interface IPasskeys
{
    /// <summary>Checks a passkey that was made.</summary>
    /// <param name="place">Where.</param>
    /// <param name="challenge">What it had to sign.</param>
    /// <param name="userName">The account.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The passkey.</returns>
    Task<PasskeyVerdict> MadeAsync(PasskeyPlace place, ReadOnlyMemory<byte> challenge, string userName, PasskeyAttestation answer, CancellationToken cancellationToken);

    /// <summary>Checks a passkey that was shown.</summary>
    /// <param name="place">Where.</param>
    /// <param name="challenge">What it had to sign.</param>
    /// <param name="key">The passkey.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The passkey with its new count.</returns>
    Task<PasskeyVerdict> ShownAsync(PasskeyPlace place, ReadOnlyMemory<byte> challenge, PasskeyKey key, PasskeyAssertion answer, CancellationToken cancellationToken);
}
