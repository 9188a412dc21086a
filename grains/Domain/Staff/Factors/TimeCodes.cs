using OtpNet;

namespace HealthPass.Grains.Staff.Factors;

/// <summary>Codes of the time (RFC 6238) as every app makes them: SHA-1, steps of 30 seconds, six figures.</summary>
public static class TimeCodes
{
    /// <summary>Figures of a code.</summary>
    public const int Digits = 6;

    /// <summary>Seconds of a step.</summary>
    public const int StepSeconds = 30;

    /// <summary>Bytes of a secret: as long as the hash.</summary>
    public const int SecretBytes = 20;

    /// <summary>For how many steps a code that was used is remembered: a day, should the clock be set back.</summary>
    public const long RememberedSteps = 24 * 60 * 60 / StepSeconds;

    // A phone's clock may be half a minute out.
    private static readonly VerificationWindow EitherSide = new(previous: 1, future: 1);

    /// <summary>The time step that a code belongs to.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="code">The code, with or without a blank in its middle.</param>
    /// <param name="now">The time.</param>
    /// <returns>Null for a code that is none of this step, the one before and the one after.</returns>
    public static long? StepOf(byte[] secret, string code, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(code);
        var figures = string.Concat(code.Where(character => character != ' '));
        return figures.Length == Digits && figures.All(char.IsAsciiDigit) && Of(secret).VerifyTotp(now.UtcDateTime, figures, out var step, EitherSide) ? step : null;
    }

    /// <summary>The address that an app reads from a QR code.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="userName">The account.</param>
    /// <param name="issuer">What the app calls the system.</param>
    /// <returns>An address with the scheme <c>otpauth</c>.</returns>
    public static string AddressOf(byte[] secret, string userName, string issuer) =>
        new OtpUri(OtpType.Totp, secret, userName, issuer, OtpHashMode.Sha1, Digits, StepSeconds).ToString();

    /// <summary>The secret as somebody types it where no camera is at hand.</summary>
    /// <param name="secret">The secret.</param>
    /// <returns>Base 32 without padding.</returns>
    public static string TextOf(byte[] secret) => Base32Encoding.ToString(secret).TrimEnd('=');

    private static Totp Of(byte[] secret) => new(secret, StepSeconds, OtpHashMode.Sha1, Digits);
}
