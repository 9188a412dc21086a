using CsCheck;
using HealthPass.Kernel.People;
using Xunit;

namespace HealthPass.Tests.People;

public sealed class NameMaskTests
{
    [Theory]
    [InlineData("王小明", "王**")]
    [InlineData("王明", "王*")]
    [InlineData("王", "王*")]
    [InlineData("欧阳小明", "欧***")]
    [InlineData("阿卜杜拉·买买提", "阿***")]
    [InlineData("John", "J***")]
    [InlineData("Jonathan Smith", "J***")]
    [InlineData("𠮷田", "𠮷*")]
    [InlineData("", "")]
    public void Only_the_first_character_is_shown(string name, string mask) => Assert.Equal(mask, NameMask.Of(name).ToString());

    [Fact]
    public void A_mask_survives_packing_and_leaves_four_bits_free() => Hostile.Text.Sample(name =>
    {
        var mask = NameMask.Of(name);
        return mask.Packed < 1u << 28 && new NameMask(mask.Packed).ToString() == mask.ToString();
    });

    [Fact]
    public void Any_number_can_be_shown() => Gen.UInt.Sample(packed => new NameMask(packed).ToString().Length <= 129);
}
