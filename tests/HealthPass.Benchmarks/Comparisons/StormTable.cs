using System.Globalization;
using System.Text;
using HealthPass.Benchmarks.Load;

namespace HealthPass.Benchmarks.Comparisons;

/// <summary>The table of a storm: a line a phase.</summary>
internal static class StormTable
{
    public static StringBuilder Print(string title, IEnumerable<StormSecond> lines)
    {
        var text = new StringBuilder($"### {title}\n\n");
        _ = text.AppendLine("| phase | callers | served/s | refused/s | p50 ms | p99 ms | p99.9 ms |").AppendLine("|---|--:|--:|--:|--:|--:|--:|");
        foreach (var line in lines)
        {
            _ = text.AppendLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {line.Phase} | {line.Callers} | {line.ServedPerSecond:N0} | {line.RefusedPerSecond:N0} | {line.Percentile(0.5):F1} | {line.Percentile(0.99):F1} | {line.Percentile(0.999):F1} |"));
        }

        return text;
    }
}
