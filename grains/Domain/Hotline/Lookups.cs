using HealthPass.Grains.Audit;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Time;

namespace HealthPass.Grains.Hotline;

/// <summary>
/// Looks callers of the hotline up. The lookup is in the audit trail before anybody is shown, and also when nobody is; an agent has a
/// budget, and what is unusual goes to whoever reviews, and into the trail as an alarm.
/// </summary>
public sealed class Lookups(
    PersonIndex index, PersonFinder finder, ICodeReading codes, IPersonDirectory directory, ILookupLog log, IAudit audit, HotlineOptions options, IGrainFactory grains, TimeProvider clock)
{
    /// <summary>The most who are shown of those on one phone.</summary>
    internal const int MaxByPhone = 10;

    /// <summary>The most who are counted on one phone.</summary>
    internal const int MostCounted = 200;

    /// <summary>Looks somebody up.</summary>
    /// <param name="question">Whom, and why.</param>
    /// <param name="agent">Who does: nobody is shown but residents of the agent's region.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    /// <returns>Those who were found, or why nobody is shown.</returns>
    public async Task<LookupAnswer> FindAsync(LookupQuestion question, Official agent, AuditPen pen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(pen);
        if (FaultOf(question, out var purpose) is not LookupFault.None and var wrong)
        {
            return LookupAnswer.Failed(wrong);
        }

        var subject = await ReadAsync(question, agent, cancellationToken);
        if (subject.Fault != LookupFault.None)
        {
            return LookupAnswer.Failed(subject.Fault, subject.DocumentFault);
        }

        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var wait = await log.TakeAsync(agent.UserName, now, options.PerHour, options.PerDay, cancellationToken);
        if (wait > 0)
        {
            await ReviewAsync(agent, LookupReviewReasons.OverBudget, null, question.CallId, 0, now);
            return LookupAnswer.Failed(LookupFault.BudgetUsedUp) with { RetryAfter = wait };
        }

        var found = new List<PersonView>();
        foreach (var candidate in subject.Candidates)
        {
            if (await grains.GetGrain<IPersonGrain>(candidate.ToGrainKey()).GetView() is { } person)
            {
                found.Add(person);
            }
        }

        var inScope = found.Where(person => agent.Region.Contains(person.Region)).ToList();
        var sequence = await pen.WriteAsync(
            string.Join(',', subject.Candidates),
            new { question.Purpose, question.CallId, note = question.Note, subject.By, found = found.Count, shown = inScope.Count, subject.More });
        await ReviewAsync(agent, purpose!, question, [.. inScope.Select(person => person.PersonId)], sequence, now, cancellationToken);
        return inScope.Count > 0
            ? new(LookupFault.None, DocumentFault.None, inScope, sequence) { More = subject.More }
            : LookupAnswer.Failed(LookupFault.NobodyHere, auditSequence: sequence);
    }

    private static LookupFault FaultOf(LookupQuestion question, out LookupPurpose? purpose) =>
        !LookupPurposes.TryFind(question.Purpose, out purpose) ? LookupFault.PurposeUnknown
        : question.Note is { } note && NamesSomebody.InNote(note) ? LookupFault.NoteNamesSomebody
        : question.CallId is { Length: > 0 } call && !CallIds.IsOne(call) ? LookupFault.CallIdInvalid
        : LookupFault.None;

    // Before anybody is shown: what is unusual is on the list by then.
    private async Task ReviewAsync(
        Official agent, LookupPurpose purpose, LookupQuestion question, IReadOnlyList<PersonId> shown, long sequence, long now, CancellationToken cancellationToken)
    {
        if (purpose.NeedsCall && string.IsNullOrEmpty(question.CallId))
        {
            await ReviewAsync(agent, LookupReviewReasons.NoCall, null, null, sequence, now);
        }

        if (shown.Count == 0)
        {
            return;
        }

        foreach (var (person, account) in await log.FindAccountsAsync(shown, cancellationToken))
        {
            await ReviewAsync(
                agent, account == agent.UserName ? LookupReviewReasons.Self : LookupReviewReasons.Colleague, person, question.CallId, sequence, now);
        }

        foreach (var (person, agents) in await log.NoteAsync(agent.UserName, new(now, purpose.Code, agent.Region), shown, cancellationToken))
        {
            if (agents >= options.ManyAgents)
            {
                await ReviewAsync(agent, LookupReviewReasons.ManyAgents, person, question.CallId, sequence, now);
            }
        }
    }

    private async Task ReviewAsync(Official agent, string reason, PersonId? person, string? callId, long sequence, long now)
    {
        var review = new LookupReview(Guid.CreateVersion7(clock.GetUtcNow()), now, agent.UserName, agent.Region, reason, person, callId ?? string.Empty, sequence);
        if (await log.AddReviewAsync(review, CancellationToken.None))
        {
            _ = await audit.WriteAsync(
                agent.UserName, AuditActions.HotlineUnusual, review.ReviewId.ToString(), new { reason, person = person?.ToString(), callId, lookup = sequence });
        }
    }

    private async Task<LookupSubject> ReadAsync(LookupQuestion question, Official agent, CancellationToken cancellationToken)
    {
        object?[] names = [question.Query, question.Document, question.Phone, question.PersonId, question.Code];
        if (names.Count(name => name is not null) != 1)
        {
            return LookupSubject.Failed(LookupFault.NotNamedOnce);
        }

        if (question.Query is not null)
        {
            var query = question.Query.Trim();
            return await GuessAsync(query, agent, cancellationToken) ?? RefusalOf(query);
        }

        if (question.Document is not null)
        {
            return DocumentParser.TryParse(question.Document.Type, question.Document.Number, question.Document.Country, Today, out var document, out var fault)
                ? new("document", [await finder.FindAsync(document, cancellationToken)])
                : LookupSubject.Failed(LookupFault.DocumentInvalid, fault);
        }

        if (question.Phone is not null)
        {
            return PhoneNumber.TryParse(question.Phone, out var phone)
                ? await ByPhoneAsync(phone, agent, cancellationToken)
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
    private async Task<LookupSubject?> GuessAsync(string query, Official agent, CancellationToken cancellationToken)
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
            return await ByPhoneAsync(phone, agent, cancellationToken);
        }

        var documents = new List<IdentityDocument>();
        foreach (var type in Enum.GetValues<DocumentType>())
        {
            if (DocumentParser.TryParse(type.ToWire(), query, Today, out var document, out _))
            {
                documents.Add(document);
            }
        }

        return documents.Count > 0 ? new("document", [.. (await finder.FindManyAsync([.. documents.Distinct()], cancellationToken)).Distinct()]) : null;
    }

    // Those of the agent's region first: a hundred of elsewhere must not hide the one who calls. Of the others a few, for the trail alone.
    private async Task<LookupSubject> ByPhoneAsync(PhoneNumber phone, Official agent, CancellationToken cancellationToken)
    {
        var people = await directory.FindByPhoneAsync(index.IndexOf(phone), MostCounted, cancellationToken);
        var here = (await directory.FindManyAsync(people, cancellationToken)).Where(row => agent.Region.Contains(row.Region)).Select(row => row.PersonId).ToHashSet();
        return new("phone", [.. people.Where(here.Contains).Take(MaxByPhone), .. people.Where(person => !here.Contains(person)).Take(MaxByPhone)])
        {
            More = Math.Max(0, here.Count - MaxByPhone),
        };
    }

    private LookupSubject? ByCode(string text) => codes.PersonOf(text) is { } person ? new("code", [person]) : null;
}
