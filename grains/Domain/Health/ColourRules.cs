using HealthPass.Kernel.Colours;

namespace HealthPass.Grains.Health;

/// <summary>
/// The one place where a colour comes from: a pure function of an edition of the rule book, a person's facts and tests,
/// and the time. There is no other way to have a colour.
/// </summary>
public static class ColourRules
{
    /// <summary>
    /// Decides a colour: red over yellow over green, and among facts of one colour the one that ends last. A fact in the
    /// future does not count yet, but sets the time of review when it will. The order of facts and tests does not matter.
    /// </summary>
    /// <param name="book">The edition in force; facts of other editions are judged by the row they were entered under.</param>
    /// <param name="facts">The person's facts, withdrawn ones included.</param>
    /// <param name="tests">The person's tests.</param>
    /// <param name="registeredAt">When the person registered: there was no colour before.</param>
    /// <param name="now">The time of the decision.</param>
    /// <returns>The decision. It is the same for every time from <paramref name="now"/> up to its time of review.</returns>
    /// <remarks>
    /// The book knows only itself: whoever keeps a decision also takes <see cref="RuleBooks.NextChange"/> as a time of review.
    /// </remarks>
    public static ColourDecision Decide(
        RuleBook book,
        IReadOnlyList<Fact> facts,
        IReadOnlyList<TestResult> tests,
        DateTimeOffset registeredAt,
        DateTimeOffset now)
    {
        var spans = SpansOf(book, facts, tests);
        FactSpan? governing = null;
        foreach (var span in spans)
        {
            if (span.Covers(now) && (governing is not { } best || span.Outranks(best)))
            {
                governing = span;
            }
        }

        var since = SinceOf(spans, governing?.Rank ?? FactSpan.GreenRank, registeredAt, now);
        var reviewAt = ReviewOf(spans, governing, now);
        return governing is { } found
            ? new(
                found.Row?.Colour ?? Colour.None,
                found.Row?.Number ?? 0,
                found.Fact.ReasonCode,
                since,
                found.End,
                reviewAt,
                book.Edition,
                found.Fact.FactId)
            : new(Colour.Green, book.Green.Number, book.Green.Code, since, null, reviewAt, book.Edition, null);
    }

    private static List<FactSpan> SpansOf(RuleBook book, IReadOnlyList<Fact> facts, IReadOnlyList<TestResult> tests)
    {
        var spans = new List<FactSpan>(facts.Count);
        for (var i = 0; i < facts.Count; i++)
        {
            var span = FactSpan.Of(facts[i], book.FindRow(facts[i].ReasonCode), tests);

            // A fact that gives green says no more than no fact at all.
            if (span.Rank != FactSpan.GreenRank)
            {
                spans.Add(span);
            }
        }

        return spans;
    }

    // What governs ends, or something that outranks it begins. What ends or begins beneath it changes nothing.
    private static DateTimeOffset? ReviewOf(List<FactSpan> spans, FactSpan? governing, DateTimeOffset now)
    {
        var review = governing?.End;
        foreach (var span in spans)
        {
            var begins = span.Fact.Began;
            if (begins > now
                && span.Covers(begins)
                && (governing is not { } best || span.Outranks(best))
                && !(review <= begins))
            {
                review = begins;
            }
        }

        return review;
    }

    // The last instant, looking back, just before which the person had another colour. A person saw the colour of a fact
    // only once it was known, so here a fact counts from when it was added.
    private static DateTimeOffset SinceOf(List<FactSpan> spans, int rank, DateTimeOffset registeredAt, DateTimeOffset now)
    {
        var since = registeredAt < now ? registeredAt : now;
        foreach (var span in spans)
        {
            Consider(SeenFrom(span, now));
            Consider(span.End);
        }

        return since;

        void Consider(DateTimeOffset? boundary)
        {
            if (boundary is { } time && time <= now && time > since && RankBefore(spans, time, now) != rank)
            {
                since = time;
            }
        }
    }

    private static int RankBefore(List<FactSpan> spans, DateTimeOffset time, DateTimeOffset now)
    {
        var rank = FactSpan.GreenRank;
        foreach (var span in spans)
        {
            if (SeenFrom(span, now) < time && !(span.End < time))
            {
                rank = Math.Max(rank, span.Rank);
            }
        }

        return rank;
    }

    // A node whose clock runs ahead may have added a fact "later" than now; it counts all the same.
    private static DateTimeOffset SeenFrom(FactSpan span, DateTimeOffset now)
    {
        var from = span.Fact.Began > span.Fact.AddedAt ? span.Fact.Began : span.Fact.AddedAt;
        return from > now && span.Fact.Began <= now ? now : from;
    }
}
