using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Verdicts;
using HealthPass.Verification.Records;
using HealthPass.Verification.Verdicts;

namespace HealthPass.Storage.Common;

/// <summary>The words of <c>scan_record</c>. They are data: once written, they never change.</summary>
internal static class ScanWords
{
    /// <summary>The word of a verdict.</summary>
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Allow => "allow",
        Verdict.Check => "check",
        Verdict.Deny => "deny",
        _ => throw Unknown(nameof(verdict), verdict),
    };

    /// <summary>The word of a colour, null for none.</summary>
    public static string? Of(Colour colour) => colour switch
    {
        Colour.None => null,
        Colour.Green => "green",
        Colour.Yellow => "yellow",
        Colour.Red => "red",
        _ => throw Unknown(nameof(colour), colour),
    };

    /// <summary>The word of a code's state.</summary>
    public static string Of(CodeState state) => state switch
    {
        CodeState.Valid => "valid",
        CodeState.Expired => "expired",
        CodeState.Revoked => "revoked",
        CodeState.Unknown => "unknown",
        _ => throw Unknown(nameof(state), state),
    };

    /// <summary>The word of a direction.</summary>
    public static string Of(ScanDirection direction) => direction switch
    {
        ScanDirection.In => "in",
        ScanDirection.Out => "out",
        ScanDirection.Pass => "pass",
        _ => throw Unknown(nameof(direction), direction),
    };

    /// <summary>The word of the means.</summary>
    public static string Of(ScanMeans means) => means switch
    {
        ScanMeans.Code => "code",
        ScanMeans.Document => "document",
        _ => throw Unknown(nameof(means), means),
    };

    /// <summary>The text of a person, null where a scan named nobody.</summary>
    public static string? Of(PersonId person) => person == default ? null : person.ToString();

    /// <summary>The text of a gate, null for none.</summary>
    public static string? Of(GateId gate) => gate.IsNone ? null : gate.ToString();

    private static ArgumentOutOfRangeException Unknown(string name, object value) => new(name, value, "The journal never holds this.");
}
