using System.Diagnostics;
using System.Globalization;
using System.Text;
using HealthPass.Benchmarks.Comparisons;
using HealthPass.Carriers;
using HealthPass.Carriers.Settings;
using HealthPass.Grains.Campaign.Texts.Carriers;

namespace HealthPass.Benchmarks.Texts;

/// <summary>
/// Texts over a link to a gateway that is well and to one that throttles, drops connections, and tells receipts twice or never: how many a second, at what CPU,
/// and whether any was taken twice. The gateway runs in this process, and its CPU is in the figure.
/// </summary>
internal static class TextComparison
{
    private const int Texts = 20_000;

    private static readonly (string Name, int PerSecond, int CloseEvery, int Window)[] Gateways =
    [
        ("well, window 16", int.MaxValue, 0, 16),
        ("throttles at 2,000 a second", 2_000, 0, 16),
        ("closes every 5,000", int.MaxValue, 5_000, 16),
        ("throttles at 2,000 a second, closes every 5,000", 2_000, 5_000, 16),
    ];

    public static async Task<string> RunAsync(Options options)
    {
        var text = new StringBuilder();
        _ = text.AppendLine(CultureInfo.InvariantCulture, $"### {Texts:N0} texts over one link of CMPP 3.0, medians over the rounds; outcomes are the last round's").AppendLine();
        _ = text.AppendLine("| gateway | texts/s | CPU ms per 1,000, the gateway's too | B allocated a text | accepted | not sent | unknown | throttled | connections | taken twice |");
        _ = text.AppendLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var (name, perSecond, closeEvery, window) in Gateways)
        {
            var lines = new List<Line>();
            _ = await MeasureAsync(perSecond, closeEvery, window);
            for (var round = 0; round < options.Rounds; round++)
            {
                lines.Add(await MeasureAsync(perSecond, closeEvery, window));
            }

            double Median(Func<Line, double> value) => lines.Select(value).Order().ElementAt(lines.Count / 2);
            var last = lines[^1];
            _ = text.AppendLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {Median(line => Texts / line.Seconds):N0} | {Median(line => line.Cpu.TotalMilliseconds * 1_000 / Texts):F0} | {Median(line => (double)line.Bytes / Texts):N0} | {last.Of(CarrierOutcome.Accepted):N0} | {last.Of(CarrierOutcome.NotSent):N0} | {last.Of(CarrierOutcome.Unknown):N0} | {last.Throttled:N0} | {last.Connections} | {lines.Sum(line => line.Twice)} |"));
        }

        return text.ToString();
    }

    private static async Task<Line> MeasureAsync(int perSecond, int closeEvery, int window)
    {
        await using var gateway = new FaultyGateway(perSecond, closeEvery, Texts).Start();
        var settings = new CarrierSettings
        {
            Name = "bench", Protocol = CarrierProtocol.Cmpp30, Host = "127.0.0.1", Port = gateway.Port, UserName = FaultyGateway.Account, Secret = FaultyGateway.Secret, Window = window, PerSecond = 10_000,
        };
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddCarriers(new(Path.GetTempPath(), [settings])).BuildServiceProvider();
        await using var link = services.GetRequiredService<ICarrierLinks>().Open("bench", _ => Task.CompletedTask);
        using var process = Process.GetCurrentProcess();
        var (cpu, bytes, began) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes(), Stopwatch.GetTimestamp());
        var answers = await Task.WhenAll(Enumerable.Range(0, Texts).Select(i => link.SubmitAsync(new($"138{i:D8}", false, "【四川天府健康通】欢迎来川，请申领健康码。", (ushort)i), CancellationToken.None)));
        var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
        process.Refresh();
        var wrong = answers.Where((answer, i) => answer.Outcome == CarrierOutcome.NotSent && gateway.Taken[i] > 0).Count();
        return wrong == 0
            ? new(took, process.TotalProcessorTime - cpu, GC.GetTotalAllocatedBytes() - bytes, answers.CountBy(answer => answer.Outcome).ToDictionary(), gateway.Throttled, gateway.Connections, gateway.Taken.Count(times => times > 1))
            : throw new InvalidOperationException($"{wrong} texts were taken though they were said not to be sent.");
    }

    private sealed record Line(double Seconds, TimeSpan Cpu, long Bytes, Dictionary<CarrierOutcome, int> Outcomes, int Throttled, int Connections, int Twice)
    {
        public int Of(CarrierOutcome outcome) => Outcomes.GetValueOrDefault(outcome);
    }
}
