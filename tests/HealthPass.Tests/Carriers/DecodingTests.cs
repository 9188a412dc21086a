using System.Buffers;
using System.Buffers.Binary;
using CsCheck;
using HealthPass.Carriers.Cmpp;
using HealthPass.Carriers.Sessions;
using HealthPass.Carriers.Smpp;
using HealthPass.Carriers.Wire;
using Xunit;

namespace HealthPass.Tests.Carriers;

/// <summary>Whatever a gateway sends is understood or is a fault; it never throws, and never hangs.</summary>
public sealed class DecodingTests
{
    private static readonly byte[] Deliver = Written(output => new CmppDeliver { Destination = "1", Source = "13500002696", Content = new byte[9] }.Write(output, 1, CmppVersion.V30));
    private static readonly byte[] Submit = Written(output => new CmppSubmit { Destinations = ["13500002696"], Content = new byte[4] }.Write(output, 1, CmppVersion.V30));
    private static readonly byte[] Message = Written(output => new SmppMessage { Source = "1", Destination = "2", Content = new byte[9], Extensions = new("id", 2, null) }.Write(output, SmppCommand.Deliver, 1));

    [Fact]
    public void More_destinations_than_there_is_room_for_are_a_fault()
    {
        var packet = Changed(Submit, 12 + 129 - 1, 99);
        _ = CmppHeader.Read(packet, out _, out var body);
        Assert.Equal(WireFault.MoreDestinations, CmppSubmit.Read(body, CmppVersion.V30, out _));
    }

    [Fact]
    public void A_content_that_is_longer_than_its_packet_is_a_fault()
    {
        Assert.Equal(WireFault.LongerContent, Read(new CmppDialect(CmppVersion.V30, "1", "1", "1"), Changed(Deliver, 12 + 76, 200)).Fault);
        Assert.Equal(WireFault.LongerContent, Read(new SmppDialect("1", "1", "1"), Changed(Message, Message.Length - 9 - 12 - 1, 200)).Fault);
    }

    [Theory]
    [InlineData(11u, WireFault.ShorterThanHeader)]
    [InlineData(0u, WireFault.ShorterThanHeader)]
    [InlineData(0x8000_0000u, WireFault.TooLong)]
    [InlineData(3_492u, WireFault.TooLong)]
    internal void A_length_that_no_packet_has_is_a_fault_before_the_rest_has_come(uint length, WireFault fault)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, length);
        var input = new ReadOnlySequence<byte>(bytes);
        Assert.False(new CmppDialect(CmppVersion.V30, "1", "1", "1").TryTake(ref input, out _, out var found));
        Assert.Equal(fault, found);
    }

    [Fact]
    public void A_packet_that_is_cut_short_anywhere_is_a_fault()
    {
        for (var length = 0; length < Deliver.Length; length++)
        {
            Assert.Equal(WordKind.Fault, Read(new CmppDialect(CmppVersion.V30, "1", "1", "1"), Deliver[..length]).Kind);
        }

        for (var length = 0; length < Message.Length; length++)
        {
            Assert.Equal(WordKind.Fault, Read(new SmppDialect("1", "1", "1"), Message[..length]).Kind);
        }
    }

    [Fact]
    public void A_text_without_an_end_is_a_fault()
    {
        var packet = Written(output =>
        {
            var body = SmppHeader.Begin(output, SmppCommand.SubmitAnswer, 0, 1, 80);
            body.Bytes(Enumerable.Repeat((byte)'1', 80).ToArray());
            SmppHeader.End(output, 80);
        });
        Assert.Equal(WireFault.TextWithoutEnd, Read(new SmppDialect("1", "1", "1"), packet).Fault);
    }

    [Fact]
    public void Whatever_a_packet_is_changed_into_is_understood_or_a_fault()
    {
        uint[] commands = [ 0x8000_0001, 0x8000_0004, 5, 8, 2, 0x8000_0009, 0x15, 6, 0x8000_0000, 77];
        var packets = Gen.Select(Gen.Int[0, 2], Gen.Byte.Array[0, 40], Gen.Int[0, 120], Gen.Int[0, commands.Length - 1], (which, noise, at, command) =>
        {
            var changed = new[] { Deliver, Submit, Message }[which].ToArray();
            noise.AsSpan(0, Math.Min(noise.Length, changed.Length - Math.Min(at, changed.Length))).CopyTo(changed.AsSpan(Math.Min(at, changed.Length)));
            BinaryPrimitives.WriteUInt32BigEndian(changed, (uint)changed.Length);
            BinaryPrimitives.WriteUInt32BigEndian(changed.AsSpan(4), commands[command]);
            return changed;
        });
        packets.Sample(AssertRead, iter: 20_000);
        Gen.Byte.Array[0, 300].Sample(AssertRead, iter: 20_000);
    }

    [Fact]
    public void Packets_are_found_wherever_what_comes_is_cut()
    {
        byte[] stream = [.. Deliver, .. Deliver, .. Deliver];
        Gen.Int[1, 40].Sample(piece =>
        {
            var dialect = new CmppDialect(CmppVersion.V30, "1", "1", "1");
            var (came, found) = (Array.Empty<byte>(), 0);
            foreach (var next in stream.Chunk(piece))
            {
                came = [.. came, .. next];
                var input = new ReadOnlySequence<byte>(came);
                while (dialect.TryTake(ref input, out var packet, out _))
                {
                    found++;
                    Assert.Equal(Deliver, packet.ToArray());
                }

                came = input.ToArray();
            }

            Assert.Equal((3, 0), (found, came.Length));
        });
    }

    private static void AssertRead(byte[] packet)
    {
        Dialect[] dialects = [new CmppDialect(CmppVersion.V20, "1", "1", "1"), new CmppDialect(CmppVersion.V30, "1", "1", "1"), new SmppDialect("1", "1", "1")];
        Assert.All(dialects, dialect =>
        {
            var word = Read(dialect, packet);
            Assert.Equal(word.Kind == WordKind.Fault, word.Fault != WireFault.None);
            Assert.Equal(word.Kind == WordKind.News, word.News is not null);
            Assert.True(word.News is null || word.News.Text.Length <= 160);
        });
        if (CmppHeader.Read(packet, out _, out var body) == WireFault.None)
        {
            _ = CmppSubmit.Read(body, CmppVersion.V20, out _);
            _ = CmppSubmit.Read(body, CmppVersion.V30, out _);
            _ = CmppConnect.Read(body, out _);
        }

        _ = SmppHeader.Read(packet, out _, out var rest);
        _ = SmppBind.Read(rest, out _);
    }

    private static Word Read(Dialect dialect, byte[] packet) => dialect.Read(packet, DateTimeOffset.UnixEpoch);

    private static byte[] Changed(byte[] packet, int at, byte value)
    {
        var changed = packet.ToArray();
        changed[at] = value;
        return changed;
    }

    private static byte[] Written(Action<IBufferWriter<byte>> write)
    {
        var writer = new ArrayBufferWriter<byte>();
        write(writer);
        return writer.WrittenSpan.ToArray();
    }
}
