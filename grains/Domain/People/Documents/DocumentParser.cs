using HealthPass.Kernel.Text;

namespace HealthPass.Grains.People.Documents;

/// <summary>
/// The only maker of <see cref="IdentityDocument"/>: folds what was typed into one form and judges it by the rule of its
/// type. Two forms of one person's document become one, because the person id is derived from it:
/// <list type="bullet">
/// <item>a 15-digit resident number becomes its 18-character form;</item>
/// <item>a travel permit's number of issues is dropped, the lifelong number stays;</item>
/// <item>an 18-character number declared as <c>resident_id</c> takes the type that its first two digits show (81 and 82
/// Hong Kong and Macau, 83 Taiwan, 9 foreign permanent resident), because card readers do not tell the cards apart.</item>
/// </list>
/// How sure each rule is stands at the rule. Only GB 11643 is confirmed from its standard; the forms of the permits, of the
/// permanent resident cards and of passports are general knowledge of the field.
/// </summary>
public static class DocumentParser
{
    private const int LifelongDigits = 8;
    private const int IssueDigits = 2;

    /// <summary>Reads a document as a person, a gate or an official gave it.</summary>
    /// <param name="type">Wire name of the declared type.</param>
    /// <param name="number">The number; spaces, hyphens, brackets, lower case and full-width forms are accepted.</param>
    /// <param name="today">The date in Sichuan, the bound of a date of birth.</param>
    /// <param name="document">The document when it is acceptable.</param>
    /// <param name="fault">What is wrong otherwise.</param>
    /// <returns>Whether the document is acceptable. Whether it was ever issued is not known here.</returns>
    public static bool TryParse(string? type, string? number, DateOnly today, out IdentityDocument document, out DocumentFault fault) =>
        TryParse(type, number, country: null, today, out document, out fault);

    /// <summary>Reads a document as a person, a gate or an official gave it.</summary>
    /// <param name="type">Wire name of the declared type.</param>
    /// <param name="number">The number; spaces, hyphens, brackets, lower case and full-width forms are accepted.</param>
    /// <param name="country">Who issued it, as in a passport's machine-readable zone; null or blank where that is not said. Of other documents it is not looked at.</param>
    /// <param name="today">The date in Sichuan, the bound of a date of birth.</param>
    /// <param name="document">The document when it is acceptable.</param>
    /// <param name="fault">What is wrong otherwise.</param>
    /// <returns>Whether the document is acceptable. Whether it was ever issued is not known here.</returns>
    public static bool TryParse(string? type, string? number, string? country, DateOnly today, out IdentityDocument document, out DocumentFault fault)
    {
        document = default;
        fault = !DocumentTypes.TryParse(type, out var declared) ? DocumentFault.UnknownDocumentType
            : !NumberText.TryFold(number, out var text) ? DocumentFault.NumberMalformed
            : text.Length == 0 ? DocumentFault.NumberMissing
            : declared switch
            {
                DocumentType.ResidentId => ParseResidentId(text, today, out document),
                DocumentType.Passport => ParsePassport(text, country, out document),
                DocumentType.HkMacauPermit => ParseHkMacauPermit(text, today, out document),
                DocumentType.TaiwanPermit => ParseTaiwanPermit(text, today, out document),
                DocumentType.BirthCertificate => ParseBirthCertificate(text, out document),
                _ => ParseForeignPermanentResident(text, today, out document),
            };
        return fault == DocumentFault.None;
    }

    // GB 11643-1999, and GB 11643-1989 for 15 digits: certain.
    private static DocumentFault ParseResidentId(string text, DateOnly today, out IdentityDocument document)
    {
        if (!CitizenNumber.TryUpgrade(text, out var upgraded))
        {
            return ParseCitizenNumber(text, DocumentType.ResidentId, today, out document);
        }

        // The short form was given to citizens only; no permit or foreign card ever had it.
        if (!CitizenNumber.TryTypeOf(upgraded, out var type) || type != DocumentType.ResidentId)
        {
            document = default;
            return DocumentFault.NumberMalformed;
        }

        return ParseCitizenNumber(upgraded, DocumentType.ResidentId, today, out document);
    }

    // Machine-readable passports have nine letters and digits (ICAO 9303); issuers differ, so five to seventeen are taken.
    // At least one digit that is not zero keeps words and filler out. A rule of ours, not of a standard.
    private static DocumentFault ParsePassport(string text, string? country, out IdentityDocument document)
    {
        document = default;
        if (text.Length is < 5 or > 17 || !text.All(char.IsAsciiLetterOrDigit) || !text.AsSpan().ContainsAnyInRange('1', '9'))
        {
            return DocumentFault.NumberMalformed;
        }

        if (!PassportIssuers.TryRead(country, out var issuer))
        {
            return DocumentFault.CountryUnknown;
        }

        document = new(DocumentType.Passport, text, issuer);
        return DocumentFault.None;
    }

    // A letter and nine digits since the edition of 1996. General knowledge of the field, unconfirmed; there is no check digit to verify.
    private static DocumentFault ParseBirthCertificate(string text, out IdentityDocument document)
    {
        var good = text.Length == 10 && char.IsAsciiLetterUpper(text[0]) && NumberText.IsDigits(text.AsSpan(1)) && text.AsSpan(1).ContainsAnyInRange('1', '9');
        return Finish(good, DocumentType.BirthCertificate, text, out document);
    }

    // H (Hong Kong) or M (Macau), eight lifelong digits, and on older cards two digits counting the issues.
    // General knowledge of the field, unconfirmed; there is no check digit to verify. Or a residence permit, 81 or 82.
    private static DocumentFault ParseHkMacauPermit(string text, DateOnly today, out IdentityDocument document)
    {
        if (text.Length == CitizenNumber.Length)
        {
            return ParseCitizenNumber(text, DocumentType.HkMacauPermit, today, out document);
        }

        var good = text.Length is 1 + LifelongDigits or 1 + LifelongDigits + IssueDigits
            && text[0] is 'H' or 'M'
            && NumberText.IsDigits(text.AsSpan(1));
        return Finish(good, DocumentType.HkMacauPermit, good ? text[..(1 + LifelongDigits)] : text, out document);
    }

    // Eight lifelong digits; booklets added two digits counting the issues and a letter in brackets.
    // General knowledge of the field, unconfirmed; there is no check digit to verify. Or a residence permit, 83.
    private static DocumentFault ParseTaiwanPermit(string text, DateOnly today, out IdentityDocument document)
    {
        if (text.Length == CitizenNumber.Length)
        {
            return ParseCitizenNumber(text, DocumentType.TaiwanPermit, today, out document);
        }

        var digits = text.Length == LifelongDigits + IssueDigits + 1 && char.IsAsciiLetterUpper(text[^1]) ? text.AsSpan(0, text.Length - 1) : text;
        var good = digits.Length is LifelongDigits or LifelongDigits + IssueDigits && NumberText.IsDigits(digits);
        return Finish(good, DocumentType.TaiwanPermit, good ? text[..LifelongDigits] : text, out document);
    }

    // Cards up to 2023: three letters of nationality and twelve digits, whose inner check is not public, so only the form
    // is judged. The card of 2023: 18 characters beginning with 9, laid out and checked like GB 11643. Both are general
    // knowledge of the field. The two numbers of one person cannot be told to belong together.
    private static DocumentFault ParseForeignPermanentResident(string text, DateOnly today, out IdentityDocument document)
    {
        if (text.Length == CitizenNumber.Length)
        {
            return ParseCitizenNumber(text, DocumentType.ForeignPermanentResident, today, out document);
        }

        var good = text.Length == 15 && text.AsSpan(0, 3).IndexOfAnyExceptInRange('A', 'Z') < 0 && NumberText.IsDigits(text.AsSpan(3));
        return Finish(good, DocumentType.ForeignPermanentResident, text, out document);
    }

    private static DocumentFault ParseCitizenNumber(string text, DocumentType declared, DateOnly today, out IdentityDocument document)
    {
        document = default;
        if (!CitizenNumber.HasForm(text)
            || !CitizenNumber.TryTypeOf(text, out var type)
            || (type != declared && declared != DocumentType.ResidentId))
        {
            return DocumentFault.NumberMalformed;
        }

        var fault = CitizenNumber.Judge(text, today);
        if (fault == DocumentFault.None)
        {
            document = new(type, text);
        }

        return fault;
    }

    private static DocumentFault Finish(bool good, DocumentType type, string number, out IdentityDocument document)
    {
        document = good ? new(type, number) : default;
        return good ? DocumentFault.None : DocumentFault.NumberMalformed;
    }
}
