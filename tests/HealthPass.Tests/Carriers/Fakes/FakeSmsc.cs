using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using HealthPass.Carriers.Smpp;
using HealthPass.Carriers.Wire;
using Xunit;

namespace HealthPass.Tests.Carriers.Fakes;

/// <summary>A gateway that speaks SMPP to one client at a time, one packet after the other.</summary>
internal sealed class FakeSmsc : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;
    private int _submits;
    private uint _sequence;

    public FakeSmsc()
    {
        _listener.Start();
        _loop = Task.Run(AcceptAsync);
    }

    /// <summary>What a submission, by its number from 1, is answered with; 0 unless set.</summary>
    public Func<int, uint> StatusOf { get; init; } = _ => SmppStatus.Ok;

    /// <summary>After so many submissions it unbinds; never at 0.</summary>
    public int UnbindAfter { get; init; }

    /// <summary>Whether receipts say it in optional fields.</summary>
    public bool InFields { get; init; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public ConcurrentQueue<SmppMessage> Taken { get; } = new();

    public ConcurrentQueue<uint> Heard { get; } = new();

    public int Connections { get; private set; }

    public int Probes { get; private set; }

    public bool IsUnbound { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _loop;
        _stop.Dispose();
        _listener.Dispose();
    }

    private static byte[] Bytes(Action<IBufferWriter<byte>> write)
    {
        var writer = new ArrayBufferWriter<byte>();
        write(writer);
        return writer.WrittenSpan.ToArray();
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
        catch (Exception error) when (error is OperationCanceledException or SocketException or InvalidOperationException or IOException)
        {
            // It is stopped, or the client is gone.
        }
    }

    private async Task ServeAsync(NetworkStream stream)
    {
        var length = new byte[4];
        while (await stream.ReadAtLeastAsync(length, 4, throwOnEndOfStream: false, _stop.Token) == 4)
        {
            var packet = new byte[BinaryPrimitives.ReadUInt32BigEndian(length)];
            length.CopyTo(packet, 0);
            await stream.ReadExactlyAsync(packet.AsMemory(4), _stop.Token);
            Assert.Equal(WireFault.None, SmppHeader.Read(packet, out var header, out _));
            var answer = Answer(packet, header);
            await stream.WriteAsync(answer, _stop.Token);
            if (header.Command is SmppCommand.Unbind or SmppCommand.UnbindAnswer)
            {
                IsUnbound = true;
                return;
            }
        }
    }

    private byte[] Answer(byte[] packet, SmppHeader header)
    {
        switch (header.Command)
        {
            case SmppCommand.Bind:
                _ = SmppHeader.Read(packet, out _, out var login);
                Assert.Equal(WireFault.None, SmppBind.Read(login, out var bind));
                var status = bind == new SmppBind(FakeIsmg.Account, FakeIsmg.Secret) ? SmppStatus.Ok : 0x0E;
                return Bytes(output => SmppAnswer.Write(output, SmppCommand.BindAnswer, status, header.Sequence, "smsc"));
            case SmppCommand.EnquireLink:
                Probes++;
                return Bytes(output => SmppHeader.Write(output, SmppCommand.EnquireLinkAnswer, SmppStatus.Ok, header.Sequence));
            case SmppCommand.Unbind:
                return Bytes(output => SmppHeader.Write(output, SmppCommand.UnbindAnswer, SmppStatus.Ok, header.Sequence));
            case SmppCommand.DeliverAnswer:
                Heard.Enqueue(header.Status);
                return [];
            case SmppCommand.Submit:
                return Take(packet, header.Sequence);
            default:
                return [];
        }
    }

    private byte[] Take(byte[] packet, uint sequence)
    {
        _ = SmppHeader.Read(packet, out _, out var body);
        Assert.Equal(WireFault.None, SmppMessage.Read(body, out var message));
        var number = ++_submits;
        if (StatusOf(number) is not SmppStatus.Ok and var status)
        {
            return Bytes(output => SmppHeader.Write(output, SmppCommand.SubmitAnswer, status, sequence));
        }

        Taken.Enqueue(message);
        var receipt = new SmppMessage
        {
            Source = message.Destination,
            Destination = message.Source,
            Class = SmppMessage.Receipt,
            Content = InFields ? [] : Encoding.ASCII.GetBytes($"id:m{number} sub:001 dlvrd:001 submit date:2209011200 done date:2209011201 stat:DELIVRD err:000 text:"),
            Extensions = InFields ? new($"m{number}", 2, null) : SmppExtensions.None,
        };
        return Bytes(output =>
        {
            receipt.Write(output, SmppCommand.Deliver, ++_sequence);
            SmppAnswer.Write(output, SmppCommand.SubmitAnswer, SmppStatus.Ok, sequence, $"m{number}");
            if (UnbindAfter > 0 && number == UnbindAfter)
            {
                SmppHeader.Write(output, SmppCommand.Unbind, SmppStatus.Ok, ++_sequence);
            }
        });
    }
}
