using System.Globalization;
using System.Text;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Api.Reports.Exports;
using HealthPass.Grains.Lists;
using HealthPass.Grains.Lists.Sheets;

namespace HealthPass.Api.Lists;

/// <summary>Answers what is asked of lists of whatever kind; each kind has addresses of its own, for callers of its own.</summary>
internal sealed class ListDesk(ListUploads uploads, IListStore store, IEnumerable<IListKind> kinds, ListSpool spool, ListSlots slots)
{
    private const int MostLists = 20;
    private const int PageLength = 100;
    private const int Stretch = 500;
    private const int MaxName = 200;

    private static readonly ListOutcome[] Wrong = [ListOutcome.Bad, ListOutcome.Refused];
    private static readonly ListOutcome[] All = Enum.GetValues<ListOutcome>();

    /// <summary>What can be wrong with a list.</summary>
    public static string[] Problems { get; } = [.. ListUnreadableException.Codes, ProblemCodes.FieldInvalid];

    private static Problem Unknown { get; } = Problem.NotFound(ProblemCodes.ListUnknown, "The account has no list of this id.");

    /// <summary>Takes a list in: a dry run.</summary>
    public async Task<IResult> ReceiveAsync(ListTopic topic, Guid id, string? name, Call call, HttpContext context)
    {
        if (TextProblems.OfOptional(name, "name", MaxName) is { } wrong)
        {
            return wrong.ToResult();
        }

        if (!slots.TryEnter())
        {
            return new Problem(StatusCodes.Status429TooManyRequests, ProblemCodes.Overloaded, "Other lists are being received; try again.", RetryAfterSeconds: 5).ToResult();
        }

        try
        {
            await using var file = await spool.ReceiveAsync(context);
            var upload = await uploads.ReceiveAsync(id, KindOf(topic), topic.Subject, call.Official, name?.Trim() ?? string.Empty, file, call.Aborted);
            if (upload is null)
            {
                return Unknown.ToResult();
            }

            _ = await call.Audit.WriteAsync(id.ToString(), new { kind = topic.Kind, subject = Given(topic.Subject), upload.Rows, upload.Bad });
            return Results.Json(Present(upload), ApiJson.Options);
        }
        catch (ListUnreadableException error)
        {
            return Problem.Invalid(error.Code, error.Message).ToResult();
        }
        finally
        {
            slots.Exit();
        }
    }

    /// <summary>Has the good rows done.</summary>
    public async Task<IResult> ApplyAsync(ListTopic topic, Guid id, Call call, string? reason = null)
    {
        if (await FindAsync(topic, id, call) is not { } upload)
        {
            return Unknown.ToResult();
        }

        if (upload.State == ListState.Receiving)
        {
            return new Problem(StatusCodes.Status409Conflict, ProblemCodes.ListNotRead, "The list was not received whole; upload it again.").ToResult();
        }

        _ = await call.Audit.WriteAsync(id.ToString(), new { kind = topic.Kind, subject = Given(topic.Subject), rows = upload.Rows - upload.Bad - upload.Unchanged, reason = Given(reason) });
        return Results.Json(Present(await uploads.ApplyAsync(upload, call.Aborted)), ApiJson.Options);
    }

    /// <summary>How far a list is.</summary>
    public async Task<IResult> GetAsync(ListTopic topic, Guid id, Call call) =>
        await FindAsync(topic, id, call) is { } upload ? Results.Json(Present(upload), ApiJson.Options) : Unknown.ToResult();

    /// <summary>The account's lists.</summary>
    public async Task<IResult> ListAsync(ListTopic topic, Call call) =>
        Results.Json(new ListsAnswer([.. (await store.ListAsync(topic.Kind, topic.Subject, call.Name, MostLists, call.Aborted)).Select(Present)]), ApiJson.Options);

    /// <summary>What became of rows.</summary>
    public async Task<IResult> RowsAsync(ListTopic topic, Guid id, int? after, bool? wrong, Call call)
    {
        if (await FindAsync(topic, id, call) is null)
        {
            return Unknown.ToResult();
        }

        var rows = await store.ReadRowsAsync(id, after ?? 0, wrong == true ? Wrong : All, PageLength + 1, call.Aborted);
        return Results.Json(
            new ListRowPage(
                [.. KindOf(topic).Columns.Select(column => column.Name)],
                [.. rows.Take(PageLength).Select(row => new ListRowAnswer(
                    row.Number, row.Cells, row.Outcome.ToWire(), row.Code.Length > 0 ? row.Code : null, row.Detail.Length > 0 ? row.Detail : null, row.Result.Length > 0 ? row.Result : null))],
                rows.Count > PageLength ? rows[PageLength - 1].Number : null),
            ApiJson.Options);
    }

    /// <summary>The rows with which something is wrong, as a list that can be mended and uploaded; row after row, however many there are.</summary>
    public async Task<IResult> CorrectionsAsync(ListTopic topic, Guid id, Call call)
    {
        if (await FindAsync(topic, id, call) is null)
        {
            return Unknown.ToResult();
        }

        var columns = KindOf(topic).Columns;
        return Results.Stream(
            async stream =>
            {
                await stream.WriteAsync(Encoding.UTF8.GetPreamble(), call.Aborted);
                await WriteAsync(stream, [.. columns.Select(column => column.LabelZh), "原行号", "错误代码", "说明"], call.Aborted);
                var after = 0;
                while (await store.ReadRowsAsync(id, after, Wrong, Stretch, call.Aborted) is { Count: > 0 } rows)
                {
                    foreach (var row in rows)
                    {
                        await WriteAsync(stream, [.. row.Cells, row.Number.ToString(CultureInfo.InvariantCulture), row.Code, row.Detail], call.Aborted);
                    }

                    after = rows[^1].Number;
                }
            },
            $"{CsvExport.ContentType}; charset=utf-8",
            $"{topic.Kind}-corrections.csv");
    }

    private static ListAnswer Present(ListUpload upload) => new(
        upload.UploadId.ToString(), upload.FileName, upload.State.ToWire(), upload.Rows, upload.Bad, upload.Done, upload.Refused,
        Rfc3339.Format(DateTimeOffset.FromUnixTimeSeconds(upload.CreatedAt)), upload.Unchanged);

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static async Task WriteAsync(Stream stream, IReadOnlyList<string> cells, CancellationToken cancellationToken) =>
        await stream.WriteAsync(Encoding.UTF8.GetBytes(CsvExport.Line(cells.Select(CellText.Neutral))), cancellationToken);

    private IListKind KindOf(ListTopic topic) => kinds.First(known => known.Kind == topic.Kind);

    // A list is its uploader's, for as long as that one's region is what it was then.
    private async Task<ListUpload?> FindAsync(ListTopic topic, Guid id, Call call) =>
        await store.FindAsync(id, call.Aborted) is { } upload && upload.Kind == topic.Kind && upload.Subject == topic.Subject && upload.Owner == call.Name && call.Region.Contains(upload.Region) ? upload : null;
}
