using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;

namespace HealthPass.GateCommand.Devices;

/// <summary>The devices that are connected. All hear all that is said; one that does not listen is let go.</summary>
/// <param name="lane">The lane.</param>
/// <param name="state">How the gate is.</param>
internal sealed class DeviceSockets(Lane lane, Func<DeviceOutput> state)
{
    private const int MostDevices = 16;
    private const int MostUnsent = 64;

    private readonly ConcurrentDictionary<WebSocket, Channel<byte[]>> _devices = new();

    /// <summary>Serves a device until it goes.</summary>
    public async Task ServeAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        var unsent = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(MostUnsent) { FullMode = BoundedChannelFullMode.Wait });
        if (_devices.Count >= MostDevices || !_devices.TryAdd(socket, unsent))
        {
            await socket.CloseAsync(WebSocketCloseStatus.PolicyViolation, "too many devices", cancellationToken);
            return;
        }

        using var gone = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sending = SendAsync(socket, unsent.Reader, gone.Token);
        try
        {
            _ = unsent.Writer.TryWrite(Write(state()));
            await ReceiveAsync(socket, gone.Token);
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException)
        {
            // A device that was unplugged says no good-bye.
        }
        finally
        {
            _ = _devices.TryRemove(socket, out _);
            await gone.CancelAsync();
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Tells all devices.</summary>
    public void Tell(params IReadOnlyList<DeviceOutput> outputs)
    {
        foreach (var output in outputs)
        {
            var message = Write(output);
            foreach (var (socket, unsent) in _devices)
            {
                if (!unsent.Writer.TryWrite(message))
                {
                    socket.Abort();
                }
            }
        }
    }

    private static byte[] Write(DeviceOutput output) => JsonSerializer.SerializeToUtf8Bytes(output, DeviceJson.Default.DeviceOutput);

    private static async Task SendAsync(WebSocket socket, ChannelReader<byte[]> unsent, CancellationToken cancellationToken)
    {
        await foreach (var message in unsent.ReadAllAsync(cancellationToken))
        {
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
    }

    private async Task ReceiveAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        var buffer = new byte[Lane.MaxMessage];
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                if (length == buffer.Length)
                {
                    Tell(DeviceOutput.Problem("message_too_long", $"A message has at most {Lane.MaxMessage} bytes."));
                    socket.Abort();
                    return;
                }

                part = await socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
                    return;
                }

                length += part.Count;
            }
            while (!part.EndOfMessage);

            Tell(await lane.HandleAsync(buffer.AsMemory(0, length), cancellationToken));
        }
    }
}
