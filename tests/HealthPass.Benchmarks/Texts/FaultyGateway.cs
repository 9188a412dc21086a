using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using HealthPass.Carriers.Cmpp;

namespace HealthPass.Benchmarks.Texts;

/// <summary>
/// A gateway of CMPP 3.0 that takes so many messages a second and throttles the rest, sends one receipt in seventy twice and another never, and closes the
/// connection every so often with messages under way. It counts how often each text was taken.
/// </summary>
/// <param name="perSecond">How many it takes a second.</param>
/// <param name="closeEvery">After so many messages it closes the connection; 0 for never.</param>
/// <param name="texts">How many texts there are: the last digits of a destination are its number.</param>
internal sealed class FaultyGateway(int perSecond, int closeEvery, int texts) : IAsyncDisposable
{
    public const string Account = "900001";
    public const string Secret = "888888";

    private const int LoseEvery = 70;
    private const int DestinationAt = 12 + 8 + 4 + 10 + 1 + 32 + 1 + 3 + 6 + 2 + 6 + 17 + 17 + 21 + 1;
    private const int DestinationBytes = 11;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly int[] _taken = new int[texts];
    private Task? _loop;
    private ulong _id;
    private uint _sequence;
    private long _second;
    private int _inSecond;

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How often each text was taken.</summary>
    public IReadOnlyList<int> Taken => _taken;

    /// <summary>How often a message was throttled.</summary>
    public int Throttled { get; private set; }

    public int Connections { get; private set; }

    public FaultyGateway Start()
    {
        _listener.Start();
        _loop = Task.Run(AcceptAsync);
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _loop!;
        _stop.Dispose();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                client.NoDelay = true;
                Connections++;
                await ServeAsync(client.GetStream());
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or IOException or InvalidOperationException)
        {
            // It is stopped.
        }
    }

    private async Task ServeAsync(NetworkStream stream)
    {
        var (reader, output, count) = (PipeReader.Create(stream), new ArrayBufferWriter<byte>(1 << 16), 0);
        while (true)
        {
            var read = await reader.ReadAsync(_stop.Token);
            var rest = read.Buffer;
            while (TryTake(ref rest, out var packet))
            {
                Answer(packet, output);
                if (closeEvery > 0 && packet[7] == (byte)CmppCommand.Submit && ++count == closeEvery)
                {
                    return;
                }
            }

            reader.AdvanceTo(rest.Start, rest.End);
            await stream.WriteAsync(output.WrittenMemory, _stop.Token);
            output.ResetWrittenCount();
            if (read.IsCompleted)
            {
                return;
            }
        }
    }

    private static bool TryTake(ref ReadOnlySequence<byte> input, out byte[] packet)
    {
        packet = [];
        if (input.Length < 4)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(input.Slice(0, 4).ToArray());
        if (input.Length < length)
        {
            return false;
        }

        packet = input.Slice(0, length).ToArray();
        input = input.Slice(length);
        return true;
    }

    private void Answer(byte[] packet, ArrayBufferWriter<byte> output)
    {
        var fault = CmppHeader.Read(packet, out var header, out var body);
        switch (header.Command)
        {
            case CmppCommand.Connect:
                fault = CmppConnect.Read(body, out var connect);
                new CmppConnectAnswer((uint)fault, CmppDigest.OfGateway(0, true, connect.Authenticator, Secret), CmppVersion.V30).Write(output, header.Sequence);
                break;
            case CmppCommand.Submit when IsFull():
                Throttled++;
                new CmppSubmitAnswer(0, CmppResult.FlowControl).Write(output, CmppCommand.SubmitAnswer, header.Sequence, CmppVersion.V30);
                break;
            case CmppCommand.Submit:
                Take(packet.AsSpan(DestinationAt, DestinationBytes), header.Sequence, output);
                break;
            case CmppCommand.Terminate:
                CmppBare.Write(output, CmppCommand.TerminateAnswer, header.Sequence);
                break;
        }
    }

    private bool IsFull()
    {
        var second = Environment.TickCount64 / 100;
        (_inSecond, _second) = second == _second ? (_inSecond + 1, _second) : (1, second);
        return _inSecond > perSecond / 10;
    }

    private void Take(ReadOnlySpan<byte> destination, uint sequence, ArrayBufferWriter<byte> output)
    {
        var number = int.Parse(destination[3..], CultureInfo.InvariantCulture);
        _taken[number]++;
        var id = ++_id;
        new CmppSubmitAnswer(id, CmppResult.Taken).Write(output, CmppCommand.SubmitAnswer, sequence, CmppVersion.V30);
        var phone = $"138{number:D8}";
        var receipt = new CmppReceipt(id, "DELIVRD", "2209011200", "2209011201", phone, (uint)number).ToContent(CmppVersion.V30);
        for (var times = id % LoseEvery == 0 ? 0 : id % LoseEvery == 1 ? 2 : 1; times > 0; times--)
        {
            new CmppDeliver { MessageId = id, Source = phone, IsReceipt = 1, Content = receipt }.Write(output, ++_sequence, CmppVersion.V30);
        }
    }
}
