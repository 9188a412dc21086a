using HealthPass.Grains.Audit;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;

namespace HealthPass.Grains.Hotline;

/// <summary>Looks callers of the hotline up. The lookup is in the audit trail before anybody is shown, and also when nobody is.</summary>
public sealed class Lookups(PersonIndex index, ICodeReading codes, IPersonDirectory directory, IGrainFactory grains, TimeProvider clock)
{
    private const int MaxByPhone = 10;

    /// <summary>Looks somebody up.</summary>
    /// <param name="question">Whom, and why.</param>
    /// <param name="region">The agent's region: nobody else's residents are shown.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    /// <returns>Those who were found, or why nobody is shown.</returns>
    public async Task<LookupAnswer> FindAsync(LookupQuestion question, RegionCode region, AuditPen pen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(pen);
        var subject = await ReadAsync(question, cancellationToken);
        if (subject.Fault != LookupFault.None)
        {
            return LookupAnswer.Failed(subject.Fault, subject.DocumentFault);
        }

        var found = new List<PersonView>();
        foreach (var candidate in subject.Candidates)
        {
            if (await grains.GetGrain<IPersonGrain>(candidate.ToGrainKey()).GetView() is { } person)
            {
                found.Add(person);
            }
        }

        var inScope = found.Where(person => region.Contains(person.Region)).ToList();
        var sequence = await pen.WriteAsync(
            string.Join(',', subject.Candidates), new { question.Purpose, question.CallId, subject.By, found = found.Count, shown = inScope.Count });
        return inScope.Count > 0
            ? new(LookupFault.None, DocumentFault.None, inScope, sequence)
            : LookupAnswer.Failed(found.Count == 0 ? LookupFault.NobodyRegistered : LookupFault.OutOfRegion, auditSequence: sequence);
    }

    private async Task<LookupSubject> ReadAsync(LookupQuestion question, CancellationToken cancellationToken)
    {
        object?[] names = [question.Query, question.Document, question.Phone, question.PersonId, question.Code];
        if (names.Count(name => name is not null) != 1)
        {
            return LookupSubject.Failed(LookupFault.NotNamedOnce);
        }

        if (question.Query is not null)
        {
            var query = question.Query.Trim();
            return await GuessAsync(query, cancellationToken) ?? RefusalOf(query);
        }

        if (question.Document is not null)
        {
            return DocumentParser.TryParse(question.Document.Type, question.Document.Number, Today, out var document, out var fault)
                ? new("document", [index.IdOf(document)])
                : LookupSubject.Failed(LookupFault.DocumentInvalid, fault);
        }

        if (question.Phone is not null)
        {
            return PhoneNumber.TryParse(question.Phone, out var phone)
                ? await ByPhoneAsync(phone, cancellationToken)
                : LookupSubject.Failed(LookupFault.PhoneInvalid);
        }

        return question.PersonId is not null
            ? PersonId.TryParse(question.PersonId, out var id) ? new("person_id", [id]) : LookupSubject.Failed(LookupFault.PersonIdInvalid)
            : ByCode(question.Code!) ?? LookupSubject.Failed(LookupFault.CodeForeign);
    }

    // What has the length of an identity card's number and breaks one of its rules was most likely meant as one.
    private LookupSubject RefusalOf(string query) =>
        !DocumentParser.TryParse(DocumentType.ResidentId.ToWire(), query, Today, out _, out var fault)
        && fault is DocumentFault.CheckDigitWrong or DocumentFault.DateInvalid
            ? LookupSubject.Failed(LookupFault.DocumentInvalid, fault)
            : LookupSubject.Failed(LookupFault.QueryNamesNobody);

    private DateOnly Today => ShanghaiDay.Of(clock.GetUtcNow());

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

        var candidates = new List<PersonId>();
        foreach (var type in Enum.GetValues<DocumentType>())
        {
            if (DocumentParser.TryParse(type.ToWire(), query, Today, out var document, out _))
            {
                candidates.Add(index.IdOf(document));
            }
        }

        return candidates.Count > 0 ? new("document", [.. candidates.Distinct()]) : null;
    }

    private async Task<LookupSubject> ByPhoneAsync(PhoneNumber phone, CancellationToken cancellationToken) =>
        new("phone", await directory.FindByPhoneAsync(index.IndexOf(phone), MaxByPhone, cancellationToken));

    private LookupSubject? ByCode(string text) => codes.PersonOf(text) is { } person ? new("code", [person]) : null;
}
