using HealthPass.Kernel.Wire;

namespace HealthPass.Grains.People.Documents;

/// <summary>The wire names of <see cref="DocumentType"/>.</summary>
public static class DocumentTypes
{
    private static readonly WireNames<DocumentType> Names = new(
    [
        (DocumentType.ResidentId, "resident_id"),
        (DocumentType.Passport, "passport"),
        (DocumentType.HkMacauPermit, "hk_macau_permit"),
        (DocumentType.TaiwanPermit, "taiwan_permit"),
        (DocumentType.ForeignPermanentResident, "foreign_permanent_resident"),
        (DocumentType.BirthCertificate, "birth_certificate"),
    ]);

    /// <summary>Reads a wire name; the match is exact, because the name is part of the API's contract.</summary>
    /// <param name="text">A wire name such as <c>resident_id</c>.</param>
    /// <param name="type">The type when the text names one.</param>
    /// <returns>Whether the text names a type.</returns>
    public static bool TryParse(string? text, out DocumentType type) => Names.TryParse(text, out type);

    /// <summary>The wire name of a type.</summary>
    /// <param name="type">A defined type.</param>
    /// <returns>The name in lower snake case.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a defined type.</exception>
    public static string ToWire(this DocumentType type) => Names.Of(type);
}
