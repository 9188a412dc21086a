using HealthPass.Kernel.Colours;

namespace HealthPass.Grains.Health;

/// <summary>A fact with the time over which it counts: from its beginning, inclusive, to its end, exclusive.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Row">The row that judges it, null when no edition knows its code.</param>
/// <param name="End">When it ends, null when that is not known.</param>
internal readonly record struct FactSpan(Fact Fact, RuleRow? Row, DateTimeOffset? End)
{
    /// <summary>Rank of green, below that of any span.</summary>
    public const int GreenRank = 0;

    private const int UnknownRank = 1;

    /// <summary>
    /// Rank of the colour. A code that no edition knows ranks above green and below yellow: it must not look green, and
    /// must not hide a colour that is known.
    /// </summary>
    public int Rank => Row?.Colour switch
    {
        Colour.Red => 3,
        Colour.Yellow => 2,
        Colour.Green => GreenRank,
        _ => UnknownRank,
    };

    /// <summary>The span of a fact under its row, tests and own ends taken into account.</summary>
    /// <returns>The span, which may be empty.</returns>
    public static FactSpan Of(Fact fact, RuleRow? row, IReadOnlyList<TestResult> tests)
    {
        var end = Earlier(Earlier(EndByTime(fact, row), fact.Until), fact.WithdrawnAt);
        if (row is not null && row.ReleasedBy(ReleaseKind.NegativeTest))
        {
            for (var i = 0; i < tests.Count; i++)
            {
                if (tests[i].Negative && tests[i].SampledAt > fact.Began)
                {
                    end = Earlier(end, tests[i].SampledAt);
                }
            }
        }

        return new(fact, row, end);
    }

    /// <summary>Whether the fact counts at a time.</summary>
    /// <returns>True from the beginning up to, not including, the end.</returns>
    public bool Covers(DateTimeOffset time) => Fact.Began <= time && !(End <= time);

    /// <summary>
    /// Whether this span governs over another that counts at the same time: by colour, then by the later end. The rest
    /// only makes the order total, so that the order of the list never decides.
    /// </summary>
    /// <returns>True when this one governs.</returns>
    public bool Outranks(in FactSpan other)
    {
        var order = Rank.CompareTo(other.Rank);
        order = order != 0 ? order : (End ?? DateTimeOffset.MaxValue).CompareTo(other.End ?? DateTimeOffset.MaxValue);
        order = order != 0 ? order : Fact.Began.CompareTo(other.Fact.Began);
        order = order != 0 ? order : Fact.FactId.CompareTo(other.Fact.FactId);
        return order > 0;
    }

    private static DateTimeOffset? EndByTime(Fact fact, RuleRow? row)
    {
        if (row?.DurationDays is not { } days
            || (row.DurationFrom == DurationAnchor.FactBegan ? fact.Began : fact.Anchor) is not { } from)
        {
            return null;
        }

        var end = Plus(from, days);
        var earliest = Plus(fact.Began, row.MinimumDays ?? 0);
        return row.MinimumDays is not null && earliest > end ? earliest : end;
    }

    // Saturates, because a date that an official mistyped must not stop everyone who reads this person.
    private static DateTimeOffset Plus(DateTimeOffset time, int days) =>
        DateTimeOffset.MaxValue.UtcTicks - time.UtcTicks <= days * TimeSpan.TicksPerDay
            ? DateTimeOffset.MaxValue
            : new(time.UtcTicks + (days * TimeSpan.TicksPerDay), TimeSpan.Zero);

    private static DateTimeOffset? Earlier(DateTimeOffset? left, DateTimeOffset? right) =>
        left is null ? right : right is null || left <= right ? left : right;
}
