using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

[Collection(OneOfficeSystem.Name)]
public sealed class ReviewsPageTests : SystemTest
{
    private readonly Chromium _chromium;
    private readonly HealthPassApi _api;

    public ReviewsPageTests(RunningSystem system, Chromium chromium)
    {
        _chromium = chromium;
        _api = Watched(system.Process).Api;
    }

    [Fact]
    public async Task A_supervisor_says_what_came_of_a_lookup_without_a_call_and_it_stands_in_the_audit()
    {
        var person = await _api.RegisterAsync(Resident.New());
        var name = $"agent.{Guid.NewGuid():N}"[..16];
        var agent = await _api.AppointAsync(name, "hotline_agent", HealthPassApi.Province);
        var line = (await _api.LookUpAsync(agent, new { personId = person, purpose = "own_code" })).Expect(200)["auditSequence"].GetInt64();

        await using var tab = await _chromium.OpenAsync(_api.Address, 1366, 768);
        await tab.GoToAsync("/reviews");
        await tab.SignInAsync("supervisor", _api.Credentials.PasswordOf("supervisor"));
        var row = tab.Find("reviews").Locator("tbody tr", new() { HasText = name });
        await Assertions.Expect(row).ToContainTextAsync("没有来电编号");
        Assert.Empty(await tab.BarriersAsync());
        await tab.PictureAsync();

        await row.GetByTestId("close-misuse").ClickAsync();
        await tab.Find("confirm-note").FillAsync("致电 13800138000");
        await tab.Find("confirm-yes").ClickAsync();
        await Assertions.Expect(tab.Find("problem")).ToHaveAttributeAsync("data-code", "note_names_somebody");
        await row.GetByTestId("close-misuse").ClickAsync();
        await tab.Find("confirm-note").FillAsync("已约谈");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Find("said")).ToContainTextAsync("已复核");
        await Assertions.Expect(row).ToHaveCountAsync(0);
        await tab.Find("open-only").UncheckAsync();
        await Assertions.Expect(row).ToContainTextAsync("已约谈");
        Assert.Empty(await tab.BarriersAsync());

        var reviewed = (await _api.AuditAsync(await _api.SignInAsync("auditor"))).Expect(200)["lines"].EnumerateArray()
            .Where(one => one.GetProperty("action").GetString() == "hotline_reviewed").Select(one => one.GetProperty("detail").GetProperty("auditSequence").GetInt64());
        Assert.Contains(line, reviewed);
    }
}
