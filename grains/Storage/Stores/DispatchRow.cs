using System.Data.Common;
using HealthPass.Grains.Campaign.Tasks;
using HealthPass.Grains.Campaign.Tasks.Dispatches;

namespace HealthPass.Storage.Stores;

/// <summary>How a dispatch lies in its table.</summary>
internal static class DispatchRow
{
    /// <summary>The columns, in the order in which they are read.</summary>
    public const string Columns = """
        d.dispatch_id, d.state, d.task_id, d.title, d.unit_id, d.unit_name, d.region_code, d.issuer_code, d.parent_id, d.due_day, d.measure, d.categories, d.wanted, d.baseline,
        d.dispatched_by, d.opened_at, d.answer_due_at, d.sign_due_at, d.signed_at, d.percent, d.feedbacks, d.late, d.feedback_at, d.cycle_base, d.submitted_at, d.accepted_by, d.quality,
        d.closed_at, d.urged, d.noticed
        """;

    /// <summary>How many there are.</summary>
    public const int Length = 30;

    /// <summary>A row's values, each with its parameter.</summary>
    public static (string Name, object? Value)[] ValuesOf(DispatchStanding standing)
    {
        var (draft, progress) = (standing.Draft, standing.Progress);
        return
        [
            ("@dispatch_id", standing.DispatchId.ToString()), ("@state", standing.State), ("@is_open", standing.IsOpen ? 1 : 0), ("@task_id", draft.TaskId.ToString()),
            ("@title", draft.Title), ("@unit_id", draft.UnitId.ToString()), ("@unit_name", draft.UnitName), ("@region_code", draft.Region.Value), ("@issuer_code", draft.Issuer.Value),
            ("@parent_id", draft.Parent?.ToString()), ("@due_day", draft.DueOn?.DayNumber), ("@measure", (int)draft.Target.Measure),
            ("@categories", string.Join(',', draft.Target.Categories)), ("@wanted", draft.Target.WantedPercent), ("@baseline", draft.Baseline), ("@dispatched_by", draft.DispatchedBy),
            ("@opened_at", Seconds(standing.OpenedAt)), ("@answer_due_at", Seconds(standing.AnswerDueAt)), ("@sign_due_at", Seconds(progress.SignDueAt)),
            ("@signed_at", Seconds(progress.SignedAt)), ("@percent", progress.Percent), ("@feedbacks", progress.Feedbacks), ("@late", progress.LateFeedbacks),
            ("@feedback_at", Seconds(progress.FeedbackAt)), ("@cycle_base", progress.CycleBase), ("@submitted_at", Seconds(progress.SubmittedAt)), ("@accepted_by", progress.AcceptedBy),
            ("@quality", progress.Quality), ("@closed_at", Seconds(progress.ClosedAt)), ("@urged", progress.Urged), ("@noticed", progress.Noticed),
        ];
    }

    /// <summary>Reads a row.</summary>
    public static DispatchStanding Read(DbDataReader reader) => new(
        Guid.Parse(reader.GetString(0)),
        reader.GetString(1),
        new(
            Guid.Parse(reader.GetString(2)), reader.GetString(3), Guid.Parse(reader.GetString(4)), reader.GetString(5), new(reader.GetInt64(6)), new(reader.GetInt64(7)),
            reader.IsDBNull(8) ? null : Guid.Parse(reader.GetString(8)), reader.IsDBNull(9) ? null : DateOnly.FromDayNumber(reader.GetInt32(9)),
            new((TaskMeasure)reader.GetInt32(10), TaskStore.CategoriesOf(reader.GetString(11)), reader.GetInt32(12)), Number(reader, 13), reader.GetString(14)),
        Time(reader, 15)!.Value,
        new(
            Time(reader, 17)!.Value, Time(reader, 18), reader.GetInt32(19), reader.GetInt32(20), reader.GetInt32(21), Time(reader, 22), Number(reader, 23), Time(reader, 24),
            reader.IsDBNull(25) ? null : reader.GetString(25), reader.IsDBNull(26) ? null : reader.GetInt32(26), Time(reader, 27), reader.GetInt32(28), reader.GetInt32(29)),
        Time(reader, 16));

    private static long? Seconds(DateTimeOffset? at) => at?.ToUnixTimeSeconds();

    private static DateTimeOffset? Time(DbDataReader reader, int at) => reader.IsDBNull(at) ? null : DateTimeOffset.FromUnixTimeSeconds(reader.GetInt64(at));

    private static double? Number(DbDataReader reader, int at) => reader.IsDBNull(at) ? null : reader.GetDouble(at);
}
