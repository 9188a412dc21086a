using HealthPass.Api.Assignments;
using HealthPass.Api.Json;
using HealthPass.Grains.Leaving;
using HealthPass.Kernel.Colours;

namespace HealthPass.Api.Leaving;

/// <summary>Puts withdrawals into words.</summary>
internal sealed class LeavingPresenter(TimeProvider clock)
{
    public LeavingResponse Present(LeavingFile file)
    {
        var person = file.Person;
        return Present(file.Sight.Leaving) with
        {
            Actions = file.Sight.Actions,
            Person = person is null
                ? null
                : new(
                    person.PersonId.ToString(), person.MaskedName, person.MaskedDocument, person.Region.ToString(), person.Decision.Colour.ToWire(),
                    person.Decision.ReasonCode),
        };
    }

    public LeavingResponse Present(LeavingView leaving) => new(
        leaving.LeavingId.ToString(),
        leaving.State,
        leaving.Draft.Way.ToWire(),
        leaving.Draft.Way == LeavingWay.Resident ? null : leaving.Draft.By,
        Rfc3339.Format(leaving.OpenedAt),
        Rfc3339.Format(leaving.DueAt),
        !leaving.DueCertain,
        leaving.DueAt <= clock.GetUtcNow(),
        leaving.Draft.Region.ToString(),
        [.. leaving.History.Select(happened => new HistoryEvent(Rfc3339.Format(happened.At), happened.Action, happened.By, happened.Note))],
        [],
        null);
}
