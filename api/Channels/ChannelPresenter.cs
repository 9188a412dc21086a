using System.Globalization;
using HealthPass.Api.Json;
using HealthPass.Grains.Channels;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Time;

namespace HealthPass.Api.Channels;

/// <summary>Puts what is told of channels into words.</summary>
internal sealed class ChannelPresenter(TimeProvider clock)
{
    /// <summary>Days that are told, today among them.</summary>
    public const int Days = 30;

    // Within this time somebody has to see to it.
    private const int ExpiringDays = 30;

    // As all published counts: in tens, from twenty on.
    private const long Step = 10;
    private const long Fewest = 20;

    public DateOnly Today => ShanghaiDay.Of(clock.GetUtcNow());

    public DateOnly First => Today.AddDays(1 - Days);

    /// <summary>A channel's days, each of them, with its problems.</summary>
    /// <param name="counted">What was counted.</param>
    /// <param name="isExact">
    /// Whether the number of the newly registered may be told as it is. A portal must not learn of a visitor whether he had been registered before,
    /// as it would by looking before and after.
    /// </param>
    public IReadOnlyList<ChannelDayView> DaysOf(IReadOnlyList<ChannelDay> counted, bool isExact)
    {
        var byDay = counted.ToDictionary(day => day.Day);
        return
        [
            .. Enumerable.Range(0, Days).Select(First.AddDays).Select(day =>
            {
                var numbers = byDay.TryGetValue(day, out var known) ? known.Numbers : default;
                IReadOnlyList<ChannelProblem> problems = known?.Problems ?? [];
                return new ChannelDayView(
                    day.ToString("O", CultureInfo.InvariantCulture), Present(numbers, problems, isExact || (day < Today && numbers.Registrations >= Fewest), isExact),
                    [.. problems.OrderByDescending(problem => problem.Answers).ThenBy(problem => problem.Code, StringComparer.Ordinal).Select(problem => new ChannelProblemView(problem.Code, problem.Answers))]);
            }),
        ];
    }

    public static ChannelNumbersView Sum(IEnumerable<ChannelDay> counted)
    {
        var days = counted.ToList();
        return Present(days.Aggregate(default(ChannelNumbers), (sum, day) => sum + day.Numbers), [.. days.SelectMany(day => day.Problems)], isTold: true, isExact: true);
    }

    public static ChannelTermsView? Present(ChannelTerms? terms, bool names) => terms is null ? null : new(
        terms.PerMinute, terms.PerDay, terms.Origins, names ? terms.SetBy : null, Rfc3339.Format(DateTimeOffset.FromUnixTimeSeconds(terms.SetAt)));

    /// <summary>A channel's keys, each with the state of its newest secret.</summary>
    public IReadOnlyList<ChannelKeyView> Present(IEnumerable<ApiKey> secrets)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        return
        [
            .. secrets.GroupBy(secret => secret.KeyId).Select(key =>
            {
                var newest = key.OrderBy(secret => secret.RetiresAt == 0 ? 0 : 1).ThenByDescending(secret => secret.CreatedAt).First();
                var expires = newest.ExpiresAt == 0 ? default(DateTimeOffset?) : DateTimeOffset.FromUnixTimeSeconds(newest.ExpiresAt);
                return new ChannelKeyView(
                    newest.KeyId.ToString(), newest.Name, newest.Owner,
                    key.Count() > 1 ? "rotating" : newest.ExpiresAt != 0 && newest.ExpiresAt - now < ExpiringDays * 86_400L ? "expiring" : "in_force",
                    newest.RatePerSecond, Rfc3339.Format(expires));
            }).OrderBy(key => key.Name, StringComparer.Ordinal),
        ];
    }

    private static ChannelNumbersView Present(ChannelNumbers numbers, IReadOnlyList<ChannelProblem> problems, bool isTold, bool isExact) => new(
        numbers.Applications, numbers.Confirmed,
        !isTold ? null : isExact ? numbers.Registrations : numbers.Registrations / Step * Step,
        numbers.Bindings, numbers.Shows, numbers.Conversion, problems.Sum(problem => problem.Answers));
}
