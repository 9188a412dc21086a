using HealthPass.Api.Assignments;
using HealthPass.Api.Json;
using HealthPass.Api.Persons;
using HealthPass.Grains.Corrections;
using HealthPass.Grains.People;
using HealthPass.Kernel.Colours;

namespace HealthPass.Api.Corrections;

/// <summary>Puts corrections into words.</summary>
internal sealed class CorrectionPresenter(PersonPresenter persons, TimeProvider clock)
{
    /// <summary>For those who decide on it, with whose it is.</summary>
    public CorrectionResponse Present(CorrectionFile file)
    {
        var person = file.Person;
        return Present(file.Sight.Correction) with
        {
            Actions = file.Sight.Actions,
            Changes = [.. ChangesOf(file.Sight.Asked, CorrectionFlow.IsClosed(file.Sight.Correction.State) ? null : person)],
            Person = person is null
                ? null
                : new(
                    person.PersonId.ToString(), person.MaskedName, person.MaskedDocument, person.Region.ToString(), person.Decision.Colour.ToWire(),
                    person.Decision.ReasonCode),
        };
    }

    /// <summary>For those who decide on it.</summary>
    public CorrectionResponse Present(CorrectionView correction)
    {
        var draft = correction.Draft;
        return new(
            correction.CorrectionId.ToString(),
            correction.State,
            draft.Voice.Way.ToWire(),
            draft.Voice.Way == CorrectionWay.Resident ? null : draft.Voice.Name,
            draft.Voice.CallId,
            Rfc3339.Format(correction.OpenedAt),
            Rfc3339.Format(correction.DueAt),
            !correction.DueCertain,
            correction.DueAt <= clock.GetUtcNow(),
            draft.Region.ToString(),
            [.. draft.Fields.Select(field => field.ToWire())],
            correction.Answer,
            Rfc3339.Format(correction.AnsweredAt),
            correction.RequestedBy,
            [.. correction.History.Select(happened => new HistoryEvent(Rfc3339.Format(happened.At), happened.Action, happened.By, happened.Note))],
            [],
            [],
            null);
    }

    /// <summary>For an agent, to read out.</summary>
    public CorrectionReceipt Receipt(CorrectionView correction) => new(
        correction.CorrectionId.ToString(), correction.Draft.Region.ToString(), persons.NameOf(correction.Draft.Region), Rfc3339.Format(correction.DueAt));

    /// <summary>For the person.</summary>
    public static CorrectionItem Item(CorrectionView correction) => new(
        correction.CorrectionId.ToString(),
        correction.PublicState,
        [.. correction.Draft.Fields.Select(field => field.ToWire())],
        Rfc3339.Format(correction.OpenedAt),
        Rfc3339.Format(correction.DueAt),
        correction.State == CorrectionFlow.Declined ? correction.Answer : null,
        CorrectionFlow.IsClosed(correction.State) ? Rfc3339.Format(correction.AnsweredAt) : null);

    private static IEnumerable<CorrectionChange> ChangesOf(CorrectionMasks asked, PersonView? now)
    {
        if (asked.Name is { } name)
        {
            yield return new(CorrectionField.Name.ToWire(), now?.MaskedName, name);
        }

        if (asked.Phone is { } phone)
        {
            yield return new(CorrectionField.Phone.ToWire(), now?.MaskedPhone, phone);
        }

        if (asked.Region is { } region)
        {
            yield return new(CorrectionField.Region.ToWire(), now?.Region.ToString(), region.ToString());
        }
    }
}
