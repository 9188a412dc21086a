using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Printed;
using HealthPass.Kernel.People;
using HealthPass.Node;
using HealthPass.Verification.Printed;

namespace HealthPass.Api.Residents;

/// <summary>Issues and ends printed codes (离线码), whoever asks for them: the person, or a channel that shows the person.</summary>
internal sealed class PrintedDesk
{
    private const int NumberSize = 16;

    private readonly IGrainFactory _grains;
    private readonly PrintedCodes _codes;
    private readonly Counter<long> _issued;

    public PrintedDesk(IGrainFactory grains, PrintedCodes codes, IMeterFactory meters)
    {
        (_grains, _codes) = (grains, codes);
        _issued = meters.Create(NodeMetrics.MeterName).CreateCounter<long>("healthpass.codes.printed.issued", "{code}", "Printed codes that this process has issued since the start.");
    }

    /// <summary>Issues a code, and ends the one before.</summary>
    /// <param name="person">The person.</param>
    /// <param name="channel">The channel that asks, null where the person does.</param>
    /// <param name="drawn">The new code's number, random bytes of the caller's, so that a call sent again issues the same; null to draw one.</param>
    public async Task<IResult> IssueAsync(PersonId person, string? channel, Guid? drawn = null)
    {
        var number = drawn ?? new Guid(RandomNumberGenerator.GetBytes(NumberSize), bigEndian: true);
        var result = await _grains.GetGrain<IPersonGrain>(person.ToGrainKey()).IssuePrinted(number, channel);
        if (result is not { Outcome: PrintedOutcome.Issued, Issue: { } issue })
        {
            return result.Outcome == PrintedOutcome.NotGreen
                ? new Problem(StatusCodes.Status409Conflict, ProblemCodes.PrintedCodeColour, "Only somebody green gets a printed code.").ToResult()
                : Unknown();
        }

        _issued.Add(1);
        var text = _codes.Make(new(issue.Code, issue.IssuedAt, issue.Until, result.MaskedName, result.MaskedDocument));
        return Results.Json(
            new PrintedCodeResponse(text, result.MaskedName, result.MaskedDocument, Rfc3339.Format(issue.IssuedAt), Rfc3339.Format(issue.Until)),
            ApiJson.Options,
            statusCode: StatusCodes.Status201Created);
    }

    /// <summary>Ends the code that is in force, if there is one.</summary>
    /// <param name="person">The person.</param>
    /// <param name="channel">The channel that asks, null where the person does.</param>
    public async Task<IResult> EndAsync(PersonId person, string? channel) =>
        await _grains.GetGrain<IPersonGrain>(person.ToGrainKey()).EndPrinted(channel) ? Results.NoContent() : Unknown();

    private static IResult Unknown() => Problem.NotFound(ProblemCodes.PersonUnknown, "No person has this id.").ToResult();
}
