using HealthPass.Api.Assignments;
using HealthPass.Api.Json;
using HealthPass.Api.Persons;
using HealthPass.Grains.Appeals;
using HealthPass.Grains.Health;
using HealthPass.Kernel.Colours;

namespace HealthPass.Api.Appeals;

/// <summary>Puts appeals into words.</summary>
internal sealed class AppealPresenter(RuleBooks books, PersonPresenter persons, TimeProvider clock)
{
    /// <summary>For those who answer it, with whose it is.</summary>
    public AppealResponse Present(AppealFile file)
    {
        var person = file.Person;
        return Present(file.Sight.Appeal) with
        {
            DocumentId = file.Assignment?.Draft.Document?.DocumentId.ToString(),
            DocumentSha256 = file.Assignment?.Draft.Document?.Sha256,
            Evidence = file.Assignment?.Draft.Evidence,
            Actions = file.Sight.Actions,
            Effect = file.Sight.Effect is { } effect ? new(effect.Hash, effect.Before.ToWire(), effect.After.ToWire()) : null,
            Person = person is null
                ? null
                : new(
                    person.PersonId.ToString(), person.MaskedName, person.MaskedDocument, person.Region.ToString(), person.Decision.Colour.ToWire(),
                    person.Decision.ReasonCode),
        };
    }

    /// <summary>For those who answer it.</summary>
    public AppealResponse Present(AppealView appeal)
    {
        var draft = appeal.Draft;
        var row = books.FindRow(draft.ReasonCode);
        return new(
            appeal.AppealId.ToString(),
            appeal.State,
            draft.Voice.Way.ToWire(),
            draft.Voice.Way == AppealWay.Resident ? null : draft.Voice.Name,
            draft.Voice.CallId,
            Rfc3339.Format(appeal.OpenedAt),
            Rfc3339.Format(appeal.DueAt),
            !appeal.DueCertain,
            appeal.DueAt <= clock.GetUtcNow(),
            draft.Region.ToString(),
            draft.Text,
            draft.Colour.ToWire(),
            draft.ReasonCode,
            row?.ReasonZh ?? string.Empty,
            row?.ReasonEn ?? string.Empty,
            Rfc3339.Format(draft.Began),
            draft.AssignmentId?.ToString(),
            null,
            null,
            draft.DocumentNumber,
            draft.Authority,
            null,
            appeal.Answer,
            Rfc3339.Format(appeal.AnsweredAt),
            appeal.UpheldBy,
            [.. appeal.History.Select(happened => new HistoryEvent(Rfc3339.Format(happened.At), happened.Action, happened.By, happened.Note))],
            [],
            null,
            null);
    }

    /// <summary>For an agent, to read out.</summary>
    public AppealReceipt Receipt(AppealView appeal) => new(
        appeal.AppealId.ToString(), appeal.Draft.ReasonCode, appeal.Draft.Region.ToString(), persons.NameOf(appeal.Draft.Region), Rfc3339.Format(appeal.DueAt));

    /// <summary>For the person.</summary>
    public static AppealItem Item(AppealView appeal) => new(
        appeal.AppealId.ToString(),
        appeal.PublicState,
        Rfc3339.Format(appeal.OpenedAt),
        Rfc3339.Format(appeal.DueAt),
        appeal.Draft.ReasonCode,
        appeal.Draft.Text,
        appeal.PublicAnswer,
        appeal.PublicAnswer is null ? null : Rfc3339.Format(appeal.AnsweredAt));
}
