using System.Buffers;
using System.Text;
using HealthPass.Carriers.Links;
using HealthPass.Carriers.Sessions;
using HealthPass.Carriers.Smpp;
using HealthPass.Grains.Campaign.Texts.Carriers;
using Xunit;

namespace HealthPass.Tests.Carriers;

public sealed class SmppTests
{
    private static readonly DateTimeOffset Now = new(2022, 9, 1, 12, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void A_login_is_that_of_a_transceiver_of_version_3_4() => Assert.Equal(
        Convert.FromHexString("00000022" + "00000009" + "00000000" + "00000001" + "736d707000" + "7365637265743000" + "00" + "340000" + "00"),
        Written(output => new SmppBind("smpp", "secret0").Write(output, 1)));

    [Fact]
    public void A_message_is_written_field_by_field() => Assert.Equal(
        Convert.FromHexString("0000002a" + "00000004" + "00000000" + "00000007" + "5300" + "0001" + "31303600" + "0001" + "31333800" + "000000" + "00" + "00" + "0100080002" + "7801"),
        Written(output => new SmppDialect("a", "106", "S").WriteSubmit(output, 7, new CarrierText("138", false, "码", 1), new(0, 1, 1, 1))));

    [Theory]
    [InlineData("id:0123456789 sub:001 dlvrd:001 submit date:2209011200 done date:2209011201 stat:DELIVRD err:000 text:none", "0123456789", CarrierReceipt.Delivered)]
    [InlineData("id:ab-c sub:1 stat:UNDELIV err:1", "ab-c", CarrierReceipt.Failed)]
    [InlineData("id:7 stat:ENROUTE", "7", CarrierReceipt.UnderWay)]
    [InlineData("ID:7 STAT:delivrd", "7", CarrierReceipt.Delivered)]
    [InlineData("id:7 stat:BLAH", "7", CarrierReceipt.Unknown)]
    public void A_receipt_is_read_from_its_text(string text, string id, CarrierReceipt receipt)
    {
        var word = Read(new() { Source = "138", Class = SmppMessage.Receipt, Content = Encoding.ASCII.GetBytes(text) });
        Assert.Equal((WordKind.News, id, receipt, "138"), (word.Kind, word.News!.MessageId, word.News.Receipt, word.News.Destination));
    }

    [Fact]
    public void What_its_optional_fields_say_of_a_receipt_goes_before_its_text()
    {
        var word = Read(new() { Source = "138", Class = SmppMessage.Receipt, Content = "id:7 stat:EXPIRED done date:220901120130"u8.ToArray(), Extensions = new("8", 2, null) });
        Assert.Equal(("8", CarrierReceipt.Delivered, "DELIVRD"), (word.News!.MessageId, word.News.Receipt, word.News.Text));
        Assert.Equal(Now.AddSeconds(90), word.News.At);
    }

    [Fact]
    public void A_receipt_of_nothing_is_refused_for_good()
    {
        var word = Read(new() { Class = SmppMessage.Receipt, Content = "?"u8.ToArray() });
        Assert.Equal(WordKind.Nonsense, word.Kind);
        var reply = Written(output => new SmppDialect("a", "1", "1").WriteReply(output, word));
        Assert.Equal((SmppStatus.NotToBeDelivered, SmppCommand.DeliverAnswer), (HeaderOf(reply).Status, HeaderOf(reply).Command));
    }

    [Fact]
    public void What_a_phones_holder_writes_is_read_from_the_long_field_too()
    {
        Assert.Equal("退", Read(new() { Source = "138", Coding = 8, Content = [0x90, 0x00] }).News!.Text);
        Assert.Equal("退", Read(new() { Source = "138", Coding = 8, Extensions = new(string.Empty, 0, [0x90, 0x00]) }).News!.Text);
    }

    [Theory]
    [InlineData(SmppCommand.SubmitAnswer, 0u, PartOutcome.Taken)]
    [InlineData(SmppCommand.SubmitAnswer, 0x58u, PartOutcome.Busy)]
    [InlineData(SmppCommand.SubmitAnswer, 0x14u, PartOutcome.Busy)]
    [InlineData(SmppCommand.SubmitAnswer, 0x0Bu, PartOutcome.Refused)]
    [InlineData(SmppCommand.GenericNack, 0x03u, PartOutcome.Refused)]
    internal void An_answer_is_taken_busy_or_a_refusal(SmppCommand command, uint status, PartOutcome outcome)
    {
        var packet = command == SmppCommand.GenericNack
            ? Written(output => SmppHeader.Write(output, command, status, 5))
            : Written(output => SmppAnswer.Write(output, command, status, 5, "7"));
        var word = new SmppDialect("a", "1", "1").Read(packet, Now);
        Assert.Equal((WordKind.Answer, 5u, outcome), (word.Kind, word.Sequence, word.Answer.Outcome));
    }

    [Fact]
    public void A_command_that_is_not_known_is_said_to_be_so()
    {
        var dialect = new SmppDialect("a", "1", "1");
        var word = dialect.Read(Written(output => SmppHeader.Write(output, (SmppCommand)0x0103, 0, 5)), Now);
        Assert.Equal(WordKind.UnknownCommand, word.Kind);
        var reply = HeaderOf(Written(output => dialect.WriteReply(output, word)));
        Assert.Equal(new SmppHeader(16, SmppCommand.GenericNack, SmppStatus.UnknownCommand, 5), reply);
    }

    private static Word Read(SmppMessage message) => new SmppDialect("a", "1", "1").Read(Written(output => message.Write(output, SmppCommand.Deliver, 9)), Now);

    private static SmppHeader HeaderOf(byte[] packet)
    {
        _ = SmppHeader.Read(packet, out var header, out _);
        return header;
    }

    private static byte[] Written(Action<IBufferWriter<byte>> write)
    {
        var writer = new ArrayBufferWriter<byte>();
        write(writer);
        return writer.WrittenSpan.ToArray();
    }
}
