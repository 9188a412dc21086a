using System.Text.Json;

namespace HealthPass.Kernel.Keys;

/// <summary>A key file names a suite that this build does not know. Nothing is guessed: a key is used with its own algorithms or not at all.</summary>
/// <param name="suite">What it names.</param>
internal sealed class UnknownSuiteException(string? suite) : JsonException
{
    /// <summary>What the file names.</summary>
    public string? Suite => suite;
}
