using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Verification.Scans;
using MessagePack;

namespace HealthPass.Api.Scans;

/// <summary>Answers batches of scans in either form.</summary>
internal sealed class ScanBatches(ScanReader reader, IScanVerifier verifier, ScanPresenter presenter)
{
    public const int MaxScans = 1_000;

    public async Task<IResult> AnswerJsonAsync(HttpContext context, string scope)
    {
        var body = await RequestBody.ReadAsync<ScanBatchRequest>(context);
        if (body.Scans is null)
        {
            return Problem.Missing("scans").ToResult();
        }

        if (body.Scans.Count > MaxScans)
        {
            return TooMany().ToResult();
        }

        var readings = new ScanReading[body.Scans.Count];
        for (var i = 0; i < readings.Length; i++)
        {
            readings[i] = RequestBody.TryRead<ScanMessage>(body.Scans[i], out var message, out var problem)
                ? reader.Read(message!, scope)
                : new(default, problem);
        }

        var outcomes = await VerifyAsync(readings);
        var results = new object[readings.Length];
        for (var i = 0; i < readings.Length; i++)
        {
            results[i] = (readings[i].Problem ?? ScanPresenter.ProblemOf(outcomes[i].Fault)) is { } problem
                ? new ScanProblem(problem.Code, Titles.Of(problem.Status), problem.Status, problem.Detail)
                : presenter.Present(outcomes[i]);
        }

        return Results.Json(new ScanBatchResponse(results), ApiJson.Options);
    }

    public async Task<IResult> AnswerMessagePackAsync(HttpContext context, string scope)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        ScanReading[] readings;
        try
        {
            readings = ScanBatchMessagePack.Read(body.GetBuffer().AsMemory(0, (int)body.Length), reader, scope);
        }
        catch (Exception error) when (error is MessagePackSerializationException or EndOfStreamException or OverflowException or ArgumentOutOfRangeException)
        {
            return Problem.Invalid(ProblemCodes.MalformedMessagePack, "The body is not the array of scans that docs/integrators.md describes.").ToResult();
        }

        if (readings.Length > MaxScans)
        {
            return TooMany().ToResult();
        }

        var outcomes = await VerifyAsync(readings);
        return Results.Bytes(ScanBatchMessagePack.Write(readings, outcomes, presenter), ScanBatchMessagePack.ContentType);
    }

    // Scans that could not be read keep their place, and never reach the verifier.
    private async Task<ScanOutcome[]> VerifyAsync(ScanReading[] readings)
    {
        var outcomes = new ScanOutcome[readings.Length];
        var requests = new List<ScanRequest>(readings.Length);
        var places = new List<int>(readings.Length);
        for (var i = 0; i < readings.Length; i++)
        {
            if (readings[i].Problem is null)
            {
                requests.Add(readings[i].Request);
                places.Add(i);
            }
        }

        var verified = new ScanOutcome[requests.Count];
        await verifier.ScanAsync(requests.ToArray(), verified);
        for (var i = 0; i < verified.Length; i++)
        {
            outcomes[places[i]] = verified[i];
        }

        return outcomes;
    }

    private static Problem TooMany() => Problem.Invalid(ProblemCodes.BatchTooLarge, $"A batch has at most {MaxScans} scans.");
}
