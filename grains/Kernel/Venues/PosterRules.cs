namespace HealthPass.Kernel.Venues;

/// <summary>Judges posters: a pure function of the venue's rule, the code and the time.</summary>
public static class PosterRules
{
    /// <summary>The first poster of a venue itself, which it has without anybody asking.</summary>
    public static PosterIssue First { get; } = new(1, 0, 0);

    /// <summary>Judges a poster.</summary>
    /// <param name="rule">The rule of the venue that it names; null where no venue has the id.</param>
    /// <param name="code">What was read.</param>
    /// <param name="now">Unix seconds.</param>
    /// <returns>Whether it is good, and why and since when it is not.</returns>
    public static PosterVerdict Judge(VenueRule? rule, PosterCode code, long now)
    {
        if (rule is null)
        {
            return new(PosterFault.VenueUnknown, 0);
        }

        if (rule.Standing != VenueStanding.InUse)
        {
            return new(FaultOf(rule.Standing), 0);
        }

        if (rule.Places?.Find(code.Place) is not { } mark)
        {
            return code.Place != 0 ? new(rule.Places?.WasGiven(code.Place) == true ? PosterFault.PlaceEnded : PosterFault.PlaceUnknown, 0)
                : new(code.Issued == (First.Version, First.Draw) ? PosterFault.None : PosterFault.Forged, 0);
        }

        if (mark.EndedAt != 0)
        {
            return new(PosterFault.PlaceEnded, mark.EndedAt);
        }

        for (var i = mark.Issues.Count - 1; i >= 0; i--)
        {
            var issue = mark.Issues[i];
            if (code.Issued == (issue.Version, issue.Draw))
            {
                return issue.Until != 0 && issue.Until <= now ? new(PosterFault.Replaced, issue.Until) : default;
            }
        }

        return new(PosterFault.Forged, 0);
    }

    private static PosterFault FaultOf(VenueStanding standing) => standing switch
    {
        VenueStanding.InReview => PosterFault.VenueInReview,
        VenueStanding.Suspended => PosterFault.VenueSuspended,
        _ => PosterFault.VenueEnded,
    };
}
