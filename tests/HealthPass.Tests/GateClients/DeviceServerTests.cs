using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using HealthPass.Gate;
using HealthPass.Gate.Scans;
using HealthPass.GateCommand;
using HealthPass.GateCommand.Devices;
using Xunit;

namespace HealthPass.Tests.GateClients;

/// <summary>Devices over real sockets of this machine.</summary>
public sealed class DeviceServerTests : IAsyncDisposable
{
    private static readonly GateStatus Status = new(true, [], 7, 100, 0, 0, 0, 1, TimeSpan.FromHours(2), null, TimeSpan.FromSeconds(-3), TimeSpan.Zero);

    private readonly DeviceServer _server = new(
        0, new("V", GateDirection.In, null, 0),
        (scan, _) => Task.FromResult(new GateVerdict(scan.ScanId, scan.Code == "GREEN" ? GateDecision.Allow : GateDecision.Deny) { Colour = scan.Code == "GREEN" ? "green" : "red", ReasonCode = "r" }),
        () => Status, ["http://gate.test"]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task All_devices_hear_what_one_of_them_caused()
    {
        await _server.StartAsync(Token);
        using var scanner = await ConnectAsync();
        using var barrier = await ConnectAsync();
        Assert.Equal(("state", 7), (await HearAsync(scanner) is var state ? state.GetProperty("kind").GetString() : null, state.GetProperty("queued").GetInt32()));
        _ = await HearAsync(barrier);
        await SayAsync(scanner, """{"kind":"code","text":"GREEN"}""");
        Assert.Equal("verdict", (await HearAsync(barrier)).GetProperty("kind").GetString());
        Assert.Equal("open", (await HearAsync(barrier)).GetProperty("kind").GetString());
        Assert.Equal("green", (await HearAsync(scanner)).GetProperty("colour").GetString());
    }

    [Fact]
    public async Task A_page_from_elsewhere_gets_no_socket_and_a_message_without_end_no_hearing()
    {
        await _server.StartAsync(Token);
        _ = await Assert.ThrowsAsync<WebSocketException>(() => ConnectAsync("https://evil.example"));
        using (var allowed = await ConnectAsync("http://gate.test"))
        {
            _ = await HearAsync(allowed);
        }

        using var device = await ConnectAsync();
        _ = await HearAsync(device);
        await SayAsync(device, $$"""{"kind":"code","text":"{{new string('x', 5_000)}}"}""");
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            while (true)
            {
                _ = await HearAsync(device);
            }
        });
    }

    [Fact]
    public async Task The_simulator_plays_scanner_card_reader_and_barrier()
    {
        await _server.StartAsync(Token);
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.Of("codes"), "GREEN\nOTHER\n", Token);
        await File.WriteAllTextAsync(folder.Of("documents"), "resident_id 1\n", Token);
        var output = new StringWriter();
        var code = await GateProgram.RunAsync(["simulate", "--port", $"{_server.Port}", "--codes", folder.Of("codes"), "--documents", folder.Of("documents")], output, output, Token);
        Assert.Equal((0, "allow  green   r\ndeny   red     r\ndeny   red     r\n3 of 3 with a verdict\n"), (code, output.ToString()));
        var said = new StringWriter();
        Assert.Equal(0, await GateProgram.RunAsync(["status", "--port", $"{_server.Port}"], said, said, Token));
        Assert.Contains("queued        7 of 100", said.ToString(), StringComparison.Ordinal);
        Assert.Contains("passed        1", said.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("run", "--venue")]
    [InlineData("run", "--nodes", "x")]
    [InlineData("run", "--venue", "V", "--folder", "f")]
    [InlineData("simulate", "--codes", "/dev/null")]
    [InlineData("conformance", "--node", "not an address")]
    public async Task A_command_line_that_says_nothing_sensible_is_told_so(params string[] arguments)
    {
        var errors = new StringWriter();
        Assert.Equal(2, await GateProgram.RunAsync(arguments, TextWriter.Null, errors, Token));
        Assert.NotEmpty(errors.ToString());
    }

    private static Task SayAsync(ClientWebSocket socket, string message) => socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, Token);

    private static async Task<JsonElement> HearAsync(ClientWebSocket socket)
    {
        var buffer = new byte[4096];
        var part = await socket.ReceiveAsync(buffer.AsMemory(), Token);
        return part.MessageType == WebSocketMessageType.Close ? throw new IOException("closed") : JsonDocument.Parse(buffer.AsMemory(0, part.Count)).RootElement;
    }

    private async Task<ClientWebSocket> ConnectAsync(string? origin = null)
    {
        var socket = new ClientWebSocket();
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        await socket.ConnectAsync(new($"ws://127.0.0.1:{_server.Port}/devices"), Token);
        return socket;
    }
}
