using System.Runtime.CompilerServices;
using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Hot;
using HealthPass.Api.Json;
using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Verification.Records;
using HealthPass.Verification.Scans;
using HealthPass.Verification.Verdicts;

namespace HealthPass.Api.Scans;

/// <summary>One scan (扫码), answered once its record is on disk.</summary>
internal sealed class ScanEndpoint(ScanReader reader, IScanVerifier verifier, ScanPresenter presenter, ReasonTexts reasons)
{
    // More than the longest answer: a UUID, a time and the longest reason of the rule book.
    private const int MaxAnswer = 2048;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var endpoint = routes.ServiceProvider.GetRequiredService<ScanEndpoint>();
        var declaration = Declaration.For(Callers.Gate).As(CallClass.Scan)
            .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.DirectionUnknown, ProblemCodes.VenueUnknown, ProblemCodes.PlaceUnknown, ProblemCodes.CodeOrDocument)
            .Refuses(StatusCodes.Status400BadRequest, ScanPresenter.CodeProblems)
            .Refuses(StatusCodes.Status400BadRequest, PersonFields.DocumentProblems)
            .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.OutOfScope)
            .Refuses(StatusCodes.Status409Conflict, ProblemCodes.ScanIdReused, ProblemCodes.VenueInReview, ProblemCodes.VenueSuspended, ProblemCodes.VenueEnded)
            .Refuses(StatusCodes.Status429TooManyRequests, ProblemCodes.DocumentQuota, ProblemCodes.DocumentsClosed)
            .Refuses(StatusCodes.Status503ServiceUnavailable, ProblemCodes.StatusUnavailable, ProblemCodes.JournalUnavailable);
        _ = routes.MapHot("/v1/scans", declaration, classOf: null, endpoint.ScanAsync, () => { })
            .WithTags("Scans")
            .WithSummary("Scan (扫码)")
            .WithDescription("Answered once the record is on disk.")
            .Accepts<ScanMessage>("application/json")
            .Produces<ScanAnswer>();
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask ScanAsync(HttpContext context, KnownKey key)
    {
        var message = await RequestBody.ReadAsync<ScanMessage>(context);
        var reading = reader.Read(message, key);
        if (reading.Problem is not null)
        {
            await reading.Problem.WriteAsync(context);
            return;
        }

        var outcome = await verifier.ScanAsync(reading.Request);
        reader.Observe(reading.Request, outcome, key);
        if (ScanPresenter.ProblemOf(outcome.Fault) is { } problem)
        {
            await problem.WriteAsync(context);
            return;
        }

        Answer(context, outcome);
    }

    /// <summary>Writes what <see cref="ScanAnswer"/> describes, without making one.</summary>
    internal void Answer(HttpContext context, in ScanOutcome outcome)
    {
        var record = outcome.Record;
        var line = new Utf8Line(stackalloc byte[MaxAnswer]);
        line.Add("{\"scanId\":\""u8);
        line.Add(record.ScanId);
        line.Add("\",\"verdict\":\""u8);
        line.Add(record.Verdict.ToWire());
        line.Add("\",\"colour\":"u8);
        if (record.Colour == Colour.None)
        {
            line.Add("null"u8);
        }
        else
        {
            line.Add("\""u8);
            line.Add(record.Colour.ToWire());
            line.Add("\""u8);
        }

        line.Add(",\"reasonCode\":\""u8);
        AddReason(ref line, record);
        line.Add("\",\"maskedName\":"u8);
        if (record.CodeState == CodeState.Unknown)
        {
            line.Add("null"u8);
        }
        else
        {
            line.Add("\""u8);
            line.AddEscaped(new NameMask(outcome.NameMask).ToString());
            line.Add("\""u8);
        }

        line.Add(",\"codeState\":\""u8);
        line.Add(record.CodeState.ToWire());
        line.Add("\",\"testAgeHours\":"u8);
        if (record.TestAgeHours is { } hours)
        {
            line.Add(hours);
        }
        else
        {
            line.Add("null"u8);
        }

        line.Add(",\"popUp\":"u8);
        line.Add(outcome.PopUp ? "true"u8 : "false"u8);
        line.Add(",\"scannedAt\":\""u8);
        line.AddTime(record.ScannedAt);
        line.Add("\",\"means\":\""u8);
        line.Add(record.Means.ToWire());
        line.Add("\",\"marks\":["u8);
        AddMarks(ref line, record.Marks);
        line.Add("]}"u8);
        line.WriteTo(context.Response);
    }

    private static void AddMarks(ref Utf8Line line, ScanMarks marks)
    {
        var words = marks.ToWire();
        for (var i = 0; i < words.Count; i++)
        {
            line.Add(i == 0 ? "\""u8 : ",\""u8);
            line.Add(words[i]);
            line.Add("\""u8);
        }
    }

    private void AddReason(ref Utf8Line line, in ScanRecord record)
    {
        if ((VerdictReason)record.VerdictReason == VerdictReason.Colour)
        {
            var (code, reason) = reasons[record.Reason];
            line.Add(code.EncodedUtf8Bytes);
            line.Add("\",\"reason\":\""u8);
            line.Add(reason.EncodedUtf8Bytes);
            return;
        }

        var (name, text) = presenter.ReasonOf(record);
        line.Add(name);
        line.Add("\",\"reason\":\""u8);
        line.Add(text);
    }
}
