using System.Globalization;
using System.Text;
using HealthPass.Benchmarks.Measuring;

namespace HealthPass.Benchmarks.Comparisons;

/// <summary>Prints a match as a Markdown table: medians over the rounds, ratios round by round against the base.</summary>
internal static class Table
{
    /// <summary>Prints.</summary>
    /// <param name="title">What was measured.</param>
    /// <param name="labels">The lines.</param>
    /// <param name="rounds">Their rounds.</param>
    /// <param name="baseLabel">The line that ratios are against.</param>
    public static string Print(string title, IReadOnlyList<string> labels, IReadOnlyList<Round>[] rounds, string baseLabel)
    {
        var index = Math.Max(0, labels.ToList().IndexOf(baseLabel));
        var text = new StringBuilder();
        _ = text.AppendLine(CultureInfo.InvariantCulture, $"### {title}").AppendLine();
        _ = text.AppendLine(
            "| contender | operations | op/s | p50 ms | p99 ms | p99.9 ms | server CPU µs/op | store CPU µs/op | CPU with deferred work µs/op | allocated B/op | server MiB | store MiB "
            + $"| CPU ÷ {labels[index]} | with deferred work ÷ {labels[index]} | op/s ÷ {labels[index]} |");
        _ = text.AppendLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (var i = 0; i < labels.Count; i++)
        {
            var line = rounds[i];
            double Median(Func<Round, double> value) => Spread.Of(line.Select(value)).Median;
            string Ratio(Func<Round, double> value) => i == index
                ? "1"
                : Spread.Of(line.Zip(rounds[index], (mine, other) => value(mine) / value(other))).ToRatio();
            _ = text.AppendLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {labels[i]} | {line[0].Operations} × {line.Count} | {Median(round => round.Operations / round.Seconds):N0} | {Median(round => round.P50):F2} | {Median(round => round.P99):F2} | {Median(round => round.P999):F2} | {Median(round => round.ServerCpu * 1e6 / round.Operations):F2} | {Median(round => round.StoreCpu * 1e6 / round.Operations):F2} | {Median(round => round.SettledCpuPerOperation):F2}{(line.All(round => round.Settled) ? "" : " (not settled)")} | {(line[0].AllocatedBytes is null ? "–" : Median(round => (double)round.AllocatedBytes! / round.Operations).ToString("N0", CultureInfo.InvariantCulture))} | {Median(round => round.ServerBytes / 1048576d):N0} | {Median(round => round.StoreBytes / 1048576d):N0} | {Ratio(round => round.CpuPerOperation)} | {Ratio(round => round.SettledCpuPerOperation)} | {Ratio(round => round.Operations / round.Seconds)} |"));
        }

        return text.ToString();
    }
}
