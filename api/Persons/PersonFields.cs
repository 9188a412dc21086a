using System.Diagnostics.CodeAnalysis;
using HealthPass.Api.Problems;
using HealthPass.Grains.People.Documents;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;

namespace HealthPass.Api.Persons;

/// <summary>Reads the fields that name a person, with a problem for each thing that can be wrong.</summary>
internal static class PersonFields
{
    /// <summary>What can be wrong with a document.</summary>
    public static string[] DocumentProblems { get; } = [.. Enum.GetValues<DocumentFault>().Where(fault => fault != DocumentFault.None).Select(fault => fault.ToWire())];

    public static bool TryRead(DocumentField? field, DateTimeOffset now, out IdentityDocument document, [NotNullWhen(false)] out Problem? problem)
    {
        document = default;
        if (field is null)
        {
            problem = Problem.Missing("document");
            return false;
        }

        var read = DocumentParser.TryParse(field.Type, field.Number, field.Country, ShanghaiDay.Of(now), out document, out var fault);
        problem = read ? null : ProblemOf(fault);
        return read;
    }

    public static bool TryReadId(string text, out PersonId id, [NotNullWhen(false)] out Problem? problem)
    {
        var read = PersonId.TryParse(text, out id);
        problem = read ? null : Problem.NotFound(ProblemCodes.PersonUnknown, "No person has this id.");
        return read;
    }

    public static Problem ProblemOf(DocumentFault fault) => Problem.Invalid(fault.ToWire(), TextOf(fault));

    private static string TextOf(DocumentFault fault) => fault switch
    {
        DocumentFault.UnknownDocumentType => "The document type is not one of those listed.",
        DocumentFault.CountryUnknown => "The country is not one of the three-letter codes of those who issue passports.",
        DocumentFault.NumberMissing => "The document number is missing.",
        DocumentFault.CheckDigitWrong => "The check digit of the document number does not fit.",
        DocumentFault.DateInvalid => "The document number holds a date that cannot be a date of birth.",
        _ => "The document number does not have the form of its type.",
    };
}
