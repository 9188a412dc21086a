using HealthPass.Kernel.Regions;
using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

/// <summary>A venue's way from its owner through village, township and county, and out again, on the pages of those who do it.</summary>
[Collection(OneOfficeSystem.Name)]
public sealed class VenuesPageTests : SystemTest
{
    private static readonly RegionNode Village = RegionTree.Load().Nodes.First(node => node.Level == RegionLevel.Village);

    private readonly Chromium _chromium;
    private readonly HealthPassApi _api;
    private readonly string _mark = $"{Random.Shared.Next(1_000, int.MaxValue)}";

    public VenuesPageTests(RunningSystem system, Chromium chromium)
    {
        _chromium = chromium;
        _api = Watched(system.Process).Api;
    }

    [Fact]
    public async Task A_market_is_submitted_by_keyboard_and_checked_from_the_village_to_the_county_and_then_scans()
    {
        var name = $"北门农贸市场{_mark}";
        string review, venue;
        await using (var tab = await OpenAsync("/venues?show=submit", await AccountAsync("owner", Village.Parent!.Code), 1366, 768))
        {
            await tab.Find("venue-name").FillAsync(name);
            await tab.Find("venue-region").FillAsync(Village.Code.ToString());
            await tab.Find("venue-address").FillAsync("人民路1号");
            await tab.Find("venue-credit").FillAsync("123");
            await tab.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(tab.Find("problem")).ToHaveAttributeAsync("data-code", "credit_code_malformed");
            Assert.Equal(string.Empty, await tab.BarriersAsync());
            await tab.PictureAsync("Venues_submit_1366");
            await tab.Find("venue-credit").FillAsync("");
            await tab.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(tab.Find("review")).ToHaveAttributeAsync("data-state", "village_review");
            Assert.Equal(string.Empty, await tab.BarriersAsync());
            review = new Uri(tab.Page.Url).Segments[^1];
            venue = (await _api.GetAsync($"/v1/venues/reviews/{review}", await _api.SignInAsync("venues"))).Expect(200).Text("venueId");
        }

        var person = await _api.RegisterAsync(Resident.New());
        _ = (await _api.ScanAsync(venue, await _api.CodeAsync(person))).ExpectProblem(409, "venue_in_review");
        await CheckAsync("village", Village.Code, review, name, "do-check", "township_review", "zh", 390, 844);
        await CheckAsync("township", Village.Parent!.Code, review, name, "do-check", "county_review", "en", 1366, 768);
        await CheckAsync("county", Village.Parent!.Parent!.Code, review, name, "do-approve", "approved", "zh", 1366, 768);
        Assert.Equal("allow", (await _api.ScanAsync(venue, await _api.CodeAsync(person))).Expect(200).Text("verdict"));

        // Suspended by two, and whoever stands before its poster is told so.
        string measure;
        await using (var tab = await OpenAsync($"/venues/{venue}?show=venues&kind=venue&name={Uri.EscapeDataString(name)}&lang=en", await AccountAsync("first", Village.Parent!.Code), 390, 844))
        {
            await Assertions.Expect(tab.Find("venue")).ToHaveAttributeAsync("data-state", "in_use");
            Assert.Equal(string.Empty, await tab.BarriersAsync());
            await tab.PictureAsync("Venues_venue_en_390");
            await tab.Find("do-suspend").ClickAsync();
            await tab.Find("confirm-note").FillAsync("业主失联");
            await tab.Find("confirm-yes").ClickAsync();
            await Assertions.Expect(tab.Find("case-done")).ToBeVisibleAsync();
            await Assertions.Expect(tab.Find("to-measure")).ToBeVisibleAsync();
            measure = (await tab.Find("to-measure").GetAttributeAsync("href"))!.Split('?')[0].Split('/')[^1];
        }

        Assert.Equal("allow", (await _api.ScanAsync(venue, await _api.CodeAsync(person))).Expect(200).Text("verdict"));
        await CheckAsync("second", Village.Parent!.Parent!.Code, measure, name, "do-approve_measure", "done", "zh", 1366, 768, "measure");
        _ = (await _api.ScanAsync(venue, await _api.CodeAsync(person))).ExpectProblem(409, "venue_suspended");
    }

    [Fact]
    public async Task A_list_is_checked_row_by_row_its_wrong_rows_are_taken_home_and_its_good_ones_submitted()
    {
        var list = $"名称,类别,区划代码,地址,统一社会信用代码\r\n东街超市{_mark},商场超市,{Village.Code},东街1号,\r\n=cmd,酒吧,{Village.Code},,\r\n西街旅馆{_mark},hotel,{Village.Code},,\r\n";
        await using var tab = await OpenAsync("/venues?show=upload", await AccountAsync("lister", Village.Parent!.Code), 1366, 768);
        await tab.Find("list-file").SetInputFilesAsync(new FilePayload { Name = "场所.csv", MimeType = "text/csv", Buffer = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(list) });
        await tab.Find("list-upload").ClickAsync();
        await Assertions.Expect(tab.Find("list-result")).ToHaveAttributeAsync("data-state", "checked");
        await Assertions.Expect(tab.Find("list-wrong")).ToContainTextAsync("category_unknown");
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.PictureAsync("Venues_list_1366");
        var file = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Find("list-corrections").ClickAsync());
        var mended = await File.ReadAllTextAsync(await file.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal($"名称,类别,区划代码,地址,统一社会信用代码,原行号,错误代码,说明\r\n'=cmd,酒吧,{Village.Code},,,3,category_unknown,'酒吧' is no category.\r\n", mended.TrimStart('\uFEFF'));

        await tab.Find("list-apply").ClickAsync();
        await tab.Find("confirm-yes").ClickAsync();
        await Assertions.Expect(tab.Find("list-result")).ToHaveAttributeAsync("data-state", "applied", new() { Timeout = 60_000 });
        await tab.Page.SetViewportSizeAsync(390, 844);
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.PictureAsync("Venues_list_390");
        await tab.Find("view-own").ClickAsync();
        await Assertions.Expect(tab.Find("venues")).ToContainTextAsync($"东街超市{_mark}");
        await Assertions.Expect(tab.Find("venues")).ToContainTextAsync($"西街旅馆{_mark}");
    }

    [Fact]
    public async Task A_taxi_is_added_in_two_fields_its_poster_is_downloaded_reissued_and_ended()
    {
        var account = $"places-{Guid.NewGuid():N}"[..20];
        var session = await _api.AppointAsync(account, "venue_admin", Village.Parent!.Parent!.Code.ToString());
        var name = $"蓉城出租{_mark}";
        var venue = (await _api.PostAsync("/v1/venues", session, new { name, category = "taxi", regionCode = Village.Code.ToString() })).Expect(201).Text("venueId");
        await using var tab = await OpenAsync($"/venues/{venue}?show=venues&kind=venue&name={Uri.EscapeDataString(name)}", account, 1366, 768);
        await Assertions.Expect(tab.Find("place-0")).ToContainTextAsync("整个场所");
        await tab.Find("place-begin").ClickAsync();
        await tab.Find("place-kind").SelectOptionAsync("vehicle");
        await tab.Find("place-plate").FillAsync("12345");
        await tab.Find("place-line").FillAsync("蓉城出租");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Find("places-failed")).ToHaveAttributeAsync("data-code", "field_invalid");
        await tab.Find("place-plate").FillAsync("川a·t1234");
        await tab.Find("place-line").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Find("place-1")).ToContainTextAsync("川AT1234 蓉城出租");
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.PictureAsync("Venues_places_1366");

        await tab.Find("poster-place").SelectOptionAsync("1");
        await tab.Find("poster-size").SelectOptionAsync("sticker");
        var file = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Find("poster-save").ClickAsync());
        Assert.StartsWith("%PDF-", await File.ReadAllTextAsync(await file.PathAsync(), Encoding.Latin1, TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await tab.Find("reissue-1").ClickAsync();
        await tab.Find("confirm-note").FillAsync("海报被翻拍");
        await tab.Find("confirm-yes").ClickAsync();
        await Assertions.Expect(tab.Find("place-1").Locator("td").Nth(1)).ToHaveTextAsync("2");
        await tab.Find("end-1").ClickAsync();
        await tab.Find("confirm-note").FillAsync("车辆报废");
        await tab.Find("confirm-yes").ClickAsync();
        await Assertions.Expect(tab.Find("place-1")).ToHaveAttributeAsync("data-state", "ended");

        await tab.Find("place-list").ClickAsync();
        await tab.Find("list-file").SetInputFilesAsync(new FilePayload { Name = "车队.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("种类,车牌号,线路\n车辆,川AT1235,蓉城出租\n车辆,川AT1236,蓉城出租\n车辆,川AT123,蓉城出租\n") });
        await tab.Find("list-upload").ClickAsync();
        await Assertions.Expect(tab.Find("list-wrong")).ToContainTextAsync("川AT123 ");
        await tab.Find("list-apply").ClickAsync();
        await tab.Find("confirm-note").FillAsync("新车上线");
        await tab.Find("confirm-yes").ClickAsync();
        await Assertions.Expect(tab.Find("place-3")).ToContainTextAsync("川AT1236 蓉城出租", new() { Timeout = 60_000 });
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.PictureAsync("Venues_places_list_1366");
        await tab.GoToAsync($"/venues/{venue}?show=venues&kind=venue&lang=en");
        await tab.Page.SetViewportSizeAsync(390, 844);
        await Assertions.Expect(tab.Find("place-0")).ToContainTextAsync("The whole venue");
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.PictureAsync("Venues_places_en_390");
    }

    private async Task CheckAsync(
        string who, RegionCode region, string caseId, string name, string deed, string state, string language, int width, int height, string drawer = "review")
    {
        await using var tab = await OpenAsync($"/venues?lang={language}", await AccountAsync(who, region), width, height);
        await Assertions.Expect(tab.Find("venues")).ToContainTextAsync(name);
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.PictureAsync($"Venues_queue_{who}_{language}_{width}");
        await tab.Find($"open-{caseId}").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Find(drawer)).ToBeVisibleAsync();
        await Assertions.Expect(tab.Find(deed)).ToBeVisibleAsync();
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.PictureAsync($"Venues_{drawer}_{who}_{language}_{width}");
        await tab.Find(deed).ClickAsync();
        await tab.Find("confirm-yes").ClickAsync();
        await Assertions.Expect(tab.Find(drawer)).ToHaveAttributeAsync("data-state", state);
        Assert.Equal(string.Empty, await tab.BarriersAsync());
    }

    private async Task<string> AccountAsync(string who, RegionCode region)
    {
        var name = $"{who}-{Guid.NewGuid():N}"[..20];
        _ = await _api.AppointAsync(name, "venue_admin", region.ToString());
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
