using System.Globalization;
using CsCheck;
using HealthPass.Grains.People.Documents;
using Xunit;

namespace HealthPass.Tests.People.Documents;

public sealed class DocumentParserTests
{
    private static readonly DateOnly Today = new(2021, 1, 11);

    private static readonly string?[] Types =
        ["resident_id", "passport", "hk_macau_permit", "taiwan_permit", "foreign_permanent_resident", "birth_certificate", "", null, "Resident_Id"];

    [Theory]
    [InlineData("11010519491231002X")]
    [InlineData("440524188001010014")]
    [InlineData("370101190102039973")]
    public void A_published_sample_of_a_resident_id_is_accepted(string number) =>
        Assert.Equal(new(DocumentType.ResidentId, number), Accept("resident_id", number));

    [Theory]
    [InlineData("11010519491231002x")]
    [InlineData("  110105 19491231 002X ")]
    [InlineData("110105-19491231-002X")]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ")]
    [InlineData("\uFEFF110105\u300019491231\u2013002ｘ")]
    [InlineData("110105491231002")]
    public void Every_way_of_typing_a_resident_id_gives_one_document(string number) =>
        Assert.Equal("11010519491231002X", Accept("resident_id", number).Number);

    [Theory]
    [InlineData("110105194912310021")]
    [InlineData("11010519491231003X")]
    [InlineData("440524188001010015")]
    public void A_resident_id_with_a_wrong_check_digit_is_refused(string number) =>
        Refuse("resident_id", number, DocumentFault.CheckDigitWrong);

    [Theory]
    [InlineData("11010519490231002X", "there is no 31 February")]
    [InlineData("110105190002290021", "1900 was no leap year")]
    [InlineData("110105202101120027", "tomorrow")]
    [InlineData("110105187912310027", "before 1880")]
    [InlineData("110105000001010027", "year zero")]
    [InlineData("110105491331002", "month 13, short form")]
    public void A_resident_id_with_an_impossible_date_of_birth_is_refused(string number, string why)
    {
        Assert.NotEmpty(why);
        Refuse("resident_id", number, DocumentFault.DateInvalid);
    }

    [Fact]
    public void A_child_may_register_on_the_day_of_its_birth()
    {
        var number = WithCheck("51010720210111001");
        Assert.Equal(number, Accept("resident_id", number).Number);
    }

    [Theory]
    [InlineData("1101051949123100")]
    [InlineData("11010519491231002XX")]
    [InlineData("1101051949123X0021")]
    [InlineData("11010519491231002Y")]
    [InlineData("001010194912310021")]
    [InlineData("161010194912310021")]
    [InlineData("811010491231002")]
    [InlineData("١١٠١٠٥١٩٤٩١٢٣١٠٠٢X")]
    public void A_resident_id_of_the_wrong_form_is_refused(string number) =>
        Refuse("resident_id", number, DocumentFault.NumberMalformed);

    [Fact]
    public void The_county_of_a_resident_id_may_have_been_abolished()
    {
        var number = WithCheck("51999919800101001");
        Assert.Equal(DocumentType.ResidentId, Accept("resident_id", number).Type);
    }

    [Theory]
    [InlineData("81000019900101001", DocumentType.HkMacauPermit, "hk_macau_permit")]
    [InlineData("82000019900101001", DocumentType.HkMacauPermit, "hk_macau_permit")]
    [InlineData("83000019900101001", DocumentType.TaiwanPermit, "taiwan_permit")]
    [InlineData("91184019900101001", DocumentType.ForeignPermanentResident, "foreign_permanent_resident")]
    public void A_card_with_a_citizen_like_number_is_one_document_under_either_type(string stem, DocumentType type, string wire)
    {
        var number = WithCheck(stem);
        Assert.Equal(new(type, number), Accept(wire, number));
        Assert.Equal(new(type, number), Accept("resident_id", number));
    }

    [Theory]
    [InlineData("hk_macau_permit", "83000019900101001")]
    [InlineData("hk_macau_permit", "51010719900101001")]
    [InlineData("taiwan_permit", "81000019900101001")]
    [InlineData("foreign_permanent_resident", "51010719900101001")]
    public void A_number_of_another_kind_of_card_is_refused(string type, string stem) =>
        Refuse(type, WithCheck(stem), DocumentFault.NumberMalformed);

    [Theory]
    [InlineData("passport", "e12345678", "E12345678")]
    [InlineData("passport", "EA 1234567", "EA1234567")]
    [InlineData("passport", "A1234", "A1234")]
    [InlineData("passport", "12345678901234567", "12345678901234567")]
    [InlineData("hk_macau_permit", "h12345678", "H12345678")]
    [InlineData("hk_macau_permit", "H12345678(02)", "H12345678")]
    [InlineData("hk_macau_permit", "M1234567801", "M12345678")]
    [InlineData("taiwan_permit", "12345678", "12345678")]
    [InlineData("taiwan_permit", "1234567801", "12345678")]
    [InlineData("taiwan_permit", "1234567801（B）", "12345678")]
    [InlineData("foreign_permanent_resident", "usa 310000900101", "USA310000900101")]
    public void A_permit_or_passport_is_accepted_in_its_one_form(string type, string number, string expected) =>
        Assert.Equal(expected, Accept(type, number).Number);

    [Theory]
    [InlineData("passport", "E123")]
    [InlineData("passport", "123456789012345678")]
    [InlineData("passport", "PASSPORT")]
    [InlineData("passport", "000000000")]
    [InlineData("passport", "E1234/678")]
    [InlineData("passport", "护照12345")]
    [InlineData("hk_macau_permit", "K12345678")]
    [InlineData("hk_macau_permit", "H123456789")]
    [InlineData("hk_macau_permit", "H1234567A")]
    [InlineData("taiwan_permit", "1234567")]
    [InlineData("taiwan_permit", "123456789")]
    [InlineData("taiwan_permit", "T2345678")]
    [InlineData("foreign_permanent_resident", "US1110190010112")]
    [InlineData("foreign_permanent_resident", "USA11019001011")]
    public void A_permit_or_passport_of_the_wrong_form_is_refused(string type, string number) =>
        Refuse(type, number, DocumentFault.NumberMalformed);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("id_card")]
    [InlineData("RESIDENT_ID")]
    [InlineData("1")]
    public void An_unknown_type_is_refused(string? type) => Refuse(type, "11010519491231002X", DocumentFault.UnknownDocumentType);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u3000- ")]
    public void A_missing_number_is_refused(string? number)
    {
        foreach (var type in Types[..5])
        {
            Refuse(type, number, DocumentFault.NumberMissing);
        }
    }

    [Fact]
    public void A_very_long_number_is_refused_without_being_read() =>
        Refuse("passport", new string('1', 1_000_000), DocumentFault.NumberMalformed);

    [Fact]
    public void A_changed_digit_of_a_resident_id_never_goes_unnoticed() =>
        Gen.Select(Gen.OneOf("11010519491231002X", "440524188001010014", "370101190102039973"), Gen.Int[0, 16], Gen.Int[1, 9])
            .Sample((number, at, by) =>
            {
                var digit = (char)('0' + ((number[at] - '0' + by) % 10));
                var changed = number[..at] + digit + number[(at + 1)..];
                return !DocumentParser.TryParse("resident_id", changed, Today, out _, out _);
            });

    [Fact]
    public void A_generated_resident_id_is_accepted_and_its_short_form_is_the_same_person() =>
        Gen.Select(Gen.Int[110000, 159999], Gen.Date[new(1900, 1, 1), new(1999, 12, 31)], Gen.Int[0, 999]).Sample((region, born, sequence) =>
        {
            var date = born.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
            var full = WithCheck(string.Create(CultureInfo.InvariantCulture, $"{region}{date}{sequence:D3}"));
            var brief = string.Create(CultureInfo.InvariantCulture, $"{region}{date[2..]}{sequence:D3}");
            return Accept("resident_id", full) == Accept("resident_id", brief);
        });

    [Fact]
    public void No_input_throws_and_what_is_accepted_reads_as_itself() =>
        Gen.Select(Gen.OneOf(Types), Gen.OneOf(Hostile.Text, Hostile.Near("11010519491231002X", "E12345678", "H12345678", "1234567801", "USA310000900101", "R510123456")))
            .Sample((type, number) =>
            {
                var accepted = DocumentParser.TryParse(type, number, Today, out var document, out var fault);
                Assert.Equal(accepted, fault == DocumentFault.None);
                Assert.Equal(!accepted, document == default);
                if (accepted)
                {
                    Assert.True(document.Number.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c)));
                    Assert.Equal(document, Accept(document.Type.ToWire(), document.Number));
                    Assert.DoesNotContain(document.Number, document.ToString(), StringComparison.Ordinal);
                }
                else
                {
                    Assert.NotEmpty(fault.ToWire());
                }
            }, iter: 20_000);

    [Fact]
    public void Wire_names_read_back()
    {
        foreach (var type in Enum.GetValues<DocumentType>())
        {
            Assert.True(DocumentTypes.TryParse(type.ToWire(), out var back));
            Assert.Equal(type, back);
        }
    }

    [Theory]
    [InlineData(DocumentFault.UnknownDocumentType, "unknown_document_type")]
    [InlineData(DocumentFault.NumberMissing, "document_number_missing")]
    [InlineData(DocumentFault.NumberMalformed, "document_number_malformed")]
    [InlineData(DocumentFault.CheckDigitWrong, "document_check_digit_wrong")]
    [InlineData(DocumentFault.DateInvalid, "document_date_invalid")]
    [InlineData(DocumentFault.CountryUnknown, "document_country_unknown")]
    public void A_fault_has_its_documented_wire_code(DocumentFault fault, string wire) => Assert.Equal(wire, fault.ToWire());

    private static IdentityDocument Accept(string? type, string? number)
    {
        Assert.True(DocumentParser.TryParse(type, number, Today, out var document, out var fault), $"{type}: {fault}");
        return document;
    }

    private static void Refuse(string? type, string? number, DocumentFault expected)
    {
        Assert.False(DocumentParser.TryParse(type, number, Today, out var document, out var fault));
        Assert.Equal(expected, fault);
        Assert.Equal(default, document);
    }

    // ISO 7064 MOD 11-2 by its definition (the whole is 1 modulo 11), not by the weights that the parser uses.
    private static string WithCheck(string stem)
    {
        var product = 0;
        foreach (var digit in stem)
        {
            product = (product + digit - '0') * 2 % 11;
        }

        var check = (12 - product) % 11;
        return stem + (check == 10 ? "X" : check.ToString(CultureInfo.InvariantCulture));
    }
}
