using System.Collections.Concurrent;
using Microsoft.Playwright;
using IRequest = Microsoft.Playwright.IRequest;

namespace HealthPass.SystemTests.Browser;

[Collection(OneRunningSystem.Name)]
public sealed class ShellWeightTests : SystemTest
{
    private readonly Chromium _chromium;
    private readonly HealthPassApi _api;

    public ShellWeightTests(RunningSystem system, Chromium chromium)
    {
        _chromium = chromium;
        _api = Watched(system.Process).Api;
    }

    [Theory]
    [InlineData("/", null, "service-line", 60_000)]
    [InlineData("/me", null, "apply", 80_000)]
    [InlineData("/gate", null, "gate-sign-in", 90_000)]
    [InlineData("/work", "checker", "work-page", 260_000)]
    [InlineData("/hotline", "agent", "query", 260_000)]
    public async Task A_page_loads_no_more_over_the_wire_than_it_may(string path, string? account, string landmark, int most)
    {
        await using var tab = await _chromium.OpenAsync(_api.Address);
        var loaded = new ConcurrentBag<IRequest>();
        tab.Page.RequestFinished += (_, request) => loaded.Add(request);
        await tab.GoToAsync(path);
        if (account is not null)
        {
            await tab.SignInAsync(account, _api.Credentials.PasswordOf(account));
        }

        await Assertions.Expect(tab.Find(landmark)).ToBeVisibleAsync();
        await tab.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var bytes = 0;
        foreach (var request in loaded)
        {
            bytes += (await request.SizesAsync()).ResponseBodySize;
        }

        Log(string.Create(CultureInfo.InvariantCulture, $"{path}: {bytes} bytes in {loaded.Count} answers"));
        Assert.InRange(bytes, 1, most);
    }

    [Fact]
    public async Task The_wall_loads_nothing_of_the_offices()
    {
        var offices = await AssetsOfAsync("/work", "sign-in");
        var wall = await AssetsOfAsync("/wall", "total-registered");
        Assert.NotEmpty(wall);
        Assert.Equal([], wall.Where(asset => offices.Contains(asset) && asset.EndsWith(".js", StringComparison.Ordinal)));
    }

    private async Task<HashSet<string>> AssetsOfAsync(string path, string landmark)
    {
        await using var tab = await _chromium.OpenAsync(_api.Address);
        var assets = new ConcurrentDictionary<string, bool>();
        tab.Page.Request += (_, request) => assets[new Uri(request.Url).AbsolutePath] = true;
        await tab.GoToAsync(path);
        await Assertions.Expect(tab.Find(landmark)).ToBeVisibleAsync();
        return [.. assets.Keys.Where(asset => asset.StartsWith("/assets/", StringComparison.Ordinal))];
    }
}
