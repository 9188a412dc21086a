namespace HealthPass.Grains.Lists.Sheets;

/// <summary>A row of a sheet.</summary>
/// <param name="Number">Which, as the program that shows the sheet counts: from 1, the head among them.</param>
/// <param name="Cells">What stands in it, as text.</param>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells);
