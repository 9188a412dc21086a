using CsCheck;
using HealthPass.Grains.People;
using Xunit;

namespace HealthPass.Tests.People;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("13800138000")]
    [InlineData(" 138-0013-8000 ")]
    [InlineData("138 0013 8000")]
    [InlineData("+8613800138000")]
    [InlineData("+86 138 0013 8000")]
    [InlineData("(+86)13800138000")]
    [InlineData("008613800138000")]
    [InlineData("8613800138000")]
    [InlineData("\u202A138\u200D0013\u20608000\u202C\uFEFF")]
    [InlineData("＋８６　１３８００１３８０００")]
    public void Every_way_of_typing_a_mobile_number_gives_one_number(string text)
    {
        Assert.True(PhoneNumber.TryParse(text, out var phone));
        Assert.Equal("13800138000", phone.Number);
        Assert.Equal("138*****000", phone.Mask());
        Assert.Equal("138*****000", phone.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1380013800")]
    [InlineData("138001380000")]
    [InlineData("12800138000")]
    [InlineData("23800138000")]
    [InlineData("02812345678")]
    [InlineData("+85291234567")]
    [InlineData("+86+8613800138000")]
    [InlineData("1380013800a")]
    [InlineData("１３８００１３８００〇")]
    [InlineData("+")]
    [InlineData("86")]
    public void Anything_else_is_refused(string? text)
    {
        Assert.False(PhoneNumber.TryParse(text, out var phone));
        Assert.Equal(default, phone);
        Assert.Equal("", phone.Mask());
    }

    [Fact]
    public void No_input_throws_and_what_is_accepted_reads_as_itself() =>
        Gen.OneOf(Hostile.Text, Hostile.Near("13800138000", "+8613800138000", "0086 138 0013 8000")).Sample(text =>
        {
            if (PhoneNumber.TryParse(text, out var phone))
            {
                Assert.True(PhoneNumber.TryParse(phone.Number, out var again));
                Assert.Equal(phone, again);
                Assert.Matches("^1[3-9][0-9]{9}$", phone.Number);
            }
        }, iter: 20_000);
}
