using System.Globalization;
using System.Text.Json;
using HealthPass.Benchmarks.Comparisons;
using HealthPass.Benchmarks.Measuring;
using Microsoft.Playwright;

namespace HealthPass.Benchmarks.Wall;

/// <summary>
/// From a scan's acknowledgement to the number on the screen: a real browser shows the province's wall while scans come
/// at a steady rate. Every scan that was acknowledged must be in a number that is painted; how much later is the delay.
/// </summary>
internal static class PixelsComparison
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);

    // A message that is posted while a frame is being made is taken when that frame is done.
    private const string Watch = """
        () => {
          const shown = document.querySelector('[data-testid=total-scans]')
          window.paints = []
          new MutationObserver(() => requestAnimationFrame(() => {
            const value = Number(shown.dataset.value)
            const channel = new MessageChannel()
            channel.port1.onmessage = () => window.paints.push([performance.timeOrigin + performance.now(), value])
            channel.port2.postMessage(null)
          })).observe(shown, { attributes: true, attributeFilter: ['data-value'] })
          return Number(shown.dataset.value)
        }
        """;

    public static async Task<string> RunAsync(Options options)
    {
        await using var arena = new Arena(options, options.Persons, "pixels");
        var server = await arena.StartHealthPassAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1920, Height = 1080 } });
        _ = await page.GotoAsync($"http://127.0.0.1:{server.Port}/wall");
        await page.Locator("[data-testid=state][data-state=live]").WaitForAsync();
        await Task.Delay(Settling);
        var delays = new List<double>();
        var worst = new List<double>();
        var rates = new List<double>();
        for (var round = 0; round < options.Rounds; round++)
        {
            var before = await page.EvaluateAsync<long>(Watch);
            using var load = new PacedLoad(server, new(arena.World, options.Seed + round), options.Rate);
            await Task.Delay(TimeSpan.FromSeconds(options.Seconds));
            var acknowledged = load.Stop();
            await Task.Delay(Settling);
            var paints = JsonSerializer.Deserialize<double[][]>(await page.EvaluateAsync<string>("() => JSON.stringify(window.paints)"))!;
            var mine = DelaysOf(acknowledged, paints, before);
            delays.AddRange(mine);
            worst.Add(mine.Max());
            rates.Add(acknowledged[^1].Scans / options.Seconds);
        }

        var sorted = delays.Order().ToArray();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            ### From a scan's acknowledgement to the number painted, {Spread.Of(rates).Median:N0} scans a second, {options.Persons:N0} persons

            | samples | p50 ms | p90 ms | p99 ms | max ms |
            |--:|--:|--:|--:|--:|
            | {sorted.Length} | {Percentile.Of(sorted, .5):F0} | {Percentile.Of(sorted, .9):F0} | {Percentile.Of(sorted, .99):F0} | {worst.Max():F0} |

            """);
    }

    /// <summary>For each acknowledgement, how long after it a number was painted that has it in.</summary>
    private static List<double> DelaysOf(IReadOnlyList<(double At, long Scans)> acknowledged, double[][] paints, long before)
    {
        var delays = new List<double>(acknowledged.Count);
        var next = 0;
        foreach (var (at, scans) in acknowledged)
        {
            while (next < paints.Length && paints[next][1] < before + scans)
            {
                next++;
            }

            delays.Add(next < paints.Length
                ? Math.Max(0, paints[next][0] - at)
                : throw new InvalidOperationException($"{scans} scans were acknowledged, and never more than {paints.LastOrDefault()?[1] - before ?? 0} were painted."));
        }

        return delays;
    }
}
