using HealthPass.Kernel.Verdicts;

namespace HealthPass.Verification.Verdicts;

/// <summary>The wire names of verdicts, their reasons and the states of a code.</summary>
public static class VerdictNames
{
    /// <summary>The wire name of a verdict.</summary>
    /// <param name="verdict">A defined verdict.</param>
    /// <returns>The name in lower snake case.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public static string ToWire(this Verdict verdict) => verdict switch
    {
        Verdict.Allow => "allow",
        Verdict.Check => "check",
        Verdict.Deny => "deny",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    /// <summary>The wire name of a code's state.</summary>
    /// <param name="state">A defined state.</param>
    /// <returns>The name in lower snake case.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public static string ToWire(this CodeState state) => state switch
    {
        CodeState.Valid => "valid",
        CodeState.Expired => "expired",
        CodeState.Revoked => "revoked",
        CodeState.Unknown => "unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>The wire name of a reason.</summary>
    /// <param name="reason">A defined reason.</param>
    /// <returns>The name in lower snake case.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public static string ToWire(this VerdictReason reason) => reason switch
    {
        VerdictReason.Colour => "colour",
        VerdictReason.NotRegistered => "not_registered",
        VerdictReason.CodeState => "code_state",
        VerdictReason.TestMissing => "test_missing",
        VerdictReason.TestTooOld => "test_too_old",
        VerdictReason.PopUp => "pop_up",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    /// <summary>Reads the wire name of a verdict; the match is exact.</summary>
    /// <param name="text">A wire name.</param>
    /// <param name="verdict">The verdict when the text names one.</param>
    /// <returns>Whether the text names a verdict.</returns>
    public static bool TryParse(string? text, out Verdict verdict)
    {
        verdict = text switch
        {
            "allow" => Verdict.Allow,
            "check" => Verdict.Check,
            "deny" => Verdict.Deny,
            _ => default,
        };
        return verdict != default;
    }
}
