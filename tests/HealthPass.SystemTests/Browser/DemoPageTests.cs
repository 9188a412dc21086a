using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

public sealed class DemoPageTests(Chromium chromium) : SystemTest
{
    [Fact]
    public async Task Every_page_of_the_demo_says_that_its_people_are_made_up_on_paper_too()
    {
        var system = Owned(new HealthPassProcess
        {
            Arguments = ["--demo"],
            Environment = new Dictionary<string, string>
            {
                ["HealthPass__Demo__Scale"] = "50000",
                ["HealthPass__Demo__PastDays"] = "1",
                ["HealthPass__Demo__VisitsPerDay"] = "1",
                ["HealthPass__Reports__At"] = "00:00",
            },
        });
        await system.StartAsync();
        await using var tab = await chromium.OpenAsync(system.Address, 1366, 768);
        foreach (var path in (string[])["/", "/no/such/page", "/gate", "/wall", "/work", "/hotline", "/report"])
        {
            await tab.GoToAsync(path);
            await Assertions.Expect(tab.Find("demo-mark")).ToContainTextAsync("演示");
            await tab.GoToAsync(path + "?lang=en");
            await Assertions.Expect(tab.Find("demo-mark")).ToContainTextAsync("made up");
        }

        foreach (var path in (string[])["/operator", "/reference"])
        {
            await tab.GoToAsync(path);
            await Assertions.Expect(tab.Find("demo-mark")).ToContainTextAsync("演示");
            await Assertions.Expect(tab.Find("demo-mark")).ToContainTextAsync("made up");
            await tab.PictureAsync("Demo" + path.Replace('/', '_'));
        }

        // On a telephone the mark stands above the wall's title and not on it.
        await tab.Page.SetViewportSizeAsync(390, 844);
        await tab.GoToAsync("/wall");
        await Assertions.Expect(tab.Page.Locator("h1")).ToBeVisibleAsync();
        Assert.True(await tab.Page.EvaluateAsync<bool>("document.querySelector('[data-testid=demo-mark]').getBoundingClientRect().bottom <= document.querySelector('h1').getBoundingClientRect().top"));
        await tab.Page.SetViewportSizeAsync(1366, 768);

        // Whoever tries it out stands at a gate without a key, and sees at each verdict that nobody is let in by it.
        await tab.GoToAsync("/gate");
        await tab.Find("gate-demo").ClickAsync();
        await tab.Find("gate-begin").ClickAsync();
        await tab.Find("gate-document").ClickAsync();
        await tab.Page.Locator("#document-number").FillAsync(Resident.New().Number);
        await tab.Find("document-send").ClickAsync();
        await Assertions.Expect(tab.Find("verdict").GetByTestId("demo-mark")).ToContainTextAsync("演示");
        await tab.PictureAsync("Demo_gate");

        await tab.GoToAsync("/report");
        await tab.SignInAsync("command", system.Api.Credentials.PasswordOf("command"));
        await Assertions.Expect(tab.Find("report")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(tab.Find("report").GetByTestId("demo-mark")).ToBeVisibleAsync();
        Assert.Contains("@top-center { content: \"演示", await tab.Find("print-mark").EvaluateAsync<string>("style => style.textContent"), StringComparison.Ordinal);
        await tab.PictureAsync();
    }
}
