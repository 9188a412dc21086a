using System.Net.Sockets;

namespace HealthPass.SystemTests.Operation;

[Collection(Alone.Name)]
public sealed class DrainTests : SystemTest
{
    [Fact]
    public async Task A_node_that_is_asked_to_stop_is_first_unready_then_closes_hubs_and_finishes_what_is_under_way()
    {
        var system = Owned(new HealthPassProcess { Environment = new Dictionary<string, string> { ["HealthPass__Node__DrainTime"] = "00:00:03" } });
        await system.StartAsync();
        var api = system.Api;
        var venueId = await api.VenueAsync();
        var code = await api.CodeAsync(await api.RegisterAsync(Resident.New()));
        _ = (await api.GetAsync("/health/serving", Caller.Nobody)).Expect(200);
        await using var wall = Hubs.Connect(api, "/hubs/wall", "messagepack");
        _ = await wall.WatchAsync(HealthPassApi.Province);
        var closed = new TaskCompletionSource();
        wall.Closed += _ =>
        {
            closed.SetResult();
            return Task.CompletedTask;
        };

        using var idle = new TcpClient();
        await idle.ConnectAsync(IPAddress.Loopback, api.Address.Port, TestContext.Current.CancellationToken);

        // A call that has begun and whose body is slow to come.
        var body = JsonSerializer.SerializeToUtf8Bytes(new { venueId, code, direction = "in" });
        using var slow = new TcpClient();
        await slow.ConnectAsync(IPAddress.Loopback, api.Address.Port, TestContext.Current.CancellationToken);
        var stream = slow.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"POST /v1/scans HTTP/1.1\r\nHost: {api.Address.Authority}\r\nX-Api-Key: {api.Credentials.GateKey}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n"),
            TestContext.Current.CancellationToken);
        await stream.WriteAsync(body.AsMemory(0, 10), TestContext.Current.CancellationToken);

        system.Terminate();
        _ = await Wait.UntilAsync(() => api.GetAsync("/health/serving", Caller.Nobody), reply => reply.Status == 503, "the node to be unready");
        _ = (await api.GetAsync("/health/serving", Caller.Nobody)).ExpectProblem(503, "node_not_serving");
        _ = (await api.ReadyAsync()).ExpectProblem(503, "node_not_serving");

        // Unready is not away: whoever still comes is served, and the wall goes on.
        _ = (await api.GetAsync("/health/live", Caller.Nobody)).Expect(200);
        _ = (await api.ScanAsync(venueId, code)).Expect(200);
        Assert.False(closed.Task.IsCompleted);

        await closed.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        // The rest of the body comes only once the server has asked its connections to end, which an idle one does at once.
        Assert.Equal(0, await idle.GetStream().ReadAsync(new byte[1], TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        await stream.WriteAsync(body.AsMemory(10), TestContext.Current.CancellationToken);
        var answer = new byte[4_096];
        var read = await stream.ReadAsync(answer, TestContext.Current.CancellationToken);
        Assert.StartsWith("HTTP/1.1 200", Encoding.UTF8.GetString(answer, 0, read), StringComparison.Ordinal);
        await system.StoppedAsync();
        Assert.Equal(2, system.Data.ScanRecords);
    }

    [Fact]
    public async Task A_second_signal_ends_the_wait()
    {
        var system = Owned(new HealthPassProcess { Environment = new Dictionary<string, string> { ["HealthPass__Node__DrainTime"] = "00:01:00" } });
        await system.StartAsync();
        system.Terminate();
        _ = await Wait.UntilAsync(() => system.Api.GetAsync("/health/serving", Caller.Nobody), reply => reply.Status == 503, "the node to be unready");
        await system.StopAsync();
    }
}
