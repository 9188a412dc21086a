using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

[Collection(OneWatchedSystem.Name)]
public sealed class HotlinePageTests : SystemTest
{
    private readonly Chromium _chromium;
    private readonly HealthPassApi _api;

    public HotlinePageTests(RunningSystem system, Chromium chromium)
    {
        _chromium = chromium;
        _api = Watched(system.Process).Api;
    }

    [Fact]
    public async Task An_agent_signs_in_and_sees_why_a_caller_is_red()
    {
        var resident = Resident.New();
        var id = await _api.RegisterAsync(resident);
        _ = await _api.ColourAsync("SC05", id);
        await using var tab = await _chromium.OpenAsync(_api.Address, 1366, 768);
        await tab.GoToAsync("/hotline");
        await SignInAsync(tab, _api.Credentials.PasswordOf("agent"));
        await Assertions.Expect(tab.Find("signed-in")).ToHaveTextAsync("agent");

        // No mouse from here on: the search box has the focus.
        await Assertions.Expect(tab.Find("query")).ToBeFocusedAsync();
        await tab.Page.Keyboard.TypeAsync(resident.Phone);
        _ = await tab.Find("purpose").SelectOptionAsync("own_code");
        await tab.Find("query").PressAsync("Enter");
        var result = tab.Find("result");
        await Assertions.Expect(result).ToHaveAttributeAsync("data-colour", "red");
        await Assertions.Expect(result).ToHaveAttributeAsync("data-person", id);
        await Assertions.Expect(tab.Find("colour")).ToContainTextAsync("红码");
        await Assertions.Expect(tab.Find("reason")).ToHaveTextAsync("您被判定为感染者的密切接触者。");
        await Assertions.Expect(tab.Find("masked-name")).ToHaveTextAsync("王**");
        await Assertions.Expect(tab.Find("what-to-do")).Not.ToBeEmptyAsync();
        await Assertions.Expect(result).ToContainTextAsync("省指挥部");
        var text = await result.InnerTextAsync();
        Assert.DoesNotContain(resident.Number, text, StringComparison.Ordinal);
        Assert.DoesNotContain(resident.Phone, text, StringComparison.Ordinal);
        Assert.True(await tab.Page.EvaluateAsync<bool>("document.documentElement.scrollHeight <= document.documentElement.clientHeight"));
        await tab.PictureAsync();
        Assert.Empty(tab.Complaints);
    }

    [Fact]
    public async Task A_wrong_password_is_said_to_be_wrong()
    {
        await using var tab = await _chromium.OpenAsync(_api.Address);
        await tab.GoToAsync("/hotline");
        await SignInAsync(tab, "wrong");
        await Assertions.Expect(tab.Find("sign-in-problem")).ToHaveAttributeAsync("data-code", "wrong_credentials");
        await Assertions.Expect(tab.Find("sign-in-problem")).Not.ToBeEmptyAsync();
        await Assertions.Expect(tab.Find("password")).ToBeFocusedAsync();
        await tab.PictureAsync();

        // The right one then lets the agent in.
        await SignInAsync(tab, _api.Credentials.PasswordOf("agent"));
        await Assertions.Expect(tab.Find("query")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Nobody_found_is_said_plainly()
    {
        await using var tab = await _chromium.OpenAsync(_api.Address);
        await tab.GoToAsync("/hotline");
        await SignInAsync(tab, _api.Credentials.PasswordOf("agent"));
        await tab.Find("query").FillAsync("19912345678");
        _ = await tab.Find("purpose").SelectOptionAsync("own_code");
        await tab.Find("search").ClickAsync();
        await Assertions.Expect(tab.Find("problem")).ToHaveAttributeAsync("data-code", "person_not_found");
    }

    [Theory]
    [InlineData("", "校验位")]
    [InlineData("?lang=en", "check digit")]
    public async Task A_number_with_one_digit_wrong_is_told_which_rule_it_breaks(string query, string rule)
    {
        var number = Resident.New().Number;
        await using var tab = await _chromium.OpenAsync(_api.Address);
        await tab.GoToAsync("/hotline" + query);
        await SignInAsync(tab, _api.Credentials.PasswordOf("agent"));
        await LookUpAsync(tab, number[..16] + (char)('0' + ((number[16] - '0' + 1) % 10)) + number[17]);
        await Assertions.Expect(tab.Find("problem")).ToHaveAttributeAsync("data-code", "document_check_digit_wrong");
        await Assertions.Expect(tab.Find("problem")).ToContainTextAsync(rule);
        await LookUpAsync(tab, number[..10] + "1399" + number[14..]);
        await Assertions.Expect(tab.Find("problem")).ToHaveAttributeAsync("data-code", "document_date_invalid");
        Assert.Empty(await tab.BarriersAsync());
    }

    [Fact]
    public async Task An_outage_leaves_the_answer_on_the_screen_as_the_one_before_and_ends_by_itself()
    {
        var (first, second) = (Resident.New(), Resident.New());
        var id = await _api.RegisterAsync(first);
        var next = await _api.RegisterAsync(second);
        await using var tab = await _chromium.OpenAsync(_api.Address);
        await tab.GoToAsync("/hotline");
        await SignInAsync(tab, _api.Credentials.PasswordOf("agent"));
        await LookUpAsync(tab, first.Phone);
        await Assertions.Expect(tab.Find("result")).ToHaveAttributeAsync("data-person", id);
        await Assertions.Expect(tab.Find("earlier")).ToHaveCountAsync(0);

        await tab.Page.RouteAsync("**/v1/hotline/lookups", route => route.AbortAsync());
        await LookUpAsync(tab, second.Phone);
        await Assertions.Expect(tab.Find("problem")).ToHaveAttributeAsync("data-code", "unreachable");
        await Assertions.Expect(tab.Find("problem")).Not.ToContainTextAsync("不受影响");
        await Assertions.Expect(tab.Find("retrying")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Find("result")).ToHaveAttributeAsync("data-person", id);
        await Assertions.Expect(tab.Find("earlier")).ToBeVisibleAsync();
        await tab.PictureAsync();
        await tab.Page.UnrouteAsync("**/v1/hotline/lookups");
        await Assertions.Expect(tab.Find("result")).ToHaveAttributeAsync("data-person", next, new() { Timeout = 15_000 });
        await Assertions.Expect(tab.Find("problem")).ToHaveCountAsync(0);
        await Assertions.Expect(tab.Find("earlier")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_green_person_is_not_said_to_stay_so_and_lives_somewhere_that_can_be_found()
    {
        var resident = Resident.New();
        _ = await _api.RegisterAsync(resident);
        await using var tab = await _chromium.OpenAsync(_api.Address);
        await tab.GoToAsync("/hotline");
        await SignInAsync(tab, _api.Credentials.PasswordOf("agent"));
        await LookUpAsync(tab, resident.Phone);
        await Assertions.Expect(tab.Find("result")).ToHaveAttributeAsync("data-colour", "green");
        await Assertions.Expect(tab.Find("result")).Not.ToContainTextAsync("结束");
        await Assertions.Expect(tab.Find("home")).ToContainTextAsync("成都市 锦江区");

        // What a screen reader is told without anybody going there.
        await Assertions.Expect(tab.Find("said")).ToContainTextAsync("绿码");
        Assert.Empty(await tab.BarriersAsync());
        await tab.Find("language").ClickAsync();
        await Assertions.Expect(tab.Find("said")).ToContainTextAsync("Green");
        await Assertions.Expect(tab.Find("home")).ToContainTextAsync("Chengdu");
        Assert.Empty(await tab.BarriersAsync());
    }

    [Fact]
    public async Task A_code_that_turned_after_its_fact_began_shows_both_times()
    {
        var resident = Resident.New();
        var id = await _api.RegisterAsync(resident);
        var maker = await _api.SignInAsync("maker");
        var began = DateTimeOffset.UtcNow.AddDays(-3);
        Assert.Null(await _api.DocumentAsync("川指〔2021〕2号"));
        var assignment = (await _api.PostAsync("/v1/assignments", maker, new
        {
            reasonCode = "SC05", documentNumber = "川指〔2021〕2号", evidence = "流调报告 2", authority = "省指挥部", began = began.ToString("O", CultureInfo.InvariantCulture), people = new[] { new { personId = id } },
        })).Expect(201).Text("assignmentId");
        _ = (await _api.ApproveAsync(await _api.SignInAsync("checker"), assignment)).Expect(200);
        var found = (await _api.LookUpAsync(await _api.SignInAsync("agent"), new { query = resident.Phone, purpose = "own_code" })).Expect(200)["results"][0];
        Assert.Equal(began, found.GetProperty("factBegan").GetDateTimeOffset(), TimeSpan.FromSeconds(1));
        Assert.True(found.GetProperty("since").GetDateTimeOffset() > began.AddDays(2));
        await using var tab = await _chromium.OpenAsync(_api.Address, 1366, 768);
        await tab.GoToAsync("/hotline");
        await SignInAsync(tab, _api.Credentials.PasswordOf("agent"));
        await LookUpAsync(tab, resident.Phone);
        await Assertions.Expect(tab.Find("result")).ToContainTextAsync("事由起算");
        await Assertions.Expect(tab.Find("result")).ToContainTextAsync("转码时间");
    }

    [Fact]
    public async Task Who_has_no_desk_is_told_before_anything_is_looked_up()
    {
        await using var tab = await _chromium.OpenAsync(_api.Address);
        var asked = false;
        tab.Page.Request += (_, request) => asked |= request.Url.Contains("/v1/hotline", StringComparison.Ordinal);
        await tab.GoToAsync("/hotline");
        await tab.SignInAsync("command", _api.Credentials.PasswordOf("command"));
        await Assertions.Expect(tab.Find("problem")).ToHaveAttributeAsync("data-code", "forbidden");
        await Assertions.Expect(tab.Find("menu-hotline")).ToHaveCountAsync(0);
        Assert.Equal(0, await tab.Find("query").CountAsync());
        Assert.False(asked);
        Assert.Empty(await tab.BarriersAsync());
        await tab.PictureAsync();
    }

    private static async Task LookUpAsync(Tab tab, string query)
    {
        await tab.Find("query").FillAsync(query);
        _ = await tab.Find("purpose").SelectOptionAsync("own_code");
        await tab.Find("query").PressAsync("Enter");
    }

    private static Task SignInAsync(Tab tab, string password) => tab.SignInAsync("agent", password);
}
