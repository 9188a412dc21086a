using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

/// <summary>Officials link documents of people, take links back, and decide on registrations that may be one person's, on the work page.</summary>
[Collection(OneOfficeSystem.Name)]
public sealed class IdentityDrawerTests : SystemTest
{
    private readonly Chromium _chromium;
    private readonly HealthPassApi _api;

    public IdentityDrawerTests(RunningSystem system, Chromium chromium)
    {
        _chromium = chromium;
        _api = Watched(system.Process).Api;
    }

    [Theory]
    [InlineData("zh", 1366, 768, 1)]
    [InlineData("en", 390, 844, 2)]
    public async Task One_official_asks_for_a_link_and_another_approves_it(string language, int width, int height, int passport)
    {
        var resident = Resident.New();
        var person = await _api.RegisterAsync(resident);
        var number = FormattableString.Invariant($"E7700000{passport}");
        await using var first = await OpenAsync(language, width, height, "/work");
        await first.Find("ask-link").ClickAsync();
        await first.Find("registered-number").FillAsync(resident.Number);
        await first.Find("further-number").FillAsync(number);
        await first.Find("further-country").FillAsync("fra");
        await first.Find("link-note").FillAsync("两证当面核对");
        Assert.Equal(string.Empty, await first.BarriersAsync());
        await first.PictureAsync($"Link_ask_{language}_{width}");
        await first.Find("link-send").ClickAsync();
        await Assertions.Expect(first.Find("link")).ToHaveAttributeAsync("data-state", "link_requested");
        await Assertions.Expect(first.Find("no-actions")).ToBeVisibleAsync();
        var path = new Uri(first.Page.Url).PathAndQuery;
        Assert.DoesNotContain(number, path, StringComparison.Ordinal);

        await using var second = await OpenAsync(language, width, height, path);
        await Assertions.Expect(second.Find("link-document")).ToContainTextAsync("FRA");
        await Assertions.Expect(second.Find("link-document")).Not.ToContainTextAsync(number);
        await Assertions.Expect(second.Find("link-person")).ToContainTextAsync("王**");
        Assert.Equal(string.Empty, await second.BarriersAsync());
        await second.PictureAsync($"Link_{language}_{width}");

        // A number that was typed otherwise is not the one that is asked for.
        await second.Find("do-approve_link").ClickAsync();
        await second.Find("confirm-note").FillAsync("E99999999");
        await second.PictureAsync($"Link_approve_{language}_{width}");
        await second.Find("confirm-yes").ClickAsync();
        await Assertions.Expect(second.Find("case-failed")).ToHaveAttributeAsync("data-code", "document_differs");
        await second.Find("do-approve_link").ClickAsync();
        await second.Find("confirm-note").FillAsync(number);
        await second.Find("confirm-yes").ClickAsync();
        await Assertions.Expect(second.Find("link")).ToHaveAttributeAsync("data-state", "done");
        var again = await _api.PostAsync("/v1/persons", _api.Channel, new { document = new { type = "passport", number, country = "FRA" }, name = resident.Name, phone = resident.Phone, regionCode = resident.RegionCode });
        Assert.Equal(person, again.Expect(200).Text("personId"));
    }

    [Theory]
    [InlineData("zh", 1366, 768, 3)]
    [InlineData("en", 390, 844, 4)]
    public async Task Two_registrations_of_one_name_and_phone_are_seen_side_by_side_and_merged_by_two(string language, int width, int height, int passport)
    {
        var resident = Resident.New();
        _ = await _api.RegisterAsync(resident);
        _ = (await _api.PostAsync(
            "/v1/persons", _api.Channel,
            new { document = new { type = "passport", number = FormattableString.Invariant($"E7700000{passport}"), country = "FRA" }, name = resident.Name, phone = resident.Phone, regionCode = resident.RegionCode })).Expect(201);
        await using var first = await OpenAsync(language, width, height, $"/work/{await NewestDuplicateAsync()}?kind=duplicate");
        await Assertions.Expect(first.Find("duplicate")).ToHaveAttributeAsync("data-state", "received");
        await Assertions.Expect(first.Find("duplicate-both")).ToContainTextAsync($"{resident.Phone[..3]}*****{resident.Phone[^3..]}");
        Assert.Equal(string.Empty, await first.BarriersAsync());
        await first.PictureAsync($"Duplicate_{language}_{width}");
        await first.Find("do-ask_merge").ClickAsync();
        await first.Find("confirm-note").FillAsync("本人持两证到场");
        await first.Find("confirm-yes").ClickAsync();
        await Assertions.Expect(first.Find("duplicate")).ToHaveAttributeAsync("data-state", "merge_requested");

        await using var second = await OpenAsync(language, width, height, new Uri(first.Page.Url).PathAndQuery);
        await second.Find("do-approve_merge").ClickAsync();
        await second.Find("confirm-yes").ClickAsync();
        await Assertions.Expect(second.Find("duplicate")).ToHaveAttributeAsync("data-state", "merged");
        await second.PictureAsync($"Duplicate_merged_{language}_{width}");
    }

    private async Task<string> NewestDuplicateAsync()
    {
        var official = await _api.SignInAsync("maker");
        var found = new List<(string Opened, string Id)>();
        for (var path = "/v1/cases"; ;)
        {
            var page = (await _api.GetAsync(path, official)).Expect(200).Json;
            found.AddRange(page.GetProperty("cases").EnumerateArray().Where(waits => waits.GetProperty("kind").GetString() == "duplicate")
                .Select(waits => (waits.GetProperty("openedAt").GetString()!, waits.GetProperty("caseId").GetString()!)));
            if (!page.TryGetProperty("next", out var next))
            {
                return found.Max().Id;
            }

            path = $"/v1/cases?after={next.GetString()}";
        }
    }

    private async Task<Tab> OpenAsync(string language, int width, int height, string path)
    {
        var name = $"official-{Guid.NewGuid():N}"[..20];
        _ = await _api.AppointAsync(name, "epidemic_control", HealthPassApi.Province);
        var tab = await _chromium.OpenAsync(_api.Address, width, height);
        await tab.GoToAsync(path.Contains("lang=", StringComparison.Ordinal) ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}");
        await tab.SignInAsync(name, HealthPassApi.AppointedPassword);
        return tab;
    }
}
