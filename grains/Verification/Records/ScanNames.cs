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
    ]);

    /// <summary>The wire name of a direction.</summary>
    public static string ToWire(this ScanDirection direction) => Directions.Of(direction);

    /// <summary>The wire name of the means.</summary>
    public static string ToWire(this ScanMeans means) => Means.Of(means);

    /// <summary>Reads the wire name of a direction; the match is exact.</summary>
    public static bool TryParse(string? text, out ScanDirection direction) => Directions.TryParse(text, out direction);
}
