using CsCheck;
using HealthPass.Kernel.Text;
using Xunit;

namespace HealthPass.Tests.People;

public sealed class CanonicalFormTests
{
    // Lines of the Unicode normalisation test (Annex 15, parts 0 and 1): composition, exclusion, order of marks, Hangul.
    [Theory]
    [InlineData("\u1E0A\u0323", "\u1E0C\u0307")]
    [InlineData("D\u0307\u0323", "\u1E0C\u0307")]
    [InlineData("\u1E14\u0304", "\u1E14\u0304")]
    [InlineData("\u0045\u0300\u0304", "\u00C8\u0304")]
    [InlineData("\u212B", "\u00C5")]
    [InlineData("\u2126", "\u03A9")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("\u2ADC", "\u2ADD\u0338")]
    [InlineData("\u0344", "\u0308\u0301")]
    [InlineData("\u1100\uAC00\u11A8", "\u1100\uAC01")]
    [InlineData("\uAC00\u11A7", "\uAC00\u11A7")]
    [InlineData("a\u0315\u0300\u05AE\u0062", "\u00E0\u05AE\u0315\u0062")]
    [InlineData("\u0B47\u0300\u0B3E", "\u0B47\u0300\u0B3E")]
    [InlineData("\u1100\u0300\u1161\u0327", "\u1100\u0300\u1161\u0327")]
    [InlineData("\uD834\uDD5E", "\uD834\uDD57\uD834\uDD65")]
    [InlineData("\uD87E\uDC00", "\u4E3D")]
    public void A_text_has_its_composed_form(string text, string expected)
    {
        Assert.True(CanonicalForm.TryCompose(text, out var composed));
        Assert.Equal(expected, composed);
    }

    // Attributes carry no half characters.
    [Fact]
    public void What_is_no_text_has_none() =>
        Assert.All(["\uD800", "a\uDC00b", "a\uFFFEb"], text => Assert.False(CanonicalForm.TryCompose(text, out _)));

    [Fact]
    public void Composing_twice_changes_nothing() => Hostile.Text.Sample(text =>
        !CanonicalForm.TryCompose(text, out var once) || (CanonicalForm.TryCompose(once, out var twice) && once == twice));
}
