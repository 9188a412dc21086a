using System.Globalization;
using System.Text;
using HealthPass.Benchmarks.Load;

namespace HealthPass.Benchmarks.Comparisons;

/// <summary>Draws a storm: what was served and refused, and how long it took, over time.</summary>
internal static class StormChart
{
    private const int Width = 960;
    private const int Height = 220;
    private const int Left = 70;
    private const int Top = 40;
    private const int Gap = 70;

    public static string Draw(IReadOnlyList<StormSecond> seen)
    {
        var svg = new StringBuilder();
        _ = svg.AppendLine(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width + Left + 30} {(2 * (Height + Gap)) + 20}\" font-family=\"sans-serif\" font-size=\"13\">")
            .AppendLine("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>");
        var rates = seen.SelectMany(second => new[] { second.ServedPerSecond, second.RefusedPerSecond }).Max();
        Panel(svg, seen, Top, "calls a second", rates,
            ("served", "#1a7f37", second => second.ServedPerSecond), ("refused", "#b35900", second => second.RefusedPerSecond));
        Panel(svg, seen, Top + Height + Gap, "latency of what is served, ms", seen.Max(second => second.Percentile(0.99)),
            ("p50", "#0550ae", second => second.Percentile(0.5)), ("p99", "#cf222e", second => second.Percentile(0.99)));
        return svg.AppendLine("</svg>").ToString();
    }

    private static void Panel(
        StringBuilder svg, IReadOnlyList<StormSecond> seen, int top, string title, double most, params (string Name, string Colour, Func<StormSecond, double> Value)[] lines)
    {
        var end = seen[^1].At;
        double X(double at) => Left + (at / end * Width);
        double Y(double value) => top + Height - (value / most * Height);
        Add(svg, $"<text x=\"{Left}\" y=\"{top - 22}\" font-weight=\"bold\">{title}</text>");
        for (var i = 0; i <= 4; i++)
        {
            var value = most * i / 4;
            Add(svg, $"<line x1=\"{Left}\" x2=\"{Left + Width}\" y1=\"{Y(value):F1}\" y2=\"{Y(value):F1}\" stroke=\"#ddd\"/><text x=\"{Left - 8}\" y=\"{Y(value) + 4:F1}\" text-anchor=\"end\">{value:N0}</text>");
        }

        foreach (var phase in seen.GroupBy(second => second.Phase))
        {
            var from = phase.First().At - phase.First().Seconds;
            Add(svg, $"<line x1=\"{X(from):F1}\" x2=\"{X(from):F1}\" y1=\"{top}\" y2=\"{top + Height}\" stroke=\"#999\" stroke-dasharray=\"4 3\"/><text x=\"{X(from) + 4:F1}\" y=\"{top - 5}\" fill=\"#555\">{phase.Key}: {phase.First().Callers}</text>");
        }

        foreach (var ((name, colour, value), i) in lines.Select((line, i) => (line, i)))
        {
            var points = string.Join(' ', seen.Select(second => string.Create(CultureInfo.InvariantCulture, $"{X(second.At):F1},{Y(value(second)):F1}")));
            Add(svg, $"<polyline points=\"{points}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/><text x=\"{Left + Width - 60}\" y=\"{top - 22 + (i * 15)}\" fill=\"{colour}\">{name}</text>");
        }

        Add(svg, $"<text x=\"{Left + Width}\" y=\"{top + Height + 16}\" text-anchor=\"end\">{end:F0} s</text>");
    }

    private static void Add(StringBuilder svg, FormattableString text) => svg.AppendLine(text.ToString(CultureInfo.InvariantCulture));
}
