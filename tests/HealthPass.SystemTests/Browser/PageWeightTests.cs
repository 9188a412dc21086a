using System.Collections.Concurrent;
using Microsoft.Playwright;
using IRequest = Microsoft.Playwright.IRequest;

namespace HealthPass.SystemTests.Browser;

/// <summary>What a page costs whoever opens it for the first time: all that the browser fetches to draw it, as it travels. The numbers in it are not counted.</summary>
[Collection(OneWatchedSystem.Name)]
public sealed class PageWeightTests : SystemTest
{
    private static readonly string[] Drawn = ["document", "script", "stylesheet", "image", "font", "manifest"];

    private readonly Chromium _chromium;
    private readonly HealthPassApi _api;

    public PageWeightTests(RunningSystem system, Chromium chromium)
    {
        _chromium = chromium;
        _api = Watched(system.Process).Api;
    }

    [Theory]
    [InlineData("/wall", 220_000)]
    [InlineData("/hotline", 260_000)]
    public async Task A_page_is_no_heavier_than_it_may_be(string path, int most)
    {
        await using var tab = await _chromium.OpenAsync(_api.Address);
        var requests = new ConcurrentQueue<IRequest>();
        tab.Page.Request += (_, request) => requests.Enqueue(request);
        await tab.GoToAsync(path);
        await tab.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var weights = new List<(string File, int Bytes)>();
        foreach (var request in requests.Where(request => Drawn.Contains(request.ResourceType) && !request.Url.StartsWith("data:", StringComparison.Ordinal)))
        {
            weights.Add((new Uri(request.Url).AbsolutePath, (await request.SizesAsync()).ResponseBodySize));
        }

        var sum = weights.Sum(weight => weight.Bytes);
        var list = string.Join('\n', weights.OrderByDescending(weight => weight.Bytes).Select(weight => $"{weight.Bytes,8} {weight.File}"));
        Log($"{path}: {sum} bytes\n{list}");
        Assert.True(sum <= most, $"{path} weighs {sum} bytes, and may weigh {most}:\n{list}");
    }
}
