using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Hot;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Verification.Scans;

namespace HealthPass.Api.Scans;

/// <summary>Answers batches of scans in either form.</summary>
internal sealed class ScanBatches(ScanReader reader, IScanVerifier verifier, ScanPresenter presenter)
{
    public const int MaxScans = 1_000;

    // Five scans as JSON, or ten as MessagePack, and about as much work as a show.
    private const int CostPerKibibyte = 1;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var batches = routes.ServiceProvider.GetRequiredService<ScanBatches>();
        var declaration = Declaration.For(Callers.Gate).As(CallClass.Scan, costPerKibibyte: CostPerKibibyte)
            .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.BatchTooLarge, ProblemCodes.MalformedMessagePack)
            .Refuses(StatusCodes.Status503ServiceUnavailable, ProblemCodes.JournalUnavailable);
        _ = routes.MapHot("/v1/scans/batch", declaration, classOf: null, batches.AnswerAsync, () => { })
            .WithTags("Scans")
            .WithSummary("Scan many")
            .WithDescription("`{\"scans\": [...]}` as JSON, or as MessagePack (application/x-msgpack) in the compact form of docs/integrators.md. At most 1,000 scans. Answers stand in the order of the scans; each is an answer or a problem, on its own.")
            .Accepts<ScanBatchRequest>("application/json", ScanBatchMessagePack.ContentType, ScanBatchMessagePack.AlternativeContentType)
            .Produces<ScanBatchResponse>();
    }

    private ValueTask AnswerAsync(HttpContext context, KnownKey key) =>
        ScanBatchMessagePack.IsContentType(context.Request.ContentType)
            ? AnswerMessagePackAsync(context, key)
            : AnswerJsonAsync(context, key);

    private async ValueTask AnswerJsonAsync(HttpContext context, KnownKey key)
    {
        var body = await RequestBody.ReadAsync<ScanBatchRequest>(context);
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

        if (!TryUse(key, body.Scans.Count))
        {
            await KeyProblems.RateUsedUp(key).WriteAsync(context);
            return;
        }

        using var batch = new ScanBatch(body.Scans.Count);
        for (var i = 0; i < batch.Count; i++)
        {
            batch.Set(i, RequestBody.TryRead<ScanMessage>(body.Scans[i], out var message, out var problem)
                ? reader.Read(message!, key)
                : new(default, problem));
        }

        await verifier.ScanAsync(batch.Scans, batch.Outcomes);
        Observe(batch, key);
        var results = new object[batch.Count];
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = batch.ProblemOf(i) is { } problem
                ? ScanProblem.Of(problem)
                : presenter.Present(batch.Outcomes.Span[i]);
        }

        await context.Response.WriteAsJsonAsync(new ScanBatchResponse(results), ApiJson.Options, context.RequestAborted);
    }

    private async ValueTask AnswerMessagePackAsync(HttpContext context, KnownKey key)
    {
        var batch = await PackedScans.ReadAsync(context, (reader, key), static (body, with) => ScanBatchMessagePack.Read(body, with.reader, with.key));
        if (batch is null)
        {
            await Problem.Invalid(ProblemCodes.MalformedMessagePack, "The body is not the array of scans that docs/integrators.md describes.").WriteAsync(context);
            return;
        }

        using (batch)
        {
            if (batch.Count > MaxScans)
            {
                await TooMany().WriteAsync(context);
                return;
            }

            if (!TryUse(key, batch.Count))
            {
                await KeyProblems.RateUsedUp(key).WriteAsync(context);
                return;
            }

            await verifier.ScanAsync(batch.Scans, batch.Outcomes);
            Observe(batch, key);
            context.Response.ContentType = ScanBatchMessagePack.ContentType;
            ScanBatchMessagePack.Write(context.Response.BodyWriter, batch, presenter);
        }
    }

    // The call itself was one; a batch that is dearer than what is left overdraws the rate, and the next has to wait.
    private static bool TryUse(KnownKey key, int scans) => scans <= 1 || key.TryUse(scans - 1);

    private void Observe(ScanBatch batch, KnownKey key)
    {
        for (var i = 0; i < batch.Count; i++)
        {
            if (batch.ProblemOf(i) is null)
            {
                reader.Observe(batch.Scans.Span[i], batch.Outcomes.Span[i], key);
            }
        }
    }

    private static Problem TooMany() => Problem.Invalid(ProblemCodes.BatchTooLarge, $"A batch has at most {MaxScans} scans.");
}
