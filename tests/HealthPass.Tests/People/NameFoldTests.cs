using CsCheck;
using HealthPass.Grains.People.Names;
using Xunit;

namespace HealthPass.Tests.People;

public sealed class NameFoldTests
{
    [Theory]
    [InlineData("阿卜杜拉·买买提", "阿卜杜拉•买买提")]
    [InlineData("阿卜杜拉·买买提", "阿卜杜拉・买买提")]
    [InlineData("阿卜杜拉·买买提", "阿卜杜拉‧买买提")]
    [InlineData("阿卜杜拉·买买提", "阿卜杜拉⋅买买提")]
    [InlineData("阿卜杜拉·买买提", "阿卜杜拉●买买提")]
    [InlineData("阿卜杜拉·买买提", "阿卜杜拉．买买提")]
    [InlineData("阿卜杜拉·买买提", "阿卜杜拉 · 买买提")]
    [InlineData("阿卜杜拉·买买提", "阿卜杜拉买买提")]
    [InlineData("王小明", "王 小明")]
    [InlineData("John Smith", "JOHN SMITH")]
    [InlineData("John Smith", "Ｊｏｈｎ　Ｓｍｉｔｈ")]
    [InlineData("O'Brien", "O’BRIEN")]
    [InlineData("O'Brien", "OBrien")]
    [InlineData("Anne-Marie", "Anne‐Marie")]
    [InlineData("Anne-Marie", "Anne Marie")]
    [InlineData("José", "Jose\u0301")]
    [InlineData("Weiß", "WEISS")]
    [InlineData("Yıldız", "YILDIZ")]
    [InlineData("利", "\uF9DD")]
    [InlineData("\uE863羽", "䶮羽")]
    [InlineData("བསྟན་འཛིན", "བསྟན\u0F0Cའཛིན")]
    [InlineData("محـــمد", "محمد")]
    [InlineData("می\u200Cترا", "میترا")]
    [InlineData("辻\U000E0100", "辻")]
    [InlineData("ﾀﾅｶ", "タナカ")]
    public void However_it_is_typed_it_is_one_name(string one, string other)
    {
        Assert.Equal(NameLikeness.Same, Compare(one, other));
        Assert.Equal(NameLikeness.Same, Compare(other, one));
    }

    [Theory]
    [InlineData("張偉", "张伟")]
    [InlineData("劉德華", "刘德华")]
    [InlineData("José García", "JOSE GARCIA")]
    [InlineData("Nguyễn", "NGUYEN")]
    public void What_may_be_one_person_is_similar_and_not_the_same(string one, string other)
    {
        Assert.Equal(NameLikeness.Similar, Compare(one, other));
        Assert.Equal(NameLikeness.Similar, Compare(other, one));
    }

    [Theory]
    [InlineData("王小明", "王小朋")]
    [InlineData("John Smith", "John Smyth")]
    [InlineData("བསྟན་འཛིན", "བསྟན་འཛན")]
    [InlineData("が", "か")]
    [InlineData("ئابدۇ", "ئابدو")]
    public void Two_names_are_two(string one, string other) => Assert.Equal(NameLikeness.Different, Compare(one, other));

    [Fact]
    public void Comparing_is_symmetric_and_a_name_is_its_own_and_nothing_throws() =>
        Gen.Select(Hostile.Near("王小明", "阿卜杜拉·买买提", "José"), Hostile.Near("王小明", "阿卜杜拉•买买提", "JOSE")).Sample((one, other) =>
        {
            if (PersonName.TryParse(one, out var left) && PersonName.TryParse(other, out var right))
            {
                Assert.Equal(NameLikeness.Same, NameFold.Compare(left, left));
                Assert.Equal(NameFold.Compare(left, right), NameFold.Compare(right, left));
            }
        }, iter: 20_000);

    private static NameLikeness Compare(string one, string other)
    {
        Assert.True(PersonName.TryParse(one, out var left));
        Assert.True(PersonName.TryParse(other, out var right));
        return NameFold.Compare(left, right);
    }
}
