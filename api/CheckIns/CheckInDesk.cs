using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Api.Scans;
using HealthPass.Api.Venues;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;
using HealthPass.Verification.CheckIns;
using HealthPass.Verification.Records;
using HealthPass.Verification.Scans;
using HealthPass.Verification.Verdicts;

namespace HealthPass.Api.CheckIns;

/// <summary>Takes check-ins, of residents and of those who use a channel.</summary>
internal sealed class CheckInDesk(IGrainFactory grains, ScanPresenter scans, RegionTree regions)
{
    /// <summary>Records a check-in.</summary>
    /// <param name="person">Who.</param>
    /// <param name="channel">The bit of the channel that asks, 0 where the person does.</param>
    /// <param name="text">What was read.</param>
    /// <param name="phoneRegion">Where the phone says it is.</param>
    public async Task<IResult> CheckInAsync(PersonId person, uint channel, string text, string? phoneRegion)
    {
        if (PosterCode.Read(text, out var code, out var proof) is not PosterFault.None and var unread)
        {
            return PlaceProblems.Of(new PosterVerdict(unread, 0)).ToResult();
        }

        var phone = default(RegionCode);
        if (phoneRegion is not null && !(RegionCode.TryParse(phoneRegion, out phone) && regions.TryFind(phone, out _)))
        {
            return Problem.Invalid(ProblemCodes.RegionUnknown, "'phoneRegion' must be the 12-digit code of a region in the list, or left out.").ToResult();
        }

        CheckInOutcome outcome;
        try
        {
            outcome = await grains.GetGrain<ICheckInGrain>(code.Venue.ToGrainKey()).CheckIn(CheckInRequest.Of(person, code, proof) with { Channel = channel, Phone = phone });
        }
        catch (Exception error) when (DependencyFaults.IsUnavailable(error))
        {
            return ScanPresenter.ProblemOf(ScanFault.StatusUnavailable)!.ToResult();
        }

        return outcome.Poster != PosterFault.None ? PlaceProblems.Of(new PosterVerdict(outcome.Poster, outcome.Since)).ToResult()
            : !outcome.IsRegistered ? Problem.NotFound(ProblemCodes.PersonUnknown, "No person has this id.").ToResult()
            : ScanPresenter.ProblemOf(outcome.Scan.Fault) is { } problem ? problem.ToResult()
            : Results.Json(await PresentAsync(outcome), ApiJson.Options);
    }

    private async Task<CheckInAnswer> PresentAsync(CheckInOutcome outcome)
    {
        var record = outcome.Scan.Record;
        var (reasonCode, reason) = scans.ReasonOf(record);
        return new(
            record.ScanId.ToString(), record.VenueId.ToString(), await NameOfAsync(record.VenueId), record.Place, record.Verdict.ToWire(),
            record.Colour == Colour.None ? null : record.Colour.ToWire(), reasonCode, reason, outcome.Scan.PopUp, outcome.IsRepeated, record.Marks.ToWire(),
            Rfc3339.Format(record.ScannedAt));
    }

    // It is recorded by now: that is told, with the name or without.
    private async Task<string?> NameOfAsync(VenueId venue)
    {
        try
        {
            return (await grains.GetGrain<IVenueGrain>(venue.ToGrainKey()).GetDetails())?.Registration.Name;
        }
        catch (Exception error) when (DependencyFaults.IsUnavailable(error))
        {
            return null;
        }
    }
}
