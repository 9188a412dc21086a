using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

[Collection(OneOfficeSystem.Name)]
public sealed class WorkPageTests : SystemTest
{
    private readonly Chromium _chromium;
    private readonly HealthPassApi _api;

    public WorkPageTests(RunningSystem system, Chromium chromium)
    {
        _chromium = chromium;
        _api = Watched(system.Process).Api;
    }

    [Fact]
    public async Task A_second_official_approves_a_case_at_its_own_address_after_being_told_what_will_happen()
    {
        var person = await _api.RegisterAsync(Resident.New());
        var id = (await _api.AssignAsync(await _api.SignInAsync("maker"), "SC05", person)).Expect(201).Text("assignmentId");
        await using var tab = await OpenAsync($"/work/{id}", "checker");
        await Assertions.Expect(tab.Find("case")).ToHaveAttributeAsync("data-state", "pending");
        await Assertions.Expect(tab.Find("case")).ToContainTextAsync("流调报告 1");

        // The document that it rests on, before the decision.
        var file = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Find("case-document").ClickAsync());
        Assert.Equal($"{HealthPassApi.DocumentNumber}.pdf", file.SuggestedFilename);
        Assert.Equal("%PDF-1.4 made up", await File.ReadAllTextAsync(await file.PathAsync(), TestContext.Current.CancellationToken));
        Assert.Empty(await tab.BarriersAsync());
        await tab.Find("do-approve").ClickAsync();
        await Assertions.Expect(tab.Find("confirm")).ToContainTextAsync("SC05");
        Assert.Empty(await tab.BarriersAsync());
        await tab.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(tab.Find("confirm")).ToHaveCountAsync(0);
        await Assertions.Expect(tab.Find("do-approve")).ToBeFocusedAsync();
        Assert.Equal("green", (await _api.PersonAsync(person)).Expect(200).Text("colour"));

        await tab.Find("do-approve").ClickAsync();
        await tab.Find("confirm-yes").ClickAsync();
        await Assertions.Expect(tab.Find("case")).ToHaveAttributeAsync("data-state", "applied");
        await Assertions.Expect(tab.Find("case-done")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Find("do-approve")).ToHaveCountAsync(0);
        Assert.Equal("red", (await _api.PersonAsync(person)).Expect(200).Text("colour"));
        await tab.PictureAsync();
        await tab.Find("case-close").ClickAsync();
        await tab.Page.WaitForURLAsync("**/work");
    }

    [Fact]
    public async Task A_case_is_rejected_with_a_reason_alone()
    {
        var person = await _api.RegisterAsync(Resident.New());
        var id = (await _api.AssignAsync(await _api.SignInAsync("maker"), "SC05", person)).Expect(201).Text("assignmentId");
        await using var tab = await OpenAsync($"/work/{id}?lang=en", "checker");
        await Assertions.Expect(tab.Find("case")).ToHaveAttributeAsync("data-state", "pending");
        Assert.Empty(await tab.BarriersAsync());
        await tab.Find("do-reject").ClickAsync();
        await Assertions.Expect(tab.Find("confirm-note")).ToBeFocusedAsync();
        await Assertions.Expect(tab.Find("confirm-yes")).ToBeDisabledAsync();
        Assert.Empty(await tab.BarriersAsync());
        await tab.Find("confirm-note").FillAsync("the evidence names another building");
        await tab.Find("confirm-yes").ClickAsync();
        await Assertions.Expect(tab.Find("case")).ToHaveAttributeAsync("data-state", "rejected");
        Assert.Equal("green", (await _api.PersonAsync(person)).Expect(200).Text("colour"));
    }

    [Fact]
    public async Task Whoever_made_a_case_is_told_that_somebody_else_decides_it()
    {
        var id = (await _api.AssignAsync(await _api.SignInAsync("maker"), "SC05", await _api.RegisterAsync(Resident.New()))).Expect(201).Text("assignmentId");
        await using var tab = await OpenAsync($"/work/{id}", "maker");
        await Assertions.Expect(tab.Find("no-actions")).ToContainTextAsync("另一人");
        await Assertions.Expect(tab.Find("do-approve")).ToHaveCountAsync(0);
        await tab.GoToAsync($"/work/{Guid.NewGuid()}");
        await Assertions.Expect(tab.Find("problem")).ToHaveAttributeAsync("data-code", "assignment_not_found");
    }

    [Fact]
    public async Task What_waits_is_listed_by_due_time_filtered_by_the_address_and_stays_through_an_outage()
    {
        var id = (await _api.AssignAsync(await _api.SignInAsync("maker"), "SC05", await _api.RegisterAsync(Resident.New()))).Expect(201).Text("assignmentId");
        await using var tab = await _chromium.OpenAsync(_api.Address, 1366, 768);
        await tab.Page.RouteAsync("**/v1/cases*", route => route.FulfillAsync(new() { Json = Listed(id) }));
        await tab.GoToAsync("/work");
        await tab.SignInAsync("checker", _api.Credentials.PasswordOf("checker"));
        await Assertions.Expect(tab.Find("work-counts")).ToContainTextAsync("2 件");
        await Assertions.Expect(tab.Find("menu-waiting")).ToHaveTextAsync("2");
        Assert.Equal(2, await Rows(tab).CountAsync());
        Assert.Empty(await tab.BarriersAsync());
        await tab.PictureAsync();
        await tab.Find("language").ClickAsync();
        await Assertions.Expect(tab.Find("work-counts")).ToContainTextAsync("2 waiting");
        Assert.Empty(await tab.BarriersAsync());
        await tab.Find("language").ClickAsync();

        await tab.Find("show-overdue").ClickAsync();
        await Assertions.Expect(Rows(tab)).ToHaveCountAsync(1);
        Assert.Contains("show=overdue", tab.Page.Url, StringComparison.Ordinal);
        await tab.Page.ReloadAsync();
        await Assertions.Expect(Rows(tab)).ToHaveCountAsync(1);
        await Assertions.Expect(tab.Find("alarm-count")).ToHaveTextAsync("1");

        // By keyboard: the row's link, the drawer at its address, and back to the same filter.
        await tab.Find($"case-{id}").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Find("case")).ToHaveAttributeAsync("data-state", "pending");
        Assert.Contains($"/work/{id}?show=overdue", tab.Page.Url, StringComparison.Ordinal);
        await tab.Page.Keyboard.PressAsync("Escape");
        await tab.Page.WaitForURLAsync("**/work?show=overdue");

        await tab.Page.UnrouteAsync("**/v1/cases*");
        await tab.Page.RouteAsync("**/v1/cases*", route => route.FulfillAsync(new() { Status = 503, Json = new { code = "storage_unavailable" } }));
        await tab.Page.Clock.InstallAsync();
        await tab.Page.ReloadAsync();
        await Assertions.Expect(tab.Find("stale")).ToBeVisibleAsync();
        Assert.Empty(await tab.BarriersAsync());
        await tab.Page.UnrouteAsync("**/v1/cases*");
        await tab.Page.RouteAsync("**/v1/cases*", route => route.FulfillAsync(new() { Json = new { waiting = 0, overdue = 0, cases = Array.Empty<object>() } }));
        await tab.Page.Clock.FastForwardAsync(31_000);
        await Assertions.Expect(tab.Find("empty")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Find("stale")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_long_list_shows_how_far_it_is()
    {
        var states = new Queue<object>([Told("applying", 400), Told("applying", 800)]);
        var asked = false;
        await using var tab = await _chromium.OpenAsync(_api.Address, 1366, 768);
        await tab.Page.RouteAsync("**/v1/assignments/*", route => route.FulfillAsync(new() { Json = !asked ? Told("pending", 0) : states.Count > 0 ? states.Dequeue() : Told("applied", 1_000) }));
        await tab.Page.RouteAsync("**/v1/assignments/*/preview", route => route.FulfillAsync(new() { Json = Previewed() }));
        await tab.Page.RouteAsync("**/v1/assignments/*/approval", async route =>
        {
            asked = true;
            await route.FulfillAsync(new() { Status = 202, Json = Told("applying", 0) });
        });
        await tab.GoToAsync($"/work/{Guid.NewGuid()}");
        await tab.SignInAsync("checker", _api.Credentials.PasswordOf("checker"));
        await tab.Find("do-approve").ClickAsync();
        await Assertions.Expect(tab.Find("confirm-yes")).ToContainTextAsync("1,000");
        await tab.Find("confirm-yes").ClickAsync();
        await Assertions.Expect(tab.Find("case-progress")).ToContainTextAsync("400");
        Assert.Empty(await tab.BarriersAsync());
        await Assertions.Expect(tab.Find("case")).ToHaveAttributeAsync("data-state", "applied");
        await Assertions.Expect(tab.Find("case-progress")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_server_without_a_list_is_said_to_have_none()
    {
        await using var tab = await _chromium.OpenAsync(_api.Address);
        await tab.Page.RouteAsync("**/v1/cases*", route => route.FulfillAsync(new() { Status = 404, Json = new { code = "not_found" } }));
        await tab.GoToAsync("/work?lang=en");
        await tab.SignInAsync("checker", _api.Credentials.PasswordOf("checker"));
        await Assertions.Expect(tab.Find("empty")).ToContainTextAsync("No list of cases");
        await Assertions.Expect(tab.Find("card-report")).ToBeVisibleAsync();
        Assert.Empty(await tab.BarriersAsync());
    }

    private static ILocator Rows(Tab tab) => tab.Find("cases").Locator("tbody tr");

    private static object Listed(string id) => new
    {
        waiting = 2,
        overdue = 1,
        cases = new[] { Row(id, overdue: true), Row(Guid.NewGuid().ToString(), overdue: false) },
    };

    private static object Told(string status, int done) => new
    {
        assignmentId = Guid.Empty, status, reasonCode = "SC05", documentNumber = "川指〔2021〕1号", evidence = "流调报告 1", authority = "省指挥部", began = "2026-11-27T08:00:00+08:00",
        people = 1_000, done, maker = "maker", makerRegionCode = HealthPassApi.Province, createdAt = "2026-11-27T09:00:00+08:00",
        checker = status == "pending" ? null : "checker", checkedAt = status == "pending" ? null : "2026-11-27T10:00:00+08:00",
    };

    private static object Previewed() => new
    {
        assignmentId = Guid.Empty, action = "approve", effect = new string('0', 64), edition = "1", people = 1_000,
        counts = new[] { new { regionCode = "510104000000", regionName = "锦江区", before = "green", after = "red", people = 1_000 } },
    };

    private static object Row(string id, bool overdue) => new
    {
        caseId = id, kind = "assignment", title = "赋码 SC05", state = "pending", regionCode = HealthPassApi.Province, openedAt = "2026-11-27T08:00:00+08:00",
        dueAt = overdue ? "2026-11-27T10:00:00+08:00" : null, overdue, actions = new[] { "approve", "reject" }, people = 1, reasonCode = "SC05", maker = "maker", documentNumber = "川指〔2021〕1号",
    };

    private async Task<Tab> OpenAsync(string path, string account)
    {
        var tab = await _chromium.OpenAsync(_api.Address, 1366, 768);
        await tab.GoToAsync(path);
        await tab.SignInAsync(account, _api.Credentials.PasswordOf(account));
        return tab;
    }
}
