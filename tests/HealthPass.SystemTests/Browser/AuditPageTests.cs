using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

[Collection(OneOfficeSystem.Name)]
public sealed partial class AuditPageTests : SystemTest
{
    private readonly Chromium _chromium;
    private readonly HealthPassApi _api;

    public AuditPageTests(RunningSystem system, Chromium chromium)
    {
        _chromium = chromium;
        _api = Watched(system.Process).Api;
    }

    [Fact]
    public async Task An_auditor_finds_a_line_by_keyboard_and_has_the_browser_prove_it()
    {
        var id = await ApprovedAsync();
        await using var tab = await _chromium.OpenAsync(_api.Address, 1366, 900);
        await tab.GoToAsync($"/audit?action=assignment_approved&subject={id}");
        await tab.SignInAsync("auditor", _api.Credentials.PasswordOf("auditor"));
        await Assertions.Expect(Rows(tab)).ToHaveCountAsync(1);
        await Assertions.Expect(tab.Find("audit-checked")).ToHaveAttributeAsync("data-intact", "true");
        await Assertions.Expect(tab.Find("audit-checked")).ToContainTextAsync("逐条核对");
        Assert.Empty(await tab.BarriersAsync());
        await tab.PictureAsync();

        var line = Rows(tab).Locator("a");
        await line.FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Find("line")).ToHaveAttributeAsync("data-proof", "holds");
        await Assertions.Expect(tab.Find("proof-result")).ToContainTextAsync("已在本浏览器中核对");
        Assert.Matches(LineAddress(), tab.Page.Url);
        Assert.Empty(await tab.BarriersAsync());
        await tab.PictureAsync("An_audit_line_with_its_proof");
        await tab.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(tab.Find("line")).ToHaveCountAsync(0);
        Assert.Contains("subject=", tab.Page.Url, StringComparison.Ordinal);

        await tab.Find("language").ClickAsync();
        await Assertions.Expect(tab.Find("audit-checked")).ToContainTextAsync("checked one by one");
        await tab.Find("audit-subject").FillAsync("nobody");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Find("empty")).ToContainTextAsync("No line fits");
        Assert.Contains("subject=nobody", tab.Page.Url, StringComparison.Ordinal);
        Assert.Empty(await tab.BarriersAsync());
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task A_line_that_was_changed_on_its_way_or_in_the_database_is_not_proved()
    {
        var id = await ApprovedAsync();
        await using var tab = await _chromium.OpenAsync(_api.Address, 1366, 900);
        await tab.Page.RouteAsync("**/v1/audit?after=*", async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, Body = (await answer.TextAsync()).Replace("\"checker\"", "\"somebody\"", StringComparison.Ordinal) });
        });
        await tab.GoToAsync($"/audit?action=assignment_approved&subject={id}&lang=en");
        await tab.SignInAsync("auditor", _api.Credentials.PasswordOf("auditor"));
        await Rows(tab).Locator("a").ClickAsync();
        await Assertions.Expect(tab.Find("line")).ToHaveAttributeAsync("data-proof", "lineChanged");
        await Assertions.Expect(tab.Find("proof-result")).ToContainTextAsync("it was changed");
        Assert.Empty(await tab.BarriersAsync());
    }

    [Fact]
    public async Task The_page_shows_checkpoints_saves_lines_and_says_aloud_when_the_trail_is_not_as_it_must_be()
    {
        _ = await ApprovedAsync();
        await using var tab = await _chromium.OpenAsync(_api.Address, 1366, 900);
        await tab.GoToAsync("/audit?lang=en");
        await tab.SignInAsync("auditor", _api.Credentials.PasswordOf("auditor"));
        await Assertions.Expect(tab.Find("audit-covered")).ToContainTextAsync("The last checkpoint covers the first");
        await tab.Find("checkpoint-newest").Locator("summary").ClickAsync();
        await Assertions.Expect(tab.Find("checkpoint-newest")).ToContainTextAsync("healthpass/audit");
        Assert.Empty(await tab.BarriersAsync());
        var csv = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Find("audit-export").ClickAsync());
        Assert.Contains("Line,At,Actor", await File.ReadAllTextAsync((await csv.PathAsync())!, TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await tab.Page.RouteAsync("**/v1/audit/status", async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, Body = (await answer.TextAsync()).Replace("\"fault\":\"none\"", "\"fault\":\"shrunk\"", StringComparison.Ordinal) });
        });
        await tab.Page.ReloadAsync();
        await Assertions.Expect(tab.Find("audit-alarm")).ToHaveAttributeAsync("data-fault", "shrunk");
        await Assertions.Expect(tab.Find("audit-alarm")).ToContainTextAsync("restored from an older copy");
        Assert.Empty(await tab.BarriersAsync());
    }

    private static ILocator Rows(Tab tab) => tab.Find("audit-lines").Locator("tbody tr");

    // An approval asks for a checkpoint at once.
    private async Task<string> ApprovedAsync()
    {
        var id = (await _api.AssignAsync(await _api.SignInAsync("maker"), "SC05", await _api.RegisterAsync(Resident.New()))).Expect(201).Text("assignmentId");
        _ = (await _api.ApproveAsync(await _api.SignInAsync("checker"), id)).Expect(200);
        var auditor = await _api.SignInAsync("auditor");
        _ = await Wait.UntilAsync(
            async () =>
            {
                var status = (await _api.GetAsync("/v1/audit/status", auditor)).Expect(200);
                var page = (await _api.GetAsync($"/v1/audit?action=assignment_approved&subject={id}", auditor)).Expect(200);
                return status["checkpoint"] is { ValueKind: System.Text.Json.JsonValueKind.Object } checkpoint
                    && checkpoint.GetProperty("size").GetInt64() >= page["lines"][0].GetProperty("sequence").GetInt64();
            },
            isCovered => isCovered, "the approval to be under a checkpoint", TimeSpan.FromSeconds(30));
        return id;
    }

    [GeneratedRegex(@"/audit/\d+\?action=assignment_approved")]
    private static partial Regex LineAddress();
}
