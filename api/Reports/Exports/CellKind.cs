namespace HealthPass.Api.Reports.Exports;

/// <summary>What a column holds.</summary>
internal enum CellKind
{
    /// <summary>Words; may come from anywhere.</summary>
    Text,

    /// <summary>Digits that are no number.</summary>
    Identifier,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>A fraction, shown as a percentage.</summary>
    Share,
}
