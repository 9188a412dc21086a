using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

/// <summary>The wall as whoever passes by sees it, where the people are not made up.</summary>
public sealed class PublicWallPageTests(Chromium chromium) : SystemTest
{
    private const string County = "510104000000";
    private const string Village = "510104018003";

    [Fact]
    public async Task The_wall_says_that_its_numbers_are_published_ones_and_nothing_of_townships_channels_and_hubs()
    {
        var system = Owned(new HealthPassProcess { Environment = new Dictionary<string, string> { ["HealthPass__Wall__Exact"] = "false" } });
        await system.StartAsync();
        var id = await system.Api.RegisterAsync(Resident.New(Village));
        _ = (await system.Api.ScanAsync(await system.Api.VenueAsync(Village), await system.Api.CodeAsync(id))).Expect(200);
        foreach (var (query, steps, withheld, few, townships) in new[]
        {
            ("", "公开数据：按 10 取整", "不对外公布", "不公布", "乡镇、村级数据不对外公布。"),
            ("&lang=en", "Public numbers: rounded to 10", "Not published", "withheld", "Numbers of townships and villages are not published."),
        })
        {
            await using var tab = await chromium.OpenAsync(system.Address, 1366, 768);
            await tab.GoToAsync($"/wall?region={County}{query}");
            await tab.StateAsync("live");
            await Assertions.Expect(tab.Find("public-steps")).ToContainTextAsync(steps);
            await Assertions.Expect(tab.Find("no-townships")).ToHaveTextAsync(townships);
            await Assertions.Expect(tab.Find("no-channels")).ToHaveTextAsync(withheld);
            await Assertions.Expect(tab.Find("no-hubs")).ToHaveTextAsync(withheld);
            await Assertions.Expect(tab.Find("total-registered")).ToContainTextAsync("—");
            await Assertions.Expect(tab.Find("total-colour-red")).ToHaveTextAsync(few);
            Assert.True(await tab.Page.EvaluateAsync<bool>("document.documentElement.scrollHeight <= document.documentElement.clientHeight"));
            Assert.True(await tab.Page.EvaluateAsync<bool>("document.querySelector('header').scrollWidth <= document.querySelector('header').clientWidth"));
            Assert.Equal(string.Empty, await Accessibility.ViolationsAsync(tab));
            await tab.PictureAsync($"public-wall{query}");
            Assert.Empty(tab.Complaints);
        }

        await using var below = await chromium.OpenAsync(system.Address);
        await below.GoToAsync($"/wall?region={Village}");
        await Assertions.Expect(below.Page.Locator(".notice")).ToContainTextAsync("乡镇、村级数据不对外公布。");
    }
}
