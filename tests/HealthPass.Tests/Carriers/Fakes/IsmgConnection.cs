using System.Buffers;
using System.Buffers.Binary;
using System.Net.Sockets;
using HealthPass.Carriers.Cmpp;
using HealthPass.Carriers.Wire;
using Xunit;

namespace HealthPass.Tests.Carriers.Fakes;

/// <summary>One connection to the fake gateway.</summary>
internal sealed class IsmgConnection(FakeIsmg gateway, TcpClient client) : IDisposable
{
    private readonly NetworkStream _stream = client.GetStream();
    private readonly SemaphoreSlim _writing = new(1);
    private uint _sequence;
    private int _submits;

    public void Break() => client.Dispose();

    public void Dispose()
    {
        client.Dispose();

        // Whoever is writing ends by that.
        _writing.Wait();
        _writing.Dispose();
    }

    public async Task SendAsync(byte[] bytes)
    {
        await _writing.WaitAsync();
        try
        {
            var piece = gateway.Faults.Pieces > 0 ? gateway.Faults.Pieces : bytes.Length;
            for (var start = 0; start < bytes.Length; start += piece)
            {
                await _stream.WriteAsync(bytes.AsMemory(start, Math.Min(piece, bytes.Length - start)));
                await Task.Yield();
            }
        }
        finally
        {
            _ = _writing.Release();
        }
    }

    public async Task ServeAsync()
    {
        var length = new byte[4];
        while (await _stream.ReadAtLeastAsync(length, 4, throwOnEndOfStream: false) == 4)
        {
            var packet = new byte[BinaryPrimitives.ReadUInt32BigEndian(length)];
            length.CopyTo(packet, 0);
            await _stream.ReadExactlyAsync(packet.AsMemory(4));
            if (!await AnswerAsync(packet))
            {
                return;
            }
        }
    }

    private static byte[] Bytes(Action<IBufferWriter<byte>> write)
    {
        var writer = new ArrayBufferWriter<byte>();
        write(writer);
        return writer.WrittenSpan.ToArray();
    }

    private async Task<bool> AnswerAsync(byte[] packet)
    {
        Assert.Equal(WireFault.None, CmppHeader.Read(packet, out var header, out _));
        switch (header.Command)
        {
            case CmppCommand.Connect:
                return await WelcomeAsync(packet, header.Sequence);
            case CmppCommand.Submit:
                return await TakeAsync(packet, header.Sequence);
            case CmppCommand.DeliverAnswer:
                _ = CmppHeader.Read(packet, out _, out var body);
                Assert.Equal(WireFault.None, CmppSubmitAnswer.Read(body, out var answer));
                gateway.Heard.Enqueue(answer);
                return true;
            case CmppCommand.ActiveTest:
                gateway.Probes++;
                if (!gateway.Faults.IsDeaf)
                {
                    await SendAsync(Bytes(output => CmppBare.Write(output, CmppCommand.ActiveTestAnswer, header.Sequence)));
                }

                return true;
            case CmppCommand.Terminate:
                await SendAsync(Bytes(output => CmppBare.Write(output, CmppCommand.TerminateAnswer, header.Sequence)));
                return false;
            default:
                return true;
        }
    }

    private async Task<bool> WelcomeAsync(byte[] packet, uint sequence)
    {
        _ = CmppHeader.Read(packet, out _, out var body);
        Assert.Equal(WireFault.None, CmppConnect.Read(body, out var connect));
        var expected = CmppDigest.OfClient(FakeIsmg.Account, FakeIsmg.Secret, connect.Timestamp);
        var status = connect.Source == FakeIsmg.Account && expected.AsSpan().SequenceEqual(connect.Authenticator) ? 0u : 3u;
        var shown = CmppDigest.OfGateway(status, gateway.Version >= CmppVersion.V30, connect.Authenticator, gateway.TheSecret);
        await SendAsync(Bytes(output => new CmppConnectAnswer(status, shown, gateway.Version).Write(output, sequence)));
        return status == 0;
    }

    private async Task<bool> TakeAsync(byte[] packet, uint sequence)
    {
        _ = CmppHeader.Read(packet, out _, out var body);
        Assert.Equal(WireFault.None, CmppSubmit.Read(body, gateway.Version, out var submit));
        gateway.Note(submit);
        _submits++;
        var faults = gateway.Faults;
        var count = gateway.NextSubmit();
        if (faults.BusyEvery > 0 && count % faults.BusyEvery == 0)
        {
            await AnswerAsync(sequence, 0, CmppResult.FlowControl);
            return true;
        }

        if (faults.RefuseEvery > 0 && count % faults.RefuseEvery == 0)
        {
            await AnswerAsync(sequence, 0, 13);
            return true;
        }

        gateway.Take(submit);
        if (faults.CloseAfter > 0 && _submits >= faults.CloseAfter)
        {
            return false;
        }

        if (faults.SilentEvery > 0 && count % faults.SilentEvery == 0)
        {
            return true;
        }

        var id = gateway.NextId();
        if (faults.ReceiptsFirst)
        {
            await TellAsync(submit, id);
        }

        await AnswerAsync(sequence, id, CmppResult.Taken);
        if (!faults.ReceiptsFirst)
        {
            await TellAsync(submit, id);
        }

        return true;
    }

    private Task AnswerAsync(uint sequence, ulong id, uint result) =>
        SendAsync(Bytes(output => new CmppSubmitAnswer(id, result).Write(output, CmppCommand.SubmitAnswer, sequence, gateway.Version)));

    private async Task TellAsync(CmppSubmit submit, ulong id)
    {
        var faults = gateway.Faults;
        var number = gateway.NextReceipt();
        if (!faults.HasReceipts || (faults.LoseEvery > 0 && number % faults.LoseEvery == 0))
        {
            return;
        }

        var receipt = new CmppReceipt(id, "DELIVRD", "2209011200", "2209011201", submit.Destinations[0], (uint)number).ToContent(gateway.Version);
        var deliver = new CmppDeliver { MessageId = gateway.NextId(), Destination = submit.SourceNumber, Source = submit.Destinations[0], IsReceipt = 1, Content = receipt };
        for (var times = faults.RepeatEvery > 0 && number % faults.RepeatEvery == 0 ? 2 : 1; times > 0; times--)
        {
            await SendAsync(Bytes(output => deliver.Write(output, ++_sequence, gateway.Version)));
        }
    }
}
