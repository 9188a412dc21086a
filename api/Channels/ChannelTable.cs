using HealthPass.Api.Reports.Exports;

namespace HealthPass.Api.Channels;

/// <summary>A channel's days as a table that leaves the system.</summary>
internal static class ChannelTable
{
    private static readonly (string Chinese, string English, CellKind Kind)[] Columns =
    [
        ("日期", "Date", CellKind.Text),
        ("申领", "Applications", CellKind.Count),
        ("完成", "Confirmed", CellKind.Count),
        ("转化率", "Conversion", CellKind.Share),
        ("新申领人数", "Newly registered", CellKind.Count),
        ("授权", "Bindings", CellKind.Count),
        ("亮码", "Shows", CellKind.Count),
        ("错误", "Problems", CellKind.Count),
        ("错误代码", "Problems by code", CellKind.Text),
    ];

    public static ExportTable Of(string channel, IReadOnlyList<ChannelDayView> days, bool english, string who, string when) => new(
        channel,
        [.. Columns.Select(column => new ExportColumn(english ? column.English : column.Chinese, column.Kind, 14))],
        [.. days.Select(RowOf)],
        [],
        english ? $"Channel {channel}, exported by {who} at {when}" : $"渠道 {channel}，{who} 于 {when} 导出");

    private static object?[] RowOf(ChannelDayView day) =>
    [
        day.Date, day.Numbers.Applications, day.Numbers.Confirmed, day.Numbers.Conversion, day.Numbers.Registrations, day.Numbers.Bindings, day.Numbers.Shows,
        day.Numbers.Problems, string.Join(' ', day.Problems.Select(problem => FormattableString.Invariant($"{problem.Code}:{problem.Answers}"))),
    ];
}
