using HealthPass.Kernel.Regions;
using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

/// <summary>Which places lack a code: listed by a county, found missing, registered, and seen to be there; and who is in one of them.</summary>
[Collection(OneOfficeSystem.Name)]
public sealed class CoveragePageTests : SystemTest
{
    private static readonly RegionNode Village = RegionTree.Load().Nodes.Last(node => node.Level == RegionLevel.Village);
    private static readonly RegionNode County = Village.Parent!.Parent!;

    private readonly Chromium _chromium;
    private readonly HealthPassApi _api;
    private readonly string _mark = $"{Random.Shared.Next(1_000, int.MaxValue)}";

    public CoveragePageTests(RunningSystem system, Chromium chromium)
    {
        _chromium = chromium;
        _api = Watched(system.Process).Api;
    }

    [Fact]
    public async Task A_county_lists_what_it_expects_works_through_what_is_missing_and_sees_who_is_in()
    {
        var account = await AccountAsync("county", "venue_admin");
        var (there, elsewhere) = ($"东门市场{_mark}", $"西门市场{_mark}");
        var venue = (await _api.PostAsync("/v1/venues", await _api.SignInAsync("venues"), new { name = there, category = "market", regionCode = Village.Code.ToString() })).Expect(201).Text("venueId");
        await using var tab = await OpenAsync("/venues?show=expected", account, 1366, 768);
        var list = $"名称,类别,区划代码,数量,来源\r\n{there},农贸市场,{County.Code},,县清单\r\n{elsewhere},农贸市场,{County.Code},,县清单\r\n,宾馆酒店,{Village.Parent!.Code},3,县清单\r\n";
        await tab.Find("list-file").SetInputFilesAsync(new FilePayload { Name = "应建码.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(list) });
        await tab.Find("list-upload").ClickAsync();
        await Assertions.Expect(tab.Find("list-result")).ToHaveAttributeAsync("data-state", "checked");
        await tab.Find("list-apply").ClickAsync();
        await tab.Find("confirm-yes").ClickAsync();
        await Assertions.Expect(tab.Find("list-result")).ToHaveAttributeAsync("data-state", "applied", new() { Timeout = 60_000 });

        await tab.Find("view-coverage").ClickAsync();
        await Assertions.Expect(tab.Find("coverage")).ToHaveAttributeAsync("data-region", County.Code.ToString());
        await Assertions.Expect(tab.Find("total-expected")).ToHaveTextAsync("5");
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.Find($"missing-{County.Code}").ClickAsync();
        await Assertions.Expect(tab.Find("coverage-places")).ToContainTextAsync(elsewhere);
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.PictureAsync("Coverage_missing_1366");
        var file = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Find("places-csv").ClickAsync());
        Assert.Contains(elsewhere, await File.ReadAllTextAsync(await file.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        // Registered under another name: somebody says which it is.
        var row = tab.Page.Locator("tr", new() { HasText = elsewhere });
        await row.GetByRole(AriaRole.Button).First.ClickAsync();
        await tab.Find("link-venue").FillAsync(venue);
        await tab.Find("link-save").ClickAsync();
        await Assertions.Expect(tab.Find("coverage-places")).Not.ToContainTextAsync(elsewhere);

        // By category on a phone, in English.
        await tab.Page.SetViewportSizeAsync(390, 844);
        await tab.GoToAsync("/venues?show=coverage&by=category&lang=en");
        await Assertions.Expect(tab.Find("cover-hotel")).ToBeVisibleAsync();
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.PictureAsync("Coverage_categories_en_390");

        await MapAsync();
        await InAsync(tab, venue);
    }

    // The province on the map, and one of its cities from there.
    private async Task MapAsync()
    {
        await using var tab = await OpenAsync("/venues?show=coverage", await AccountAsync("province", "venue_admin", HealthPassApi.Province), 1366, 768);
        var city = County.Parent!.Code;
        await Assertions.Expect(tab.Find($"map-{city}")).ToBeVisibleAsync();
        await tab.Find("coverage-map-what").SelectOptionAsync("in_use");
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.PictureAsync("Coverage_map_1366");
        await tab.Find($"map-{city}").ClickAsync();
        await Assertions.Expect(tab.Find("coverage")).ToHaveAttributeAsync("data-region", city.ToString());
        await Assertions.Expect(tab.Find($"map-{County.Code}")).ToBeVisibleAsync();
    }

    private async Task InAsync(Tab tab, string venue)
    {
        foreach (var direction in new[] { "in", "in", "out" })
        {
            var code = await _api.CodeAsync(await _api.RegisterAsync(Resident.New()));
            _ = (await _api.PostAsync("/v1/scans", _api.Gate, new { venueId = venue, code, direction })).Expect(200);
        }

        await tab.Page.SetViewportSizeAsync(1366, 768);
        await tab.GoToAsync($"/venues/{venue}?show=venues&kind=venue&lang=zh");
        await Assertions.Expect(tab.Find("presence-inside")).ToHaveAttributeAsync("data-value", "1", new() { Timeout = 30_000 });
        await tab.Find("capacity").FillAsync("0");
        await tab.Find("capacity").FillAsync("1");
        await tab.Find("capacity-save").ClickAsync();
        await Assertions.Expect(tab.Find("presence-inside")).ToContainTextAsync("/ 1");
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.PictureAsync("Presence_1366");
    }

    private async Task<string> AccountAsync(string who, string role, string? region = null)
    {
        var name = $"{who}-{Guid.NewGuid():N}"[..20];
        _ = await _api.AppointAsync(name, role, region ?? County.Code.ToString());
        return name;
    }

    private async Task<Tab> OpenAsync(string path, string account, int width, int height)
    {
        var tab = await _chromium.OpenAsync(_api.Address, width, height);
        await tab.GoToAsync(path);
        await tab.SignInAsync(account, HealthPassApi.AppointedPassword);
        return tab;
    }
}
