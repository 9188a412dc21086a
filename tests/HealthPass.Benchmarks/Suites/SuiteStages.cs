using System.Diagnostics;
using System.Globalization;
using System.Text;
using HealthPass.Benchmarks.Comparisons;
using HealthPass.Benchmarks.Measuring;
using HealthPass.Kernel.Keys;

namespace HealthPass.Benchmarks.Suites;

/// <summary>What each thing costs in the engine with either suite, in this process and one after the other.</summary>
internal static class SuiteStages
{
    private const double WarmSeconds = 0.4;
    private const int FirstTimes = 64;

    public static async Task<string> RunAsync(Options options)
    {
        using var plain = new SuiteBench(KeySuite.Default, Path.Combine(options.Work, "suite-default"));
        using var national = new SuiteBench(KeySuite.National, Path.Combine(options.Work, "suite-sm"));
        var text = new StringBuilder();
        _ = text.AppendLine("### The suites of keys, in the engine, no HTTP; CPU of the whole process").AppendLine();
        _ = text.AppendLine("| what | default CPU µs | sm CPU µs | CPU sm ÷ default | default B | sm B | B sm ÷ default |");
        _ = text.AppendLine("|---|--:|--:|--:|--:|--:|--:|");
        foreach (var (one, other) in plain.Works().Zip(national.Works()))
        {
            var times = (await WarmUpAsync(one, options.Seconds), await WarmUpAsync(other, options.Seconds));
            var rounds = new List<((double Cpu, double Bytes) Default, (double Cpu, double Bytes) National)>();
            for (var round = 0; round < options.Rounds; round++)
            {
                // Who goes first alternates: what the machine does beside it meets both.
                var first = round % 2 == 0 ? await MeasureAsync(one, times.Item1) : default;
                var second = await MeasureAsync(other, times.Item2);
                rounds.Add((round % 2 == 0 ? first : await MeasureAsync(one, times.Item1), second));
            }

            double Median(Func<((double Cpu, double Bytes) Default, (double Cpu, double Bytes) National), double> value) => Spread.Of(rounds.Select(value)).Median;
            var ratio = Spread.Of(rounds.Select(round => round.National.Cpu / round.Default.Cpu)).ToRatio();
            _ = text.AppendLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {one.Name} | {Median(round => round.Default.Cpu):F2} | {Median(round => round.National.Cpu):F2} | {ratio} | {Median(round => round.Default.Bytes):N0} | {Median(round => round.National.Bytes):N0} | {Of(Median(round => round.National.Bytes), Median(round => round.Default.Bytes))} |"));
            await Console.Error.WriteLineAsync($"  {one.Name}");
        }

        return text.ToString();
    }

    private static string Of(double part, double whole) => whole < 1 ? "–" : (part / whole).ToString("F2", CultureInfo.InvariantCulture);

    private static async Task<int> WarmUpAsync(SuiteWork work, double seconds)
    {
        // Until the compiler has been through with it, with ever more calls.
        var began = Stopwatch.GetTimestamp();
        var times = FirstTimes;
        while (true)
        {
            var start = Stopwatch.GetTimestamp();
            var done = await work.Run(times);
            var took = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (Stopwatch.GetElapsedTime(began).TotalSeconds > WarmSeconds)
            {
                return Math.Max(1, (int)(done * seconds / took));
            }

            times = Math.Min(times * 2, Math.Max(1, (int)(done * WarmSeconds / took)));
        }
    }

    private static async Task<(double Cpu, double Bytes)> MeasureAsync(SuiteWork work, int times)
    {
        using var process = Process.GetCurrentProcess();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = process.TotalProcessorTime;
        var done = await work.Run(times);
        process.Refresh();
        return ((process.TotalProcessorTime - cpu).TotalMicroseconds / done, (double)(GC.GetTotalAllocatedBytes(precise: true) - bytes) / done);
    }
}
