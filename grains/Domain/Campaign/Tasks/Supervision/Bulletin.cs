using HealthPass.Grains.Campaign.Tasks.Dispatches;

namespace HealthPass.Grains.Campaign.Tasks.Supervision;

/// <summary>Ranks units by what they did with what went to them (通报), the best first.</summary>
public static class Bulletin
{
    /// <summary>How many are named as furthest behind.</summary>
    public const int Worst = 3;

    /// <summary>Ranks them.</summary>
    /// <param name="dispatches">What went to them.</param>
    /// <param name="now">When.</param>
    /// <param name="terms">The weights.</param>
    /// <returns>A line a unit of which something can be said, by rank and name.</returns>
    public static IReadOnlyList<BulletinLine> Of(IEnumerable<DispatchStanding> dispatches, DateTimeOffset now, TaskTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var lines = dispatches.Where(dispatch => dispatch.Counts).GroupBy(dispatch => dispatch.Draft.UnitId)
            .Select(unit => LineOf([.. unit], now, terms)).OfType<BulletinLine>()
            .OrderByDescending(line => line.Score).ThenBy(line => line.UnitName, StringComparer.Ordinal).ToList();
        return [.. lines.Select(line => line with { Rank = 1 + lines.Count(other => other.Score > line.Score) })];
    }

    private static BulletinLine? LineOf(IReadOnlyList<DispatchStanding> own, DateTimeOffset now, TaskTerms terms)
    {
        var scores = own.Select(dispatch => TaskScore.Of(dispatch, now, terms)).OfType<double>().ToList();
        var draft = own[0].Draft;
        return scores.Count == 0
            ? null
            : new(
                0, draft.UnitId, draft.UnitName, draft.Region, Math.Round(scores.Average(), 1), own.Count,
                own.Count(dispatch => dispatch.State == DispatchFlow.Done),
                own.Count(dispatch => TaskLights.Of(dispatch, now, terms.YellowDays) == TaskLight.Red),
                own.Count(dispatch => dispatch.State == DispatchFlow.ToSign),
                own.Sum(dispatch => dispatch.Progress.Urged),
                own.Sum(dispatch => dispatch.Progress.Noticed));
    }
}
