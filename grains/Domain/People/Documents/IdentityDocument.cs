namespace HealthPass.Grains.People.Documents;

/// <summary>
/// A document that has passed <see cref="DocumentParser"/>, the only maker of one, in the single form that a person id
/// is derived from: two ways of typing the same number give equal documents.
/// </summary>
[GenerateSerializer, Immutable, Alias("identity-document")]
public readonly record struct IdentityDocument
{
    internal IdentityDocument(DocumentType type, string number)
    {
        Type = type;
        Number = number;
    }

    /// <summary>The type that the number itself shows, which may be more exact than the type that was declared.</summary>
    [Id(0)]
    public DocumentType Type { get; }

    /// <summary>The normalised number: ASCII digits and capital letters only. Personal data: never log it.</summary>
    [Id(1)]
    public string Number { get; }

    /// <summary>Type and masked number, so that a document that slips into a log names nobody.</summary>
    /// <returns>The text, for instance <c>ResidentId 11**************2X</c>.</returns>
    public override string ToString() => $"{Type} {DocumentMask.Mask(this)}";
}
