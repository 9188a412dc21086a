using CsCheck;
using HealthPass.Grains.Venues;
using Xunit;

namespace HealthPass.Tests.Venues;

public sealed class CreditCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    [Theory]
    [InlineData("91350100M000100Y43")]
    [InlineData("91350100m000100y43")]
    [InlineData(" 913501 00M000100Y-43 ")]
    [InlineData("９１３５０１００Ｍ０００１００Ｙ４３")]
    public void A_published_sample_is_accepted_however_it_is_typed(string text)
    {
        Assert.True(CreditCode.TryParse(text, out var code, out var fault));
        Assert.Equal(CreditCodeFault.None, fault);
        Assert.Equal("91350100M000100Y43", code.Value);
        Assert.Equal("91350100M000100Y43", code.ToString());
    }

    [Theory]
    [InlineData(null, CreditCodeFault.Missing)]
    [InlineData("  ", CreditCodeFault.Missing)]
    [InlineData("91350100M000100Y4Z", CreditCodeFault.Malformed)]
    [InlineData("91350100M000100Y4", CreditCodeFault.Malformed)]
    [InlineData("91350100M000100Y433", CreditCodeFault.Malformed)]
    [InlineData("9135A100M000100Y43", CreditCodeFault.Malformed)]
    [InlineData("91350100I000100Y43", CreditCodeFault.Malformed)]
    [InlineData("91350100M000100Y44", CreditCodeFault.CheckDigitWrong)]
    [InlineData("91350100M000101Y43", CreditCodeFault.CheckDigitWrong)]
    [InlineData("91350100M000100Y56", CreditCodeFault.OrganisationCheckDigitWrong)]
    public void A_wrong_code_is_refused_with_its_fault(string? text, CreditCodeFault expected)
    {
        Assert.False(CreditCode.TryParse(text, out var code, out var fault));
        Assert.Equal(expected, fault);
        Assert.Equal(default, code);
        Assert.StartsWith("credit_code_", fault.ToWire(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_character_never_goes_unnoticed() =>
        Gen.Select(Gen.Int[0, 17], Gen.Char[Alphabet]).Where((at, character) => "91350100M000100Y43"[at] != character)
            .Sample((at, character) =>
                !CreditCode.TryParse("91350100M000100Y43".Remove(at, 1).Insert(at, character.ToString()), out _, out _));

    [Fact]
    public void No_input_throws_and_what_is_accepted_reads_as_itself() =>
        Gen.OneOf(Hostile.Text, Hostile.Near("91350100M000100Y43")).Sample(text =>
        {
            if (CreditCode.TryParse(text, out var code, out _))
            {
                Assert.True(CreditCode.TryParse(code.Value, out var again, out _));
                Assert.Equal(code, again);
            }
        }, iter: 20_000);
}
