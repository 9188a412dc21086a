using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

/// <summary>Officials answer appeals and decide on corrections on the work page.</summary>
[Collection(OneOfficeSystem.Name)]
public sealed class CaseDrawerTests : SystemTest
{
    private readonly Chromium _chromium;
    private readonly HealthPassApi _api;

    public CaseDrawerTests(RunningSystem system, Chromium chromium)
    {
        _chromium = chromium;
        _api = Watched(system.Process).Api;
    }

    [Theory]
    [InlineData("zh", 1366, 768)]
    [InlineData("en", 390, 844)]
    public async Task An_official_takes_an_appeal_and_answers_it(string language, int width, int height)
    {
        var person = await _api.RegisterAsync(Resident.New());
        _ = await _api.ColourAsync("SC05", person);
        var appeal = (await _api.PostAsync($"/v1/persons/{person}/appeals", _api.Channel, new { text = "我没有去过那里" })).Expect(201).Text("appealId");
        var official = await OfficialAsync();
        await using var tab = await _chromium.OpenAsync(_api.Address, width, height);
        await tab.GoToAsync($"/work/{appeal}?kind=appeal&lang={language}");
        await tab.SignInAsync(official, HealthPassApi.AppointedPassword);
        await Assertions.Expect(tab.Find("appeal")).ToHaveAttributeAsync("data-state", "received");
        await Assertions.Expect(tab.Find("appeal-text")).ToHaveTextAsync("我没有去过那里");
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.PictureAsync($"Appeal_{language}_{width}");

        await tab.Find("do-accept").ClickAsync();
        await tab.Find("confirm-yes").ClickAsync();
        await Assertions.Expect(tab.Find("appeal")).ToHaveAttributeAsync("data-state", "accepted");
        await tab.Find("do-decline").ClickAsync();
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.PictureAsync($"Appeal_decline_{language}_{width}");
        await tab.Find("confirm-note").FillAsync("核对无误");
        await tab.Find("confirm-yes").ClickAsync();
        await Assertions.Expect(tab.Find("appeal")).ToHaveAttributeAsync("data-state", "declined");
        var told = (await _api.GetAsync($"/v1/persons/{person}/appeals", _api.Channel)).Expect(200).Json.GetProperty("items")[0];
        Assert.Equal(("declined", "核对无误"), (told.GetProperty("state").GetString(), told.GetProperty("answer").GetString()));
    }

    [Theory]
    [InlineData("zh", 1366, 768)]
    [InlineData("en", 390, 844)]
    public async Task An_official_puts_a_phone_right(string language, int width, int height)
    {
        var resident = Resident.New();
        var person = await _api.RegisterAsync(resident);
        var phone = Resident.New().Phone;
        var correction = (await _api.PostAsync($"/v1/persons/{person}/corrections", _api.Channel, new { phone })).Expect(201).Text("correctionId");
        var official = await OfficialAsync();
        await using var tab = await _chromium.OpenAsync(_api.Address, width, height);
        await tab.GoToAsync($"/work/{correction}?kind=correction&lang={language}");
        await tab.SignInAsync(official, HealthPassApi.AppointedPassword);
        await Assertions.Expect(tab.Find("correction")).ToHaveAttributeAsync("data-state", "received");
        await Assertions.Expect(tab.Find("correction-changes")).ToContainTextAsync($"{phone[..3]}*****{phone[^3..]}");
        await Assertions.Expect(tab.Find("correction-changes")).Not.ToContainTextAsync(phone);
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.PictureAsync($"Correction_{language}_{width}");

        await tab.Find("do-accept").ClickAsync();
        await tab.Find("confirm-yes").ClickAsync();
        await Assertions.Expect(tab.Find("correction")).ToHaveAttributeAsync("data-state", "accepted");
        await tab.Find("do-correct").ClickAsync();
        await tab.Find("confirm-yes").ClickAsync();
        await Assertions.Expect(tab.Find("correction")).ToHaveAttributeAsync("data-state", "done");
        Assert.Equal($"{phone[..3]}*****{phone[^3..]}", (await _api.PersonAsync(person)).Expect(200).Text("maskedPhone"));
    }

    [Theory]
    [InlineData("zh", 1366, 768)]
    [InlineData("en", 390, 844)]
    public async Task Two_officials_end_a_registration_by_a_paper(string language, int width, int height)
    {
        var resident = Resident.New();
        var person = await _api.RegisterAsync(resident);
        var (first, second) = (await OfficialAsync(), await OfficialAsync());
        await using var taking = await _chromium.OpenAsync(_api.Address, width, height);
        await taking.GoToAsync($"/work?lang={language}");
        await taking.SignInAsync(first, HealthPassApi.AppointedPassword);
        await taking.Find("take-withdrawal").ClickAsync();
        await taking.Find("withdrawal-number").FillAsync(resident.Number);
        await taking.Find("withdrawal-name").FillAsync("李四");
        Assert.Equal(string.Empty, await taking.BarriersAsync());
        await taking.PictureAsync($"Withdrawal_take_{language}_{width}");
        await taking.Find("withdrawal-take").ClickAsync();
        await Assertions.Expect(taking.Find("withdrawal-failed")).ToHaveAttributeAsync("data-code", "person_not_found");
        await taking.Find("withdrawal-name").FillAsync(resident.Name);
        var answered = taking.Page.WaitForResponseAsync(response => response.Url.EndsWith("/v1/withdrawals", StringComparison.Ordinal) && response.Status == 201);
        await taking.Find("withdrawal-take").ClickAsync();
        await Assertions.Expect(taking.Find("withdrawal-taken")).ToBeVisibleAsync();
        var id = (await (await answered).JsonAsync())!.Value.GetProperty("withdrawalId").GetString();

        await using var tab = await _chromium.OpenAsync(_api.Address, width, height);
        await tab.GoToAsync($"/work/{id}?kind=leaving&lang={language}");
        await tab.SignInAsync(second, HealthPassApi.AppointedPassword);
        await Assertions.Expect(tab.Find("withdrawal")).ToHaveAttributeAsync("data-state", "leaving_requested");
        await Assertions.Expect(tab.Find("withdrawal-person")).ToContainTextAsync("王**");
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.PictureAsync($"Withdrawal_{language}_{width}");
        await tab.Find("do-approve_leaving").ClickAsync();
        await tab.Find("confirm-note").FillAsync(resident.Name);
        Assert.Equal(string.Empty, await tab.BarriersAsync());
        await tab.PictureAsync($"Withdrawal_approve_{language}_{width}");
        await tab.Find("confirm-yes").ClickAsync();
        await Assertions.Expect(tab.Find("withdrawal")).ToHaveAttributeAsync("data-state", "left");
        _ = (await _api.PersonAsync(person)).Expect(404);
    }

    // Neither of those who have assigned anything.
    private async Task<string> OfficialAsync()
    {
        var name = $"official-{Guid.NewGuid():N}"[..20];
        _ = await _api.AppointAsync(name, "epidemic_control", HealthPassApi.Province);
        return name;
    }
}
