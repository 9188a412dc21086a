using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

/// <summary>A page in a browser, and everything that it complained of.</summary>
internal sealed class Tab : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Axe = new(() => File.ReadAllTextAsync(Path.Combine(Repository.Root, "dashboard", "node_modules", "axe-core", "axe.min.js")));

    private readonly Uri _address;
    private readonly ConcurrentQueue<string> _complaints = new();

    public Tab(IPage page, Uri address)
    {
        Page = page;
        _address = address;
        page.Console += (_, message) =>
        {
            // A policy that is broken is reported as an error too.
            if (message.Type is "error" or "warning")
            {
                _complaints.Enqueue($"{message.Type}: {message.Text}");
            }
        };
        page.PageError += (_, error) => _complaints.Enqueue($"uncaught: {error}");
    }

    public IPage Page { get; }

    public string Complaints => string.Join('\n', _complaints);

    public Task GoToAsync(string path) => Page.GotoAsync(new Uri(_address, path).ToString());

    public ILocator Find(string testId) => Page.GetByTestId(testId);

    /// <summary>The exact number behind an element that may show it rounded.</summary>
    public async Task<string?> ValueAsync(string testId) =>
        await Find(testId).CountAsync() == 1 ? await Find(testId).GetAttributeAsync("data-value") : null;

    public Task<string?> ValueAsync(string testId, Func<string?, bool> holds, TimeSpan? within = null) =>
        Wait.UntilAsync(() => ValueAsync(testId), holds, $"what {testId} shows", within);

    public Task StateAsync(string state, TimeSpan? within = null) => Wait.UntilAsync(
        async () => await Find("state").CountAsync() == 1 ? await Find("state").GetAttributeAsync("data-state") : null,
        seen => seen == state, $"the wall to be {state}", within ?? TimeSpan.FromSeconds(20));

    /// <summary>What of the page somebody with a screen reader, a keyboard or weak eyes could not use; empty when nothing.</summary>
    public async Task<string> BarriersAsync()
    {
        // What is on its way from one colour to another has the contrast of neither.
        _ = await Page.EvaluateAsync("() => Promise.all(document.getAnimations().filter(one => one instanceof CSSTransition).map(one => one.finished.catch(() => 0))).then(() => 0)");
        _ = await Page.EvaluateAsync(await Axe.Value + "; 0");
        return await Page.EvaluateAsync<string>(
            "() => axe.run(document, { resultTypes: ['violations'] }).then(found => found.violations.map(violation => `${violation.id}: ${violation.nodes.map(node => node.html).join(' ')}`).join('\\n'))");
    }

    public async Task SignInAsync(string userName, string password)
    {
        await Find("user-name").FillAsync(userName);
        await Find("password").FillAsync(password);
        await Find("sign-in-submit").ClickAsync();
    }

    /// <summary>Keeps a picture for whoever wants to look.</summary>
    public Task PictureAsync([CallerMemberName] string name = "") =>
        Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Artifacts, "screenshots", $"{name}.png") });

    public async ValueTask DisposeAsync() => await Page.CloseAsync();
}
