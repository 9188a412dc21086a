using System.Diagnostics.CodeAnalysis;
using HealthPass.Api.Json;
using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Grains.Assignments;
using HealthPass.Grains.Documents;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.People;

namespace HealthPass.Api.Assignments;

/// <summary>Reads the fields of an assignment.</summary>
internal sealed class AssignmentFields(PersonFinder finder, TimeProvider clock)
{
    public const int MaxNote = 500;
    private const int MaxPeople = 1_000;

    public async Task<(Problem? Problem, AssignmentDraft? Draft)> ReadAsync(AssignmentRequest request, Official maker, CancellationToken cancellationToken)
    {
        if (Read(request, maker, out var draft, out var documents) is { } problem)
        {
            return (problem, null);
        }

        var found = await finder.FindManyAsync(documents, cancellationToken);
        return (null, draft! with { People = [.. draft.People.Concat(found).Distinct()] });
    }

    private Problem? Read(AssignmentRequest request, Official maker, out AssignmentDraft? draft, out List<IdentityDocument> documents)
    {
        draft = null;
        documents = [];
        DocumentReference? document = null;
        if (TextProblems.Of(request.ReasonCode, "reasonCode", 16) is { } wrong
            || (wrong = ReadDocument(request, out document)) is not null
            || (wrong = TextProblems.Of(request.Evidence, "evidence", 500)) is not null
            || (wrong = TextProblems.Of(request.Authority, "authority", 100)) is not null)
        {
            return wrong;
        }

        // A dot or a dash points at no document, and no evidence.
        foreach (var (text, field) in new[] { (request.DocumentNumber, "documentNumber"), (request.Evidence, "evidence") })
        {
            if (text is not null && !text.Any(char.IsLetterOrDigit))
            {
                return Problem.Invalid(ProblemCodes.FieldInvalid, $"The field '{field}' must hold a letter or a digit: it is looked up by others.");
            }
        }

        if (!TryTime(request.Began, out var began) || !TryTime(request.Anchor, out var anchor) || !TryTime(request.Until, out var until))
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, "The times 'began', 'anchor' and 'until' must be RFC 3339 with an offset, of the years 1900 to 9000.");
        }

        if (until <= (began ?? clock.GetUtcNow()))
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, "The time 'until' must lie behind 'began'.");
        }

        if (request.People is not { Count: > 0 and <= MaxPeople })
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, $"The field 'people' must hold 1 to {MaxPeople} people.");
        }

        var people = new List<PersonId>(request.People.Count);
        for (var i = 0; i < request.People.Count; i++)
        {
            if (!TryPerson(request.People[i], people, documents, out var problem))
            {
                return problem with { Detail = $"people[{i}]: {problem.Detail}" };
            }
        }

        draft = new(
            maker, request.ReasonCode!, request.DocumentNumber?.Trim() ?? string.Empty, request.Evidence!.Trim(), request.Authority!.Trim(),
            began, anchor, until, people, document);
        return null;
    }

    // By its id, or by its number: by one of them.
    private static Problem? ReadDocument(AssignmentRequest request, out DocumentReference? document)
    {
        document = null;
        if (request.DocumentId is null)
        {
            return string.IsNullOrEmpty(request.DocumentNumber) ? Problem.Missing("documentId") : TextProblems.Of(request.DocumentNumber, "documentNumber", 64);
        }

        if (request.DocumentNumber is not null || !Guid.TryParseExact(request.DocumentId, "D", out var id))
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, "Name the command document by its 'documentId', a UUID, or by its 'documentNumber', by one of them.");
        }

        document = new(id, string.Empty);
        return null;
    }

    private bool TryPerson(AssignedPerson? person, List<PersonId> people, List<IdentityDocument> documents, [NotNullWhen(false)] out Problem? problem)
    {
        problem = null;
        if (person is null || person.PersonId is null == person.Document is null)
        {
            problem = Problem.Invalid(ProblemCodes.FieldInvalid, "Name each person by 'personId' or by 'document', by one of them.");
            return false;
        }

        if (person.Document is not null)
        {
            if (!PersonFields.TryRead(person.Document, clock.GetUtcNow(), out var document, out problem))
            {
                problem ??= Problem.Missing("document");
                return false;
            }

            documents.Add(document);
            return true;
        }

        if (!PersonId.TryParse(person.PersonId, out var id))
        {
            problem = Problem.Invalid(ProblemCodes.FieldInvalid, "A personId has 32 hexadecimal digits.");
            return false;
        }

        people.Add(id);
        return true;
    }

    private static bool TryTime(string? text, out DateTimeOffset? time)
    {
        time = null;
        if (text is null)
        {
            return true;
        }

        var read = Rfc3339.TryParse(text, out var parsed);
        time = read ? parsed : null;
        return read;
    }
}
