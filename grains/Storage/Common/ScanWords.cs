using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Verdicts;
using HealthPass.Verification.Records;
using HealthPass.Verification.Verdicts;

namespace HealthPass.Storage.Common;

/// <summary>The words of <c>scan_record</c>: wire names, which are data. Once written, they never change.</summary>
internal static class ScanWords
{
    /// <summary>The word of a verdict.</summary>
    public static string Of(Verdict verdict) => verdict.ToWire();

    /// <summary>The word of a colour, null for none.</summary>
    public static string? Of(Colour colour) => colour == Colour.None ? null : colour <= Colour.Red ? colour.ToWire() : throw Unknown(nameof(colour), colour);

    /// <summary>The word of a code's state.</summary>
    public static string Of(CodeState state) => state.ToWire();

    /// <summary>The word of a direction.</summary>
    public static string Of(ScanDirection direction) => direction.ToWire();

    /// <summary>The word of the means.</summary>
    public static string Of(ScanMeans means) => means.ToWire();

    /// <summary>The words of marks with commas between, null for none.</summary>
    public static string? Of(ScanMarks marks) => marks == ScanMarks.None ? null : string.Join(',', marks.ToWire());

    /// <summary>The difference of a late scan's clocks in seconds, null for any other.</summary>
    public static int? ClockOffsetOf(in ScanRecord scan) => (scan.Marks & ScanMarks.Late) != 0 ? scan.ClockOffset : null;

    /// <summary>The text of a person, null where a scan named nobody.</summary>
    public static string? Of(PersonId person) => person == default ? null : person.ToString();

    /// <summary>The text of a gate, null for none.</summary>
    public static string? Of(GateId gate) => gate.IsNone ? null : gate.ToString();

    private static ArgumentOutOfRangeException Unknown(string name, object value) => new(name, value, "The journal never holds this.");
}
