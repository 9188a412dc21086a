using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

[Collection(OneWatchedSystem.Name)]
public sealed class ReferencePageTests : SystemTest
{
    private readonly Chromium _chromium;
    private readonly HealthPassApi _api;

    public ReferencePageTests(RunningSystem system, Chromium chromium)
    {
        _chromium = chromium;
        _api = Watched(system.Process).Api;
    }

    [Fact]
    public async Task The_reference_asks_no_other_host_offers_nothing_and_opens_with_an_introduction()
    {
        await using var tab = await _chromium.OpenAsync(_api.Address);
        var asked = new ConcurrentQueue<Uri>();
        await tab.Page.Context.RouteAsync("**/*", async route =>
        {
            asked.Enqueue(new(route.Request.Url));
            await route.ContinueAsync();
        });
        await tab.GoToAsync("/reference");
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Who calls" })).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(tab.Page.GetByText("A failed call is no verdict.")).ToBeAttachedAsync();
        await tab.PictureAsync();

        // Down the page and over an operation, where more is loaded as it comes into sight.
        await tab.Page.Mouse.WheelAsync(0, 20_000);
        await tab.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.NotEmpty(asked);
        Assert.All(asked.Where(uri => uri.Scheme is "http" or "https" or "ws" or "wss"), uri => Assert.Equal(_api.Address.Authority, uri.Authority));
        var text = await tab.Page.EvaluateAsync<string>("document.body.innerText");
        foreach (var offer in new[] { "scalar", "powered by", "generate mcp", "ask ai", "open api client" })
        {
            Assert.DoesNotContain(offer, text, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal(string.Empty, await tab.Page.EvaluateAsync<string>(
            "[...document.querySelectorAll('a[href]')].filter(link => link.offsetParent !== null && new URL(link.href).host !== location.host).map(link => link.href).join(' ')"));
        Assert.Equal(string.Empty, tab.Complaints);
    }
}
