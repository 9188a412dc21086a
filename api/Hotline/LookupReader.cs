using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
using HealthPass.Verification.Codes;

namespace HealthPass.Api.Hotline;

/// <summary>Finds out whom a lookup means.</summary>
internal sealed class LookupReader(PersonIndex index, HealthCodeCipher cipher, IPersonDirectory directory, TimeProvider clock)
{
    private const int MaxByPhone = 10;

    public async Task<(LookupSubject? Subject, Problem? Problem)> ReadAsync(LookupRequest request, CancellationToken cancellationToken)
    {
        object?[] names = [request.Query, request.Document, request.Phone, request.PersonId, request.Code];
        if (names.Count(name => name is not null) != 1)
        {
            return (null, Problem.Invalid(ProblemCodes.FieldMissing, "Name the person by one of 'query', 'document', 'phone', 'personId' and 'code'."));
        }

        if (request.Query is not null)
        {
            var query = request.Query.Trim();
            return await GuessAsync(query, cancellationToken) is { } guessed ? (guessed, null) : (null, RefusalOf(query));
        }

        if (request.Document is not null)
        {
            return PersonFields.TryRead(request.Document, clock.GetUtcNow(), out var document, out var problem)
                ? (new("document", [index.IdOf(document)]), null)
                : (null, problem);
        }

        if (request.Phone is not null)
        {
            return PhoneNumber.TryParse(request.Phone, out var phone)
                ? (await ByPhoneAsync(phone, cancellationToken), null)
                : (null, Problem.Invalid(ProblemCodes.PhoneInvalid, "The phone must be a mainland mobile number of 11 digits."));
        }

        if (request.PersonId is not null)
        {
            return PersonId.TryParse(request.PersonId, out var id)
                ? (new("person_id", [id]), null)
                : (null, Problem.Invalid(ProblemCodes.FieldInvalid, "The personId must have 32 hexadecimal digits."));
        }

        return ByCode(request.Code!) is { } byCode
            ? (byCode, null)
            : (null, Problem.Invalid(ProblemCodes.CodeMalformed, "The code was not made by this system."));
    }

    // One box takes everything: the forms hardly overlap, and where they do every reading is tried.
    private async Task<LookupSubject?> GuessAsync(string query, CancellationToken cancellationToken)
    {
        if (ByCode(query) is { } byCode)
        {
            return byCode;
        }

        if (PersonId.TryParse(query, out var id))
        {
            return new("person_id", [id]);
        }

        if (PhoneNumber.TryParse(query, out var phone))
        {
            return await ByPhoneAsync(phone, cancellationToken);
        }

        var today = ShanghaiDay.Of(clock.GetUtcNow());
        var candidates = new List<PersonId>();
        foreach (var type in Enum.GetValues<DocumentType>())
        {
            if (DocumentParser.TryParse(type.ToWire(), query, today, out var document, out _))
            {
                candidates.Add(index.IdOf(document));
            }
        }

        return candidates.Count > 0 ? new("document", [.. candidates.Distinct()]) : null;
    }

    // What has the length of an identity card's number and breaks one of its rules was most likely meant as one.
    private Problem RefusalOf(string query) =>
        !DocumentParser.TryParse(DocumentType.ResidentId.ToWire(), query, ShanghaiDay.Of(clock.GetUtcNow()), out _, out var fault)
        && fault is DocumentFault.CheckDigitWrong or DocumentFault.DateInvalid
            ? PersonFields.ProblemOf(fault)
            : Problem.Invalid(ProblemCodes.FieldInvalid, "The query is no document number, phone, person id or code.");

    private async Task<LookupSubject> ByPhoneAsync(PhoneNumber phone, CancellationToken cancellationToken) =>
        new("phone", await directory.FindByPhoneAsync(index.IndexOf(phone), MaxByPhone, cancellationToken));

    // A caller reads a code out slowly: that it has expired meanwhile does not matter here.
    private LookupSubject? ByCode(string text) =>
        cipher.Open(text, out var code) is CodeFault.None or CodeFault.Expired ? new("code", [code.PersonId]) : null;
}
