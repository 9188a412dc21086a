namespace HealthPass.Grains.Reports;

/// <summary>A report in plain words.</summary>
/// <param name="Zh">Paragraphs in Chinese.</param>
/// <param name="En">The same in English.</param>
public sealed record ReportText(IReadOnlyList<string> Zh, IReadOnlyList<string> En);
