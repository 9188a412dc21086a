using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

/// <summary>The Chromium of the machine, driven from outside: one for all tests, started by the first that opens a page. Nothing is downloaded.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private readonly Lazy<Task<Driven>> _driven;

    public Chromium()
        : this([])
    {
    }

    /// <summary>One that is started with something more.</summary>
    internal Chromium(params string[] arguments) => _driven = new(() => StartAsync(arguments));

    public async ValueTask DisposeAsync()
    {
        // One that could not be started has failed the tests that wanted it.
        if (_driven.IsValueCreated && _driven.Value.IsCompletedSuccessfully)
        {
            var driven = await _driven.Value;
            await driven.Browser.DisposeAsync();
            driven.Playwright.Dispose();
        }
    }

    internal async Task<Tab> OpenAsync(Uri address, int width = 1920, int height = 1080)
    {
        var (_, browser) = await _driven.Value;
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = height }, Locale = "zh-CN" });
        return new(page, address);
    }

    private static async Task<Driven> StartAsync(string[] arguments)
    {
        var playwright = await Playwright.CreateAsync();

        // A bound against what never comes: a machine may be at half its speed.
        Assertions.SetDefaultExpectTimeout(20_000);
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", .. arguments,
            ],
        });
        return new(playwright, browser);
    }

    private sealed record Driven(IPlaywright Playwright, IBrowser Browser);
}
