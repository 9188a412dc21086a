using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace HealthPass.Benchmarks.Wall;

/// <summary>A viewer of the wall that reads its pushes off the WebSocket and only counts them: 500 real ones would be what is measured.</summary>
internal sealed class BareViewer : IAsyncDisposable
{
    private static readonly MessagePackHubProtocol Protocol = new();
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(10);

    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _stop = new();
    private Task _reading = Task.CompletedTask;
    private Task _pinging = Task.CompletedTask;
    private long _bytes;
    private long _messages;

    /// <summary>Payload bytes received.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Messages received, pushes and the few of the protocol.</summary>
    public long Messages => Interlocked.Read(ref _messages);

    /// <summary>Connects and watches a region.</summary>
    /// <param name="port">The server's port on loopback.</param>
    /// <param name="region">12 digits.</param>
    public async Task StartAsync(int port, string region)
    {
        await _socket.ConnectAsync(new($"ws://127.0.0.1:{port}/hubs/wall"), _stop.Token);
        await SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"messagepack\",\"version\":1}\u001e"));
        await SendAsync(Protocol.GetMessageBytes(new InvocationMessage("Watch", [region])));
        _reading = ReadAsync();
        _pinging = PingAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_reading, _pinging);
        _socket.Dispose();
        _stop.Dispose();
    }

    private Task SendAsync(ReadOnlyMemory<byte> bytes) => _socket.SendAsync(bytes, WebSocketMessageType.Binary, true, CancellationToken.None).AsTask();

    private async Task PingAsync()
    {
        using var timer = new PeriodicTimer(PingEvery);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token))
            {
                await SendAsync(Protocol.GetMessageBytes(PingMessage.Instance));
            }
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException)
        {
            // The measurement is over.
        }
    }

    private async Task ReadAsync()
    {
        var buffer = ArrayPool<byte>.Shared.Rent(64 << 10);
        try
        {
            while (true)
            {
                var read = await _socket.ReceiveAsync(buffer.AsMemory(), _stop.Token);
                _ = Interlocked.Add(ref _bytes, read.Count);
                _ = Interlocked.Add(ref _messages, read.EndOfMessage ? 1 : 0);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException)
        {
            // The measurement is over.
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
