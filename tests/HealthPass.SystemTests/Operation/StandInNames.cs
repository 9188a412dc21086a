using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net.Sockets;

namespace HealthPass.SystemTests.Operation;

/// <summary>A DNS server for the names that a test gives: an address each, or none.</summary>
internal sealed class StandInNames : IAsyncDisposable
{
    private const int HeaderLength = 12;
    private const int TypeAddress = 1;

    private readonly ConcurrentDictionary<string, IPAddress> _addresses = new(StringComparer.OrdinalIgnoreCase);
    private readonly UdpClient _socket = new(new IPEndPoint(IPAddress.Loopback, 0));
    private readonly CancellationTokenSource _end = new();
    private readonly Task _answering;

    public StandInNames() => _answering = AnswerAsync();

    public string Endpoint => $"127.0.0.1:{((IPEndPoint)_socket.Client.LocalEndPoint!).Port}";

    public void Tell(string name, string address) => _addresses[name] = IPAddress.Parse(address);

    public void Forget(string name) => _ = _addresses.TryRemove(name, out _);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _answering;
        _socket.Dispose();
        _end.Dispose();
    }

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                var question = await _socket.ReceiveAsync(_end.Token);
                _ = await _socket.SendAsync(AnswerTo(question.Buffer), question.RemoteEndPoint, _end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    // RFC 1035: the header and the question as they came, and the address behind them. What follows the question (EDNS) is left out.
    private byte[] AnswerTo(byte[] query)
    {
        var labels = new List<string>();
        var at = HeaderLength;
        for (; query[at] != 0; at += query[at] + 1)
        {
            labels.Add(Encoding.ASCII.GetString(query, at + 1, query[at]));
        }

        var type = BinaryPrimitives.ReadUInt16BigEndian(query.AsSpan(at + 1));
        var isKnown = _addresses.TryGetValue(string.Join('.', labels), out var address);
        var hasAnswer = isKnown && type == TypeAddress;
        byte[] answer =
        [
            .. query[..2], 0x81, (byte)(isKnown ? 0x80 : 0x83), 0, 1, 0, (byte)(hasAnswer ? 1 : 0), 0, 0, 0, 0,
            .. query[HeaderLength..(at + 5)],
            .. hasAnswer ? [0xC0, HeaderLength, 0, TypeAddress, 0, 1, 0, 0, 0, 60, 0, 4, .. address!.GetAddressBytes()] : Array.Empty<byte>(),
        ];
        return answer;
    }
}
