using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Verification.Late;

namespace HealthPass.Api.Scans;

/// <summary>Takes scans that gates made without the network (补传), in either form. It is a class of calls of its own: live scans do not wait for it.</summary>
internal sealed class LateScans(LateReader reader, ILateVerifier verifier, LatePace pace)
{
    /// <summary>The most scans of a call.</summary>
    public const int MaxScans = 1_000;

    private const int Cost = 2;
    private const int CostPerKibibyte = 1;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/v1/scans/late", (HttpContext context, Call call, LateScans scans) => scans.AnswerAsync(context, call.Caller.KeyOf()!))
        .Declare(Declaration.For(Callers.Gate).As(CallClass.Late, Cost, CostPerKibibyte)
            .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.BatchTooLarge, ProblemCodes.MalformedMessagePack, ProblemCodes.LateTooOld, ProblemCodes.LateFromTheFuture)
            .Refuses(StatusCodes.Status429TooManyRequests, ProblemCodes.RateLimited)
            .Refuses(StatusCodes.Status503ServiceUnavailable, ProblemCodes.JournalUnavailable))
        .WithTags("Scans")
        .WithSummary("Bring scans that were made without the network (补传)")
        .WithDescription("`{\"scans\": [...]}` as JSON, or as MessagePack (application/x-msgpack) in the compact form of docs/integrators.md. At most 1,000 scans, in the order in which they were made, each recorded under its own time with the verdict that the gate told. Sent again it changes nothing. Answers stand in the order of the scans, once they are on disk; each is what came of it or a problem, on its own.")
        .Accepts<LateRequest>("application/json", ScanBatchMessagePack.ContentType, ScanBatchMessagePack.AlternativeContentType)
        .Produces<LateResponse>();

    private Task AnswerAsync(HttpContext context, KnownKey key) =>
        pace.Refuse() is { } refusal ? refusal.WriteAsync(context)
        : ScanBatchMessagePack.IsContentType(context.Request.ContentType) ? AnswerMessagePackAsync(context, key) : AnswerJsonAsync(context, key);

    private async Task AnswerJsonAsync(HttpContext context, KnownKey key)
    {
        var body = await RequestBody.ReadAsync<LateRequest>(context);
        if (body.Scans is null)
        {
            await Problem.Missing("scans").WriteAsync(context);
            return;
        }

        if (body.Scans.Count > MaxScans)
        {
            await TooMany().WriteAsync(context);
            return;
        }

        pace.Take(body.Scans.Count);

        using var batch = new LateBatch(body.Scans.Count);
        for (var i = 0; i < batch.Count; i++)
        {
            batch.Set(i, RequestBody.TryRead<LateMessage>(body.Scans[i], out var message, out var problem)
                ? reader.Read(message!, key)
                : new(default, problem));
        }

        await verifier.RecordAsync(batch.Scans, batch.Outcomes);
        var results = new object[batch.Count];
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = batch.ProblemOf(i) is { } problem
                ? ScanProblem.Of(problem)
                : new LateResult(batch.Scans.Span[i].Request.ScanId!.Value.ToString(), batch.Outcomes.Span[i].Known ? LateResult.Known : LateResult.Recorded);
        }

        await context.Response.WriteAsJsonAsync(new LateResponse(results), ApiJson.Options, context.RequestAborted);
    }

    private async Task AnswerMessagePackAsync(HttpContext context, KnownKey key)
    {
        var batch = await PackedScans.ReadAsync(context, (reader, key), static (body, with) => LateMessagePack.Read(body, with.reader, with.key));
        if (batch is null)
        {
            await Problem.Invalid(ProblemCodes.MalformedMessagePack, "The body is not the array of late scans that docs/integrators.md describes.").WriteAsync(context);
            return;
        }

        using (batch)
        {
            if (batch.Count > MaxScans)
            {
                await TooMany().WriteAsync(context);
                return;
            }

            pace.Take(batch.Count);

            await verifier.RecordAsync(batch.Scans, batch.Outcomes);
            context.Response.ContentType = ScanBatchMessagePack.ContentType;
            LateMessagePack.Write(context.Response.BodyWriter, batch);
        }
    }

    private static Problem TooMany() => Problem.Invalid(ProblemCodes.BatchTooLarge, $"A call brings at most {MaxScans} late scans.");
}
