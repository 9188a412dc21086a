namespace HealthPass.Grains.People.Documents;

/// <summary>
/// A document that has passed <see cref="DocumentParser"/>, the only maker of one, in the single form that a person id
/// is derived from: two ways of typing the same number give equal documents.
/// </summary>
[GenerateSerializer, Immutable, Alias("identity-document")]
public readonly record struct IdentityDocument
{
    // As machine-readable zones part what they hold, where no number has one.
    private const char Parting = '<';
    private const int CountryLength = 3;

    // Both in one, so that a document without a country is sent and stored as it always was, and a node of the build before loses neither.
    [Id(1)]
    private readonly string _text;

    // Parameters that have the names of properties would be sent beside the fields.
    internal IdentityDocument(DocumentType kind, string digits, string? issuer = null)
    {
        Type = kind;
        _text = issuer is null ? digits : $"{digits}{Parting}{issuer}";
    }

    /// <summary>The type that the number itself shows, which may be more exact than the type that was declared.</summary>
    [Id(0)]
    public DocumentType Type { get; }

    /// <summary>The normalised number: ASCII digits and capital letters only. Personal data: never log it.</summary>
    public string Number => HasCountry ? Text[..^(CountryLength + 1)] : Text;

    /// <summary>The country or organisation that issued a passport, three letters; null where it was not said.</summary>
    public string? Country => HasCountry ? Text[^CountryLength..] : null;

    /// <summary>The same document as somebody names it who does not say the country.</summary>
    public IdentityDocument WithoutCountry => HasCountry ? new(Type, Number) : this;

    /// <summary>Number and country in one, as they are stored.</summary>
    internal string Text => _text;

    internal bool HasCountry => Text is { Length: > CountryLength } && Text[^(CountryLength + 1)] == Parting;

    /// <summary>Type and masked number, so that a document that slips into a log names nobody.</summary>
    /// <returns>The text, for instance <c>ResidentId 11**************2X</c>.</returns>
    public override string ToString() => $"{Type} {DocumentMask.Mask(this)}";
}
