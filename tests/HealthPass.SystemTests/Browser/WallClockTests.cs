using HealthPass.SystemTests.Clustering;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Playwright;

namespace HealthPass.SystemTests.Browser;

/// <summary>What the server's clock does to a wall: midnight, and the end of a session.</summary>
public sealed class WallClockTests(Chromium chromium) : SystemTest
{
    private static readonly TimeSpan Province = TimeSpan.FromHours(8);

    private readonly string _folder = Directory.CreateTempSubdirectory("healthpass-clock-").FullName;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task At_midnight_in_the_province_the_wall_turns_to_the_new_day_by_the_server_s_clock_and_not_by_its_own()
    {
        var (system, clock) = Prepare();
        var now = DateTimeOffset.UtcNow.ToOffset(Province);
        var today = now.Date;
        var beforeMidnight = TimeSpan.FromSeconds(40);

        // The server is on its way to midnight while the screen's clock says whatever it says.
        clock.Step(today.AddDays(1) - now.DateTime - beforeMidnight);
        await system.StartAsync();
        clock.Step(today.AddDays(1) - DateTimeOffset.UtcNow.ToOffset(Province).DateTime - TimeSpan.FromSeconds(12));
        await using var tab = await chromium.OpenAsync(system.Address);
        var asked = new System.Collections.Concurrent.ConcurrentQueue<string>();
        tab.Page.Request += (_, request) => asked.Enqueue(new Uri(request.Url).PathAndQuery);
        await tab.GoToAsync("/wall");
        await tab.StateAsync("live");
        await AskedForAsync(today.AddDays(1), today);
        await Assertions.Expect(tab.Page.Locator("header .clock")).ToContainTextAsync(Text(today.AddDays(1)));
        await tab.StateAsync("live");
        var region = (await system.Api.RegionAsync(HealthPassApi.Province)).Expect(200);
        Assert.StartsWith(Text(today.AddDays(1)), region.Text("asOf"), StringComparison.Ordinal);

        Task AskedForAsync(DateTime day, DateTime before) => Wait.UntilAsync(
            () => asked.Contains($"/v1/regions/510000000000/history/{Text(day)}") && asked.Contains($"/v1/regions/510000000000/history/{Text(before)}")
                && asked.Contains($"/v1/regions/510000000000/children/history?date={Text(before)}"),
            $"the wall to ask for {Text(day)} and {Text(before)}", TimeSpan.FromSeconds(40));
    }

    [Fact]
    public async Task A_connection_that_was_opened_with_a_session_is_told_of_its_end_and_closed_and_one_of_nobody_s_goes_on()
    {
        var (system, clock) = Prepare(new() { ["HealthPass__Staff__Idle"] = "08:00:00" });
        await system.StartAsync();
        var staff = await system.Api.SignInAsync("command");
        await using var wall = Hubs.Connect(system.Api, "/hubs/wall", "messagepack", staff);
        await using var other = Hubs.Connect(system.Api, "/hubs/wall", "json");
        var (told, closed) = (new TaskCompletionSource(), new TaskCompletionSource());
        _ = wall.On("SessionEnded", told.SetResult);
        wall.Closed += _ =>
        {
            closed.SetResult();
            return Task.CompletedTask;
        };
        _ = await wall.WatchAsync(HealthPassApi.Province);
        var pushes = await other.WatchAsync(HealthPassApi.Province);
        clock.Step(TimeSpan.FromHours(8) - TimeSpan.FromMinutes(5));
        await Task.WhenAny(told.Task, closed.Task, Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken));
        Assert.False(told.Task.IsCompleted || closed.Task.IsCompleted, "The session had ended before its time.");

        clock.Step(TimeSpan.FromHours(8) + TimeSpan.FromSeconds(5));
        await told.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        await closed.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.Equal(HubConnectionState.Connected, other.State);
        while (pushes.TryRead(out _))
        {
        }

        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        _ = await pushes.ReadAsync(deadline.Token);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_wall_whose_session_has_ended_says_so_and_goes_on_only_with_what_is_public(bool isPublic)
    {
        var (system, clock) = Prepare(new() { ["HealthPass__Wall__Public"] = isPublic ? "true" : "false" });
        await system.StartAsync();
        var session = (await system.Api.SignInAsync("command", system.Api.Credentials.PasswordOf("command"))).Expect(201);
        await using var tab = await chromium.OpenAsync(system.Address);
        await tab.GoToAsync("/wall");
        _ = await tab.Page.EvaluateAsync("session => sessionStorage.setItem('healthpass.session', session)", Encoding.UTF8.GetString(session.Body));
        await tab.GoToAsync("/wall");
        await tab.StateAsync("live");
        Assert.Equal(0, await tab.Find("session-ended").CountAsync());

        clock.Step(TimeSpan.FromHours(8) + TimeSpan.FromSeconds(5));
        if (isPublic)
        {
            await Assertions.Expect(tab.Find("session-ended")).ToBeVisibleAsync(new() { Timeout = 15_000 });
            await tab.StateAsync("live");
            Assert.Equal(string.Empty, await Accessibility.ViolationsAsync(tab));
        }
        else
        {
            await Assertions.Expect(tab.Find("sign-in")).ToContainTextAsync("登录已过期", new() { Timeout = 15_000 });
        }

        await tab.PictureAsync($"wall-session-ended-{(isPublic ? "public" : "closed")}");
        Assert.Null(await tab.Page.EvaluateAsync<string?>("sessionStorage.getItem('healthpass.session')"));
    }

    private static string Text(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private (HealthPassProcess System, SteppedClock Clock) Prepare(Dictionary<string, string>? environment = null)
    {
        var clock = SteppedClock.TryCreate(_folder);
        Assert.SkipWhen(clock is null, "libfaketime is not installed.");
        var system = Owned(new HealthPassProcess { Environment = new Dictionary<string, string>(clock!.Environment.Concat(environment ?? [])) });
        return (system, clock);
    }
}
