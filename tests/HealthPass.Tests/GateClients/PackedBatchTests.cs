using System.Buffers;
using HealthPass.Gate.Wire;
using MessagePack;
using Xunit;

namespace HealthPass.Tests.GateClients;

/// <summary>What may come in place of the compact answers of a node.</summary>
public sealed class PackedBatchTests
{
    [Fact]
    public void A_field_behind_those_that_are_known_is_passed_over_and_a_number_that_is_not_is_no_verdict()
    {
        var answers = PackedBatch.Read(Packed((ref MessagePackWriter writer) =>
        {
            writer.WriteArrayHeader(2);
            writer.WriteArrayHeader(11);
            writer.WriteNil();
            writer.Write(Guid.Empty.ToByteArray());
            writer.Write(9);
            writer.Write(2);
            writer.Write("r");
            writer.WriteNil();
            writer.Write(1);
            writer.WriteNil();
            writer.Write(true);
            writer.Write(0L);
            writer.Write("new");
            writer.WriteArrayHeader(4);
            writer.Write("code_expired");
            writer.Write(400);
            writer.Write("d");
            writer.Write("new");
        }))!;
        Assert.Equal((null, "yellow", "valid", true), (answers[0].Verdict, answers[0].Colour, answers[0].CodeState, answers[0].PopUp));
        Assert.Equal(("code_expired", 400, "d"), (answers[1].Code, answers[1].Status, answers[1].Detail));
    }

    [Theory]
    [InlineData("")]
    [InlineData("91")]
    [InlineData("9191")]
    [InlineData("7B7D")]
    [InlineData("DDFFFFFFFF")]
    [InlineData("9193A16101")]
    public void What_is_no_answer_is_none(string bytes) => Assert.Null(PackedBatch.Read(Convert.FromHexString(bytes)));

    private delegate void Writing(ref MessagePackWriter writer);

    private static byte[] Packed(Writing write)
    {
        var body = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(body);
        write(ref writer);
        writer.Flush();
        return body.WrittenSpan.ToArray();
    }
}
