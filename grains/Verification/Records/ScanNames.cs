using HealthPass.Kernel.Wire;

namespace HealthPass.Verification.Records;

/// <summary>The wire names of how and which way somebody was scanned.</summary>
public static class ScanNames
{
    private static readonly WireNames<ScanDirection> Directions = new(
    [
        (ScanDirection.In, "in"),
        (ScanDirection.Out, "out"),
        (ScanDirection.Pass, "pass"),
    ]);

    private static readonly WireNames<ScanMeans> Means = new(
    [
        (ScanMeans.Code, "code"),
        (ScanMeans.Document, "document"),
        (ScanMeans.Printed, "printed"),
        (ScanMeans.CheckIn, "check_in"),
        (ScanMeans.Card, "card"),
    ]);

    private static readonly WireNames<ScanMarks> Marks = new(
    [
        (ScanMarks.Late, "late"),
        (ScanMarks.ClockUnsure, "clock_unsure"),
        (ScanMarks.Degraded, "degraded"),
        (ScanMarks.Unproven, "unproven"),
        (ScanMarks.Far, "far"),
        (ScanMarks.Hasty, "hasty"),
    ], nameless: [ScanMarks.None]);

    private static readonly ScanMarks[] EachMark = [.. Enum.GetValues<ScanMarks>().Where(mark => mark != ScanMarks.None)];

    /// <summary>The wire name of a direction.</summary>
    public static string ToWire(this ScanDirection direction) => Directions.Of(direction);

    /// <summary>The wire name of the means.</summary>
    public static string ToWire(this ScanMeans means) => Means.Of(means);

    /// <summary>The wire names of marks, in the order of their numbers; empty for none.</summary>
    public static IReadOnlyList<string> ToWire(this ScanMarks marks) =>
        marks == ScanMarks.None ? [] : [.. EachMark.Where(mark => (marks & mark) != 0).Select(Marks.Of)];

    /// <summary>Reads the wire name of a direction; the match is exact.</summary>
    public static bool TryParse(string? text, out ScanDirection direction) => Directions.TryParse(text, out direction);
}
