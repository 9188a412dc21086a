using HealthPass.Grains.Campaign.Texts;
using HealthPass.Grains.Campaign.Texts.Accounts;
using HealthPass.Grains.Campaign.Texts.Links;
using HealthPass.Grains.Campaign.Texts.Messages;
using HealthPass.Grains.Campaign.Texts.Phones;
using Xunit;

namespace HealthPass.Tests.Campaign.Texts;

/// <summary>What a text may say, when it goes out, and who gets none.</summary>
public sealed class TextTemplateTests
{
    private const int LinkLength = 27;

    private static TextTerms Terms => TextTerms.Current;

    [Fact]
    public void A_text_takes_its_signature_and_its_link_into_its_seventy_characters()
    {
        // 【四川天府健康通】 has nine.
        var fits = new string('字', 70 - 9 - LinkLength) + TextTemplate.Link;
        Assert.Equal(70, TextTemplate.Length(fits, LinkLength, Terms));
        Assert.Equal(TextFault.None, TextTemplate.Judge(fits, LinkLength, Terms));
        Assert.Equal(TextFault.TextTooLong, TextTemplate.Judge("字" + fits, LinkLength, Terms));
        Assert.Equal("【四川天府健康通】请点 a.cn/t/x", TextTemplate.Write("请点 {link}", "a.cn/t/x", Terms));
    }

    [Theory]
    [InlineData("请申领健康码", TextFault.LinkWrong)]
    [InlineData("{link} 或 {link}", TextFault.LinkWrong)]
    [InlineData("【别的】请点 {link}", TextFault.SignatureTwice)]
    [InlineData("请点 {link} 😀", TextFault.TextUnsendable)]
    [InlineData("请点\n{link}", TextFault.TextUnsendable)]
    [InlineData("找王主任 13800138000 {link}", TextFault.TextNamesSomebody)]
    [InlineData("疑问请拨打12345 {link}", TextFault.None)]
    public void A_text_names_nobody_and_has_one_link(string content, TextFault fault) => Assert.Equal(fault, TextTemplate.Judge(content, LinkLength, Terms));

    [Fact]
    public void A_campaign_has_days_ahead_and_a_bounded_number_of_messages()
    {
        Assert.Equal(TextFault.None, Judge(Texted.Draft()));
        Assert.Equal(TextFault.DaysOutside, Judge(Texted.Draft() with { From = Samples.Today.AddDays(-1) }));
        Assert.Equal(TextFault.DaysOutside, Judge(Texted.Draft() with { Until = Samples.Today.AddDays(-1) }));
        Assert.Equal(TextFault.None, Judge(Texted.Draft() with { Until = Samples.Today.AddDays(29) }));
        Assert.Equal(TextFault.DaysOutside, Judge(Texted.Draft() with { Until = Samples.Today.AddDays(30) }));
        Assert.Equal(TextFault.QuotaOutside, Judge(Texted.Draft(quota: 0)));
        Assert.Equal(TextFault.QuotaOutside, Judge(Texted.Draft(quota: Terms.MostMessages + 1)));

        static TextFault Judge(TextDraft draft) => TextRules.Judge(draft, LinkLength, Samples.Today, Terms);
    }

    [Theory]
    [InlineData(7, false, false)]
    [InlineData(8, false, true)]
    [InlineData(20, false, true)]
    [InlineData(21, false, false)]
    [InlineData(3, true, true)]
    public void Texts_go_out_by_day_and_urgent_ones_at_any_hour(int hour, bool urgent, bool goes)
    {
        var at = Samples.Noon.AddHours(hour - 12).AddMinutes(59);
        Assert.Equal(goes, TextRules.IsTime(Texted.Draft(urgent: urgent), at, Terms));
        Assert.False(TextRules.IsTime(Texted.Draft(urgent: urgent), at.AddDays(10), Terms));
    }

    [Fact]
    public void Five_of_a_hundred_phones_are_held_out_and_always_the_same()
    {
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        var held = Enumerable.Range(0, 100_000).Where(number => HoldOut.Has(one, Texted.Phone(number), 5)).ToList();
        Assert.InRange(held.Count, 4_700, 5_300);
        Assert.All(held.Take(100), number => Assert.True(HoldOut.Has(one, Texted.Phone(number), 5)));

        // Another campaign holds out others.
        Assert.InRange(held.Count(number => HoldOut.Has(other, Texted.Phone(number), 5)), 150, 350);
    }

    [Theory]
    [InlineData("T", true)]
    [InlineData(" td ", true)]
    [InlineData("ｒ", true)]
    [InlineData("退订", true)]
    [InlineData("谢谢", false)]
    [InlineData("TT", false)]
    public void Whoever_answers_with_the_carriers_word_wants_no_more(string text, bool isOne) => Assert.Equal(isOne, OptOut.IsOne(text));

    [Fact]
    public void A_links_token_is_read_as_it_was_drawn_and_a_pseudonym_in_either_case()
    {
        var token = LinkTokens.Draw();
        Assert.True(LinkTokens.IsOne(token));
        Assert.False(LinkTokens.IsOne(token[1..]));
        Assert.False(LinkTokens.IsOne(token[1..] + "0"));
        Assert.False(LinkTokens.IsOne(null));
        var phone = Texted.Phone(77);
        Assert.True(PhonePseudonym.TryParse(phone.ToString().ToUpperInvariant(), out var read));
        Assert.Equal((phone, phone), (read, PhonePseudonym.Read(phone.ToBytes())));
        Assert.False(PhonePseudonym.TryParse(phone.ToString()[1..], out _));
        Assert.False(PhonePseudonym.TryParse(new string('g', 32), out _));
        Assert.False(PhonePseudonym.TryParse(" " + phone.ToString()[1..], out _));
    }
}
