using HealthPass.Api.Assignments;
using HealthPass.Api.Json;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Duplicates;
using HealthPass.Grains.Identity;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Kernel.Colours;

namespace HealthPass.Api.Identity;

/// <summary>Puts document links and duplicates into words.</summary>
internal sealed class IdentityPresenter(TimeProvider clock)
{
    private const string NotDone = "not_done";

    /// <summary>A document link with whose it is.</summary>
    public LinkResponse Present(LinkFile file) => Present(file.Sight.Link) with
    {
        Actions = file.Sight.Actions,
        Person = file.Person is not { } person
            ? null
            : new(
                person.PersonId.ToString(), person.MaskedName, person.MaskedDocument, person.Region.ToString(), person.Decision.Colour.ToWire(),
                person.Decision.ReasonCode),
    };

    /// <summary>A document link.</summary>
    public LinkResponse Present(LinkView link)
    {
        var draft = link.Draft;
        return new(
            link.LinkId.ToString(),
            link is { Missed: true, State: LinkFlow.Done } ? NotDone : link.State,
            draft.Way.ToWire(),
            draft.Document.Type.ToWire(),
            draft.Document.Country,
            draft.Document.Mask,
            draft.Paper.ToWire(),
            draft.Note,
            link.AskedBy,
            Rfc3339.Format(link.AskedAt),
            Rfc3339.Format(link.DueAt),
            !link.DueCertain,
            link.DueAt <= clock.GetUtcNow(),
            Rfc3339.Format(link.DecidedAt),
            draft.Region.ToString(),
            HistoryOf(link.History),
            [],
            null);
    }

    /// <summary>Two registrations with whose they are.</summary>
    public DuplicateResponse Present(DuplicateFile file) => Present(file.Sight.Duplicate) with
    {
        Actions = file.Sight.Actions,
        Earlier = Present(file.Earlier),
        Later = Present(file.Later),
    };

    /// <summary>Two registrations.</summary>
    public DuplicateResponse Present(DuplicateView duplicate) => new(
        duplicate.DuplicateId.ToString(),
        duplicate.State,
        duplicate.Draft.HasBirth,
        Rfc3339.Format(duplicate.FoundAt),
        Rfc3339.Format(duplicate.DueAt),
        !duplicate.DueCertain,
        duplicate.DueAt <= clock.GetUtcNow(),
        duplicate.RequestedBy,
        Rfc3339.Format(duplicate.DecidedAt),
        duplicate.Draft.Region.ToString(),
        HistoryOf(duplicate.History),
        [],
        null,
        null);

    private static RegistrationView? Present(PersonView? person) => person is null
        ? null
        : new(
            person.PersonId.ToString(), person.MaskedName, person.DocumentType.ToWire(), person.MaskedDocument, person.MaskedPhone, person.Region.ToString(),
            person.Channel, Rfc3339.Format(person.AppliedAt), person.Decision.Colour.ToWire());

    private static IReadOnlyList<HistoryEvent> HistoryOf(IEnumerable<CaseEvent> history) =>
        [.. history.Select(happened => new HistoryEvent(Rfc3339.Format(happened.At), happened.Action, happened.By, happened.Note))];
}
