using HealthPass.Api.Access;
using HealthPass.Api.Appeals;
using HealthPass.Api.Corrections;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Persons;
using HealthPass.Grains.Appeals;
using HealthPass.Grains.Hotline;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Grains.Residents;

namespace HealthPass.Api.Residents;

/// <summary>Gives residents a copy of what they have said, what was decided about them and who looked; that one was taken is in the audit trail.</summary>
internal sealed class CopyDesk(
    IGrainFactory grains, ILookupLog log, AppealCommands appeals, CorrectionAnswers corrections, ScanHistory scans, FamilyDesk family, MePresenter presenter, PersonPresenter persons, TimeProvider clock)
{
    private const string FileName = "attachment; filename=\"health-code-data.json\"";

    public async Task<IResult> CopyAsync(HttpContext context, Call call)
    {
        var caller = call.Caller.ResidentOf();
        var grain = grains.GetGrain<IPersonGrain>(caller.PersonId.ToGrainKey());
        if (await grain.GetRegion() is null)
        {
            return PersonEndpoints.Unknown();
        }

        _ = await call.Audit.WriteAsync(caller.PersonId.ToString(), new { });
        if (await grain.GetCopy() is not { } copy)
        {
            return PersonEndpoints.Unknown();
        }

        var looks = await ResidentEndpoints.LooksAsync(caller.PersonId, copy.View.AppliedAt, log, persons, call.Aborted);
        var sessions = await grains.GetGrain<IResidentGrain>(caller.PersonId.ToGrainKey()).Sessions();
        context.Response.Headers.ContentDisposition = FileName;
        return Results.Json(
            new MeCopy(
                Rfc3339.Format(clock.GetUtcNow()),
                new(copy.Document.Type.ToWire(), copy.Document.Number, copy.Document.Country),
                copy.Name,
                copy.Phone.Number,
                [copy.View.Channel, .. copy.View.MoreChannels.IsDefault ? [] : copy.View.MoreChannels],
                presenter.Present(copy.View, caller.Devices),
                [.. copy.Facts.Select(fact => new CopiedFact(
                    fact.ReasonCode, Rfc3339.Format(fact.Began), Rfc3339.Format(fact.Until), fact.DocumentNumber, fact.Authority, Rfc3339.Format(fact.AddedAt),
                    Rfc3339.Format(fact.WithdrawnAt)))],
                [.. copy.Tests.Select(test => new CopiedTest(Rfc3339.Format(test.SampledAt), test.Negative, test.Laboratory))],
                [.. copy.Corrections.Select(made => new CopiedCorrection(Rfc3339.Format(made.At), Clear(made.Before), Clear(made.After)))],
                await corrections.ReadAsync(caller.PersonId),
                [.. (await appeals.ReadAsync(caller.PersonId)).Select(AppealPresenter.Item)],
                looks,
                await scans.ReadAsync(copy.View, call.Aborted),
                await family.ReadAsync(caller.PersonId),
                [.. sessions.Select(session => new CopiedDevice(Rfc3339.Format(session.BeganAt), Rfc3339.Format(session.ExpiresAt)))],
                Rfc3339.Format(copy.PrintedUntil),
                copy.Documents.IsDefault ? [] : [.. copy.Documents.Select(document => new CopiedDocument(
                    document.Type.ToWire(), document.Country, document.Mask, Rfc3339.Format(document.At), Rfc3339.Format(document.EndedAt)))],
                copy.Registrations.IsDefault ? [] : [.. copy.Registrations.Select(other => new CopiedRegistration(other.IsEarlier, Rfc3339.Format(other.At)))],
                copy.View.Help?.SessionId.ToString()),
            ApiJson.Options);
    }

    private static PersonCorrectionRequest Clear(PersonCorrection correction) => new(correction.Name?.Text, correction.Phone?.Number, correction.Region?.ToString());
}
