using System.Buffers.Text;
using HealthPass.Api.Problems;

namespace HealthPass.Api.Factors;

/// <summary>Reads bytes that a browser sends in base64url.</summary>
internal static class PasskeyBytes
{
    // The longest is an attestation with certificates; none is asked for.
    private const int MaxLength = 8_192;

    /// <exception cref="ProblemException">It is none, or too long.</exception>
    public static byte[] Read(string? text, string field) =>
        string.IsNullOrEmpty(text) ? throw new ProblemException(Problem.Missing(field))
        : text.Length <= MaxLength && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text)
        : throw new ProblemException(Problem.Invalid(ProblemCodes.FieldInvalid, $"The field '{field}' must be base64url of at most {MaxLength} characters."));
}
