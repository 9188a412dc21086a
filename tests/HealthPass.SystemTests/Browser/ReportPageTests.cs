using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

[Collection(OneReportingSystem.Name)]
public sealed class ReportPageTests : SystemTest
{
    private readonly Chromium _chromium;
    private readonly HealthPassApi _api;

    public ReportPageTests(ReportingSystem system, Chromium chromium)
    {
        _chromium = chromium;
        _api = Watched(system.Process).Api;
    }

    [Fact]
    public async Task An_official_reads_the_report_in_both_languages_saves_it_and_prints_it_with_a_watermark()
    {
        await using var tab = await _chromium.OpenAsync(_api.Address, 1366, 900);
        await tab.GoToAsync("/report");
        await SignInAsync(tab, "command");
        await Assertions.Expect(tab.Find("report")).ToHaveAttributeAsync("data-date", ReportingSystem.Date);
        var report = (await _api.GetAsync($"/v1/reports/daily/{ReportingSystem.Date}?level=county", await _api.SignInAsync("command"))).Expect(200);
        Assert.Equal(report["province"].GetProperty("registered").ToString(), await tab.ValueAsync("registered"));
        Assert.Equal(21 + 183 + 3, await tab.Find("report-row").CountAsync());
        Assert.Equal(report["cities"][0].GetProperty("code").GetString(), await tab.Find("report-row").First.GetAttributeAsync("data-code"));
        await Assertions.Expect(tab.Find("summary")).ToContainTextAsync(report["summary"].GetProperty("zh")[0].GetString()!);
        await tab.PictureAsync();

        await tab.GoToAsync($"/report/{ReportingSystem.Date}?lang=en&version=1");
        await Assertions.Expect(tab.Find("report")).ToHaveAttributeAsync("data-version", "1");
        await Assertions.Expect(tab.Find("summary")).ToContainTextAsync("people in Sichuan had the health code");

        var csv = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Find("csv").ClickAsync());
        Assert.Equal($"healthpass-daily-{ReportingSystem.Date}-v1.csv", csv.SuggestedFilename);
        Assert.Equal([0xEF, 0xBB, 0xBF], (await File.ReadAllBytesAsync((await csv.PathAsync())!, TestContext.Current.CancellationToken))[..3]);
        var xlsx = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Find("xlsx").ClickAsync());
        Assert.EndsWith(".xlsx", xlsx.SuggestedFilename, StringComparison.Ordinal);

        // The print dialogue would wait for a hand: instead of it, what it would print is kept.
        await tab.Page.EvaluateAsync("() => { window.print = () => { window.printed = [document.querySelector('[data-testid=watermark]').textContent, document.querySelector('[data-testid=print-mark]').textContent] } }");
        await tab.Find("print").ClickAsync();
        var watermark = await tab.Page.WaitForFunctionAsync("() => window.printed");
        var printed = await watermark.JsonValueAsync<string[]>();
        Assert.Matches("^Taken by command at .*version 1 · audit no. [0-9]+", printed[0]);
        Assert.Contains($"@bottom-left {{ content: \"{printed[0]}\"", printed[1], StringComparison.Ordinal);

        var pdf = await tab.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true, Path = Path.Combine(Repository.Artifacts, "screenshots", "daily-report.pdf") });
        var text = Encoding.Latin1.GetString(pdf);
        Assert.StartsWith("%PDF-", text, StringComparison.Ordinal);
        // A4 in points, and every page as large.
        Assert.Matches(@"/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]", text);
        Assert.InRange(System.Text.RegularExpressions.Regex.Count(text, @"/Type /Page\b(?!s)"), 4, 12);
        Assert.Empty(tab.Complaints);
    }

    [Theory]
    [InlineData("", "每日报告")]
    [InlineData("?lang=en", "Daily report")]
    public async Task Everybody_can_use_the_page(string query, string title)
    {
        await using var tab = await _chromium.OpenAsync(_api.Address, 1366, 768);
        await tab.GoToAsync("/report" + query);
        await SignInAsync(tab, "command");
        await Assertions.Expect(tab.Find("report")).ToBeVisibleAsync();
        Assert.Empty(await tab.BarriersAsync());
        Assert.StartsWith(title, await tab.Page.TitleAsync(), StringComparison.Ordinal);
        await tab.GoToAsync("/report/2020-01-01" + query);
        await Assertions.Expect(tab.Find("problem")).ToHaveAttributeAsync("data-code", "report_not_found");
        Assert.Empty(await tab.BarriersAsync());
    }

    [Fact]
    public async Task What_is_printed_is_the_report_alone()
    {
        await using var tab = await _chromium.OpenAsync(_api.Address);
        await tab.GoToAsync("/report");
        await SignInAsync(tab, "command");
        await Assertions.Expect(tab.Find("report")).ToBeVisibleAsync();
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var chrome in (string[])["menu", "language", "print"])
        {
            await Assertions.Expect(tab.Find(chrome)).ToBeHiddenAsync();
        }

        await Assertions.Expect(tab.Find("report")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_may_not_read_it_or_asks_for_a_day_without_one_is_told_so()
    {
        await using var tab = await _chromium.OpenAsync(_api.Address);
        await tab.GoToAsync("/report");
        await SignInAsync(tab, "agent");
        await Assertions.Expect(tab.Find("problem")).ToHaveAttributeAsync("data-code", "forbidden");
        await using var other = await _chromium.OpenAsync(_api.Address);
        await other.GoToAsync("/report/2020-01-01");
        await SignInAsync(other, "auditor");
        await Assertions.Expect(other.Find("problem")).ToHaveAttributeAsync("data-code", "report_not_found");
        Assert.Equal(0, await other.Find("correct").CountAsync());
    }

    [Fact]
    public async Task The_report_says_when_a_target_is_expected_and_what_came_after_a_push_or_that_it_is_too_early_to_say()
    {
        const string zigong = "510300000000";
        var command = await _api.SignInAsync("command");
        var by = DateTimeOffset.UtcNow.AddDays(60).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        using var target = new StringContent($$"""{"by":"{{by}}","adoptionRate":0.5}""", Encoding.UTF8, "application/json");
        _ = (await _api.SendAsync(HttpMethod.Put, $"/v1/regions/{zigong}/targets", command, target)).Expect(200);
        var mark = (await _api.PostAsync("/v1/marks", command, new { kind = "text", regionCode = zigong, day = ReportingSystem.Date, words = "短信第一批" })).Expect(201)["markId"];
        _ = (await _api.PostAsync($"/v1/reports/daily/{ReportingSystem.Date}/corrections", command, new { reason = "补充目标" })).Expect(201);

        await using var tab = await _chromium.OpenAsync(_api.Address, 1366, 900);
        await tab.GoToAsync("/report?lang=en");
        await SignInAsync(tab, "command");
        await Assertions.Expect(tab.Page.Locator($"[data-testid=forecast][data-code='{zigong}']")).ToHaveAttributeAsync("data-state", "not_enough_data");
        await Assertions.Expect(tab.Find("push").First).ToContainTextAsync("Texts · 短信第一批");
        await Assertions.Expect(tab.Find("push").First).ToContainTextAsync("not enough data");
        Assert.Empty(await tab.BarriersAsync());
        await tab.Find("forecasts").ScrollIntoViewIfNeededAsync();
        await tab.PictureAsync();
        Assert.Empty(tab.Complaints);

        _ = (await _api.SendAsync(HttpMethod.Delete, $"/v1/marks/{mark.GetString()}", command, null)).Expect(204);
        _ = (await _api.SendAsync(HttpMethod.Delete, $"/v1/regions/{zigong}/targets", command, null)).Expect(200);
    }

    [Fact]
    public async Task The_command_centre_issues_a_correction_from_the_page()
    {
        await using var tab = await _chromium.OpenAsync(_api.Address);
        await tab.GoToAsync("/report");
        await SignInAsync(tab, "command");
        await Assertions.Expect(tab.Find("report")).ToBeVisibleAsync();
        var before = int.Parse((await tab.Find("report").GetAttributeAsync("data-version"))!, CultureInfo.InvariantCulture);

        // Nothing is issued without a reason, nor by somebody who thinks better of it.
        await tab.Find("correct").ClickAsync();
        await Assertions.Expect(tab.Find("confirm")).ToContainTextAsync($"第 {before + 1} 版");
        await Assertions.Expect(tab.Find("confirm-yes")).ToBeDisabledAsync();
        await tab.Find("confirm-note").FillAsync("会议要求");
        Assert.Empty(await tab.BarriersAsync());
        await tab.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(tab.Find("confirm")).ToHaveCountAsync(0);
        await Assertions.Expect(tab.Find("correct")).ToBeFocusedAsync();
        await Assertions.Expect(tab.Find("report")).ToHaveAttributeAsync("data-version", before.ToString(CultureInfo.InvariantCulture));

        await tab.Find("correct").ClickAsync();
        await tab.Find("confirm-note").FillAsync("会议要求复核");
        await tab.Find("confirm-yes").ClickAsync();
        await Assertions.Expect(tab.Find("report")).ToHaveAttributeAsync("data-version", (before + 1).ToString(CultureInfo.InvariantCulture), new() { Timeout = 20_000 });
        await Assertions.Expect(tab.Find("correction")).ToContainTextAsync("会议要求复核");
    }

    private Task SignInAsync(Tab tab, string userName) => tab.SignInAsync(userName, _api.Credentials.PasswordOf(userName));
}
