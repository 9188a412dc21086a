using CsCheck;
using HealthPass.Grains.People.Documents;
using Xunit;

namespace HealthPass.Tests.People.Documents;

/// <summary>A passport is a number and who issued it; and the documents of children.</summary>
public sealed class PassportTests
{
    private static readonly DateOnly Today = new(2021, 1, 11);

    [Theory]
    [InlineData("USA", "USA")]
    [InlineData("usa", "USA")]
    [InlineData(" ＵＳＡ ", "USA")]
    [InlineData("CHN", "CHN")]
    [InlineData("D", "DEU")]
    [InlineData("D<<", "DEU")]
    [InlineData("DEU", "DEU")]
    [InlineData("GBN", "GBN")]
    [InlineData("GBD", "GBD")]
    [InlineData("UNO", "UNO")]
    [InlineData("XXA", "XXA")]
    [InlineData("XXB", "XXB")]
    [InlineData("RKS", "RKS")]
    [InlineData("EUE", "EUE")]
    [InlineData("TWN", "TWN")]
    public void A_country_is_read_as_machine_readable_zones_have_it(string typed, string country)
    {
        var document = Accept("passport", " e-1234 5678", typed);
        Assert.Equal(("E12345678", country), (document.Number, document.Country));
        Assert.Equal(Accept("passport", "E12345678", country), document);
        Assert.Equal("Passport E1*****78", document.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("<<<")]
    public void No_country_is_none(string? typed)
    {
        var document = Accept("passport", "E12345678", typed);
        Assert.Null(document.Country);
        Assert.Equal(Accept("passport", "E12345678", null), document);
        Assert.Equal(document, Accept("passport", "E12345678", "FRA").WithoutCountry);
        Assert.NotEqual(document, Accept("passport", "E12345678", "FRA"));
    }

    [Theory]
    [InlineData("US")]
    [InlineData("UTO")]
    [InlineData("ZZZ")]
    [InlineData("DDR")]
    [InlineData("France")]
    [InlineData("中国")]
    [InlineData("U<A")]
    [InlineData("<USA")]
    public void What_is_no_country_is_refused(string typed)
    {
        Assert.False(DocumentParser.TryParse("passport", "E12345678", typed, Today, out var document, out var fault));
        Assert.Equal((DocumentFault.CountryUnknown, default), (fault, document));
    }

    [Fact]
    public void Of_other_documents_it_is_not_looked_at() =>
        Assert.Equal(Accept("resident_id", "11010519491231002X", null), Accept("resident_id", "11010519491231002X", "nowhere"));

    [Fact]
    public void Every_issuer_has_three_letters_and_reads_as_itself()
    {
        Assert.Equal(274, PassportIssuers.All.Count);
        Assert.All(PassportIssuers.All, code => Assert.Equal(code, Accept("passport", "E12345678", code).Country));
    }

    [Fact]
    public void No_country_throws_and_what_is_accepted_reads_as_itself() =>
        Gen.Select(Gen.OneOf(Hostile.Near("E12345678", "P1234567"), Gen.Const("E12345678")), Gen.OneOf(Hostile.Text, Hostile.Near("USA", "D<<", "XXB"))).Sample((number, country) =>
        {
            if (DocumentParser.TryParse("passport", number, country, Today, out var document, out var fault))
            {
                Assert.True(document.Number.All(char.IsAsciiLetterOrDigit));
                Assert.True(document.Country is null || PassportIssuers.All.Contains(document.Country));
                Assert.Equal(document, Accept("passport", document.Number, document.Country));
            }
            else
            {
                Assert.NotEmpty(fault.ToWire());
            }
        }, iter: 20_000);

    [Theory]
    [InlineData("R510123456", "R510123456")]
    [InlineData("r 510-123 456", "R510123456")]
    [InlineData("Ｒ５１０１２３４５６", "R510123456")]
    public void A_birth_certificate_has_a_letter_and_nine_digits(string typed, string number)
    {
        var document = Accept("birth_certificate", typed, null);
        Assert.Equal((DocumentType.BirthCertificate, number), (document.Type, document.Number));
        Assert.NotEqual(Accept("passport", typed, null), document);
    }

    [Theory]
    [InlineData("R51012345")]
    [InlineData("R5101234567")]
    [InlineData("5101234567")]
    [InlineData("RR10123456")]
    [InlineData("R000000000")]
    [InlineData("Ж510123456")]
    [InlineData("11010519491231002X")]
    public void Anything_else_is_no_birth_certificate(string typed)
    {
        Assert.False(DocumentParser.TryParse("birth_certificate", typed, Today, out _, out var fault));
        Assert.Equal(DocumentFault.NumberMalformed, fault);
    }

    // Numbers with check digits that hold, computed from GB 11643.
    [Theory]
    [InlineData("810000199001010019", "hk_macau_permit")]
    [InlineData("820000199001010010", "hk_macau_permit")]
    [InlineData("830000199001010012", "taiwan_permit")]
    public void A_residence_permit_is_one_document_as_itself_and_as_an_identity_card(string number, string type)
    {
        var document = Accept(type, number, null);
        Assert.Equal(type, document.Type.ToWire());
        Assert.Equal(document, Accept("resident_id", number, null));
        Assert.Equal(document, Accept(type, $" {number[..6]} {number[6..14]} {number[14..]} ", "HKG"));
        foreach (var other in new[] { "hk_macau_permit", "taiwan_permit", "foreign_permanent_resident", "birth_certificate", "passport" }.Except([type]))
        {
            Assert.False(DocumentParser.TryParse(other, number, Today, out _, out _));
        }
    }

    private static IdentityDocument Accept(string type, string number, string? country)
    {
        Assert.True(DocumentParser.TryParse(type, number, country, Today, out var document, out var fault), $"{type}: {fault}");
        return document;
    }
}
