using HealthPass.Kernel.Verdicts;
using HealthPass.Kernel.Wire;

namespace HealthPass.Verification.Verdicts;

/// <summary>The wire names of verdicts, their reasons and the states of a code.</summary>
public static class VerdictNames
{
    private static readonly WireNames<Verdict> Verdicts = new(
    [
        (Verdict.Allow, "allow"),
        (Verdict.Check, "check"),
        (Verdict.Deny, "deny"),
    ]);

    private static readonly WireNames<CodeState> States = new(
    [
        (CodeState.Valid, "valid"),
        (CodeState.Expired, "expired"),
        (CodeState.Revoked, "revoked"),
        (CodeState.Unknown, "unknown"),
    ]);

    private static readonly WireNames<VerdictReason> Reasons = new(
    [
        (VerdictReason.Colour, "colour"),
        (VerdictReason.NotRegistered, "not_registered"),
        (VerdictReason.CodeState, "code_state"),
        (VerdictReason.TestMissing, "test_missing"),
        (VerdictReason.TestTooOld, "test_too_old"),
        (VerdictReason.PopUp, "pop_up"),
        (VerdictReason.CodeCopied, "code_copied"),
        (VerdictReason.Offline, "offline"),
    ]);

    /// <summary>The wire name of a verdict.</summary>
    /// <param name="verdict">A defined verdict.</param>
    /// <returns>The name in lower snake case.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public static string ToWire(this Verdict verdict) => Verdicts.Of(verdict);

    /// <summary>The wire name of a code's state.</summary>
    /// <param name="state">A defined state.</param>
    /// <returns>The name in lower snake case.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public static string ToWire(this CodeState state) => States.Of(state);

    /// <summary>The wire name of a reason.</summary>
    /// <param name="reason">A defined reason.</param>
    /// <returns>The name in lower snake case.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public static string ToWire(this VerdictReason reason) => Reasons.Of(reason);

    /// <summary>Reads the wire name of a verdict; the match is exact.</summary>
    /// <param name="text">A wire name.</param>
    /// <param name="verdict">The verdict when the text names one.</param>
    /// <returns>Whether the text names a verdict.</returns>
    public static bool TryParse(string? text, out Verdict verdict) => Verdicts.TryParse(text, out verdict);
}
