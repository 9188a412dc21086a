using System.Text;
using CsCheck;
using HealthPass.Verification.Printed;
using Xunit;

namespace HealthPass.Tests.Verification.Printed;

public sealed class Base45Tests
{
    [Theory]
    [InlineData("AB", "BB8")]
    [InlineData("Hello!!", "%69 VD92EX0")]
    [InlineData("base-45", "UJCLQE7W581")]
    [InlineData("ietf!", "QED8WEX0")]
    [InlineData("", "")]
    public void It_reads_and_writes_what_rfc_9285_does(string plain, string text)
    {
        Assert.Equal(text, Base45.Encode(Encoding.ASCII.GetBytes(plain)));
        Assert.True(Base45.TryDecode(text, out var bytes));
        Assert.Equal(plain, Encoding.ASCII.GetString(bytes));
    }

    [Theory]
    [InlineData("A", "no bytes have one character")]
    [InlineData("BB8A", "nor four")]
    [InlineData(":::", "more than two bytes hold")]
    [InlineData("GGW", "one more than two bytes hold")]
    [InlineData("::", "more than a byte holds")]
    [InlineData("V5", "one more than a byte holds")]
    [InlineData("bb8", "the alphabet has no small letters")]
    [InlineData("BB=", "nor this")]
    [InlineData("BＢ8", "nor wide letters")]
    [InlineData("BB\0", "nor nothing")]
    public void What_is_none_is_refused(string text, string why)
    {
        Assert.False(Base45.TryDecode(text, out var bytes), why);
        Assert.Null(bytes);
    }

    [Theory]
    [InlineData("FGW", 2)]
    [InlineData("U5", 1)]
    public void The_last_that_the_bytes_hold_is_read(string text, int count)
    {
        Assert.True(Base45.TryDecode(text, out var bytes));
        Assert.Equal(Enumerable.Repeat(byte.MaxValue, count), bytes);
    }

    [Fact]
    public void Every_text_stands_for_some_bytes_or_for_none_and_none_for_those_of_another()
    {
        Gen.Byte.Array[0, 60].Sample(bytes =>
        {
            Assert.True(Base45.TryDecode(Base45.Encode(bytes), out var read));
            Assert.Equal(bytes, read);
        });
        Gen.OneOf(Hostile.Text, Gen.String[Gen.OneOf([.. "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".Select(Gen.Const)]), 0, 40]).Sample(
            text => !Base45.TryDecode(text, out var bytes) || Base45.Encode(bytes) == text, iter: 20_000);
    }
}
