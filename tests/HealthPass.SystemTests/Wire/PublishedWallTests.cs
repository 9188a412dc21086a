using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;

namespace HealthPass.SystemTests.Wire;

/// <summary>A system as a province runs it: whoever passes by sees what is published, and no more than his share of it.</summary>
public sealed class PublishedWallTests : SystemTest
{
    private const string County = "510104000000";
    private const string Village = "510104018003";

    [Theory]
    [InlineData("json")]
    [InlineData("messagepack")]
    public async Task What_is_pushed_to_everybody_is_what_is_answered_and_stands_still_while_people_come_and_go(string protocol)
    {
        await Wait.ForADayThatLastsAsync(TimeSpan.FromMinutes(2));
        var api = (await StartAsync(maxPerSource: 64)).Api;
        await using var wall = Hubs.Connect(api, "/hubs/wall", protocol);
        var pushes = await wall.WatchAsync(County);
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var first = await pushes.ReadAsync(deadline.Token);
        var answered = (await api.GetAsync($"/v1/regions/{County}", Caller.Nobody)).Expect(200);
        Assert.Equal((true, County), (first.Complete, Assert.Single(first.Regions).Code));
        Assert.Equal((0, 0), (first.Regions[0].Registered, answered["registered"].GetInt64()));

        var venue = await api.VenueAsync(Village);
        for (var number = 0; number < 30; number++)
        {
            _ = (await api.ScanAsync(venue, await api.CodeAsync(await api.RegisterAsync(Resident.New(Village))))).Expect(200);
        }

        var command = await api.SignInAsync("command");
        _ = await Wait.UntilAsync(
            async () => (await api.GetAsync($"/v1/regions/{County}", command)).Expect(200)["registered"].GetInt64(), registered => registered == 30, "staff to see them all");
        Assert.Equal(Encoding.UTF8.GetString(answered.Body), Encoding.UTF8.GetString((await api.GetAsync($"/v1/regions/{County}", Caller.Nobody)).Expect(200).Body));
        for (var sign = 0; sign < 3; sign++)
        {
            var push = await pushes.ReadAsync(deadline.Token);
            Assert.False(push.Complete);
            Assert.Empty(push.Regions);
        }

        _ = (await api.GetAsync($"/v1/regions/{Village}/history", Caller.Nobody)).ExpectProblem(403, "region_not_published");
        var refused = await Assert.ThrowsAsync<HubException>(() => wall.InvokeAsync("Watch", Village, TestContext.Current.CancellationToken));
        Assert.Contains("region_not_published", refused.Message, StringComparison.Ordinal);
        await using var staff = Hubs.Connect(api, "/hubs/wall", protocol, command);
        Assert.Equal(30, Assert.Single((await (await staff.WatchAsync(Village)).ReadAsync(deadline.Token)).Regions).Registered);
    }

    [Fact]
    public async Task An_address_without_a_credential_has_so_many_connections_and_staff_there_have_theirs()
    {
        var api = (await StartAsync(maxPerSource: 2)).Api;
        await using var one = Hubs.Connect(api, "/hubs/wall", "json");
        await using var two = Hubs.Connect(api, "/hubs/wall", "json");
        _ = await one.WatchAsync(County);
        _ = await two.WatchAsync(HealthPassApi.Province);
        await using var three = Hubs.Connect(api, "/hubs/wall", "json");
        var closed = new TaskCompletionSource<Exception?>();
        three.Closed += error =>
        {
            _ = closed.TrySetResult(error);
            return Task.CompletedTask;
        };
        await three.StartAsync(TestContext.Current.CancellationToken);
        Assert.Contains(
            "too_many_viewers", (await closed.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken))?.Message, StringComparison.Ordinal);
        await using var staff = Hubs.Connect(api, "/hubs/wall", "json", await api.SignInAsync("command"));
        _ = await staff.WatchAsync(County);
    }

    private async Task<HealthPassProcess> StartAsync(int maxPerSource)
    {
        var system = Owned(new HealthPassProcess
        {
            Environment = new Dictionary<string, string>
            {
                ["HealthPass__Wall__Exact"] = "false",
                ["HealthPass__Publishing__Every"] = "01:00:00",
                ["HealthPass__Wall__MaxPerSource"] = maxPerSource.ToString(CultureInfo.InvariantCulture),
            },
        });
        await system.StartAsync();
        return system;
    }
}
