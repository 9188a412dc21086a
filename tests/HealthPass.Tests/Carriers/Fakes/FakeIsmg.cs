using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using HealthPass.Carriers.Cmpp;

namespace HealthPass.Tests.Carriers.Fakes;

/// <summary>A carrier's gateway that speaks CMPP, does wrong as it is told to, and keeps account of what it has taken.</summary>
internal sealed class FakeIsmg : IAsyncDisposable
{
    public const string Account = "900001";
    public const string Secret = "888888";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<IsmgConnection, byte> _connections = new();
    private readonly ConcurrentDictionary<(string Destination, byte Part), int> _taken = new();
    private readonly Task _loop;
    private long _submits;
    private long _receipts;
    private ulong _lastId = 0xb4c5_5300_0001_0000;

    public FakeIsmg(CmppVersion version, IsmgFaults? faults = null, string secret = Secret)
    {
        (Version, Faults, TheSecret) = (version, faults ?? new(), secret);
        _listener.Start();
        _loop = Task.Run(AcceptAsync);
    }

    public CmppVersion Version { get; }

    public IsmgFaults Faults { get; set; }

    public string TheSecret { get; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How often each part of each text was taken.</summary>
    public IReadOnlyDictionary<(string Destination, byte Part), int> Taken => _taken;

    /// <summary>What came in, as it was read.</summary>
    public ConcurrentQueue<CmppSubmit> Submits { get; } = new();

    /// <summary>The numbers of deliveries that were said to have arrived, with the results.</summary>
    public ConcurrentQueue<CmppSubmitAnswer> Heard { get; } = new();

    /// <summary>How many connections there have been.</summary>
    public int Connections { get; private set; }

    /// <summary>How many probes have come.</summary>
    public int Probes { get; set; }

    /// <summary>Whether somebody is connected now.</summary>
    public bool IsConnected => !_connections.IsEmpty;

    public long NextSubmit() => Interlocked.Increment(ref _submits);

    public long NextReceipt() => Interlocked.Increment(ref _receipts);

    public ulong NextId() => Interlocked.Increment(ref _lastId);

    public void Take(CmppSubmit submit) =>
        _taken.AddOrUpdate((submit.Destinations[0], submit.Number), 1, (_, times) => times + 1);

    public void Note(CmppSubmit submit) => Submits.Enqueue(submit);

    /// <summary>Sends something to whoever is connected.</summary>
    public async Task SendAsync(byte[] bytes)
    {
        foreach (var connection in _connections.Keys)
        {
            await connection.SendAsync(bytes);
        }
    }

    /// <summary>Delivers something to whoever is connected.</summary>
    public Task SendAsync(CmppDeliver deliver)
    {
        var writer = new ArrayBufferWriter<byte>();
        deliver.Write(writer, (uint)NextReceipt(), Version);
        return SendAsync(writer.WrittenSpan.ToArray());
    }

    /// <summary>Closes every connection, without leave.</summary>
    public void Break()
    {
        foreach (var connection in _connections.Keys)
        {
            connection.Break();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        Break();
        await _loop;
        _stop.Dispose();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        var served = new List<Task>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                client.NoDelay = true;
                Connections++;
                var connection = new IsmgConnection(this, client);
                _ = _connections.TryAdd(connection, 0);
                served.Add(ServeAsync(connection));
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or InvalidOperationException)
        {
            Break();
            await Task.WhenAll(served);
        }
    }

    private async Task ServeAsync(IsmgConnection connection)
    {
        try
        {
            await connection.ServeAsync();
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // It was closed.
        }
        finally
        {
            _ = _connections.TryRemove(connection, out _);
            connection.Dispose();
        }
    }
}
