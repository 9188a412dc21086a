namespace HealthPass.Api.Reports.Exports;

/// <summary>A column of an export.</summary>
/// <param name="Title">Its head.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Width">How wide a spreadsheet shows it, in characters.</param>
internal sealed record ExportColumn(string Title, CellKind Kind, int Width);
