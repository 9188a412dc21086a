using HealthPass.Grains.Campaign.Tasks.Dispatches;

namespace HealthPass.Grains.Campaign.Tasks.Supervision;

/// <summary>
/// Scores what was done with a dispatch: signed in time, told in time how far it is, done in time, and how well. What cannot be said yet is left out, and the
/// rest weighs the more: nobody loses points for what was not asked yet.
/// </summary>
public static class TaskScore
{
    private const double Half = 0.5;
    private const double Hundred = 100;
    private const double Best = 5;

    /// <summary>Scores one.</summary>
    /// <param name="dispatch">The dispatch.</param>
    /// <param name="now">When.</param>
    /// <param name="terms">The weights.</param>
    /// <returns>Out of 100; null where nothing can be said yet.</returns>
    public static double? Of(DispatchStanding dispatch, DateTimeOffset now, TaskTerms terms)
    {
        ArgumentNullException.ThrowIfNull(dispatch);
        ArgumentNullException.ThrowIfNull(terms);
        var progress = dispatch.Progress;
        (int Weight, double? Share)[] parts =
        [
            (terms.SigningWeight, progress.SignedAt is { } signed ? Of(signed <= progress.SignDueAt) : progress.SignDueAt < now ? 0 : null),
            (terms.FeedbackWeight, Feedback(dispatch, now)),
            (terms.CompletionWeight, Completion(dispatch, now)),
            (terms.QualityWeight, progress.Quality is { } quality ? quality / Best : null),
        ];
        var known = parts.Where(part => part.Share is not null).ToList();
        var weight = known.Sum(part => part.Weight);
        return weight == 0 ? null : Hundred * known.Sum(part => part.Weight * part.Share!.Value) / weight;
    }

    private static double Of(bool holds) => holds ? 1 : 0;

    private static double? Feedback(DispatchStanding dispatch, DateTimeOffset now)
    {
        var isLateNow = DispatchFlow.IsAtWork(dispatch.State) && dispatch.AnswerDueAt < now;
        var asked = dispatch.Progress.Feedbacks + (isLateNow ? 1 : 0);
        return asked == 0 ? null : 1 - ((double)(dispatch.Progress.LateFeedbacks + (isLateNow ? 1 : 0)) / asked);
    }

    // Late is worth half of in time, and overdue nothing; what is on its way counts neither for nor against.
    private static double? Completion(DispatchStanding dispatch, DateTimeOffset now)
    {
        var isLate = TaskLights.Of(dispatch, now, 0) == TaskLight.Red
            || (dispatch is { Draft.DueOn: { } due, Progress.SubmittedAt: { } submitted } && Kernel.Time.ShanghaiDay.Of(submitted) > due);
        return dispatch.State == DispatchFlow.Done ? isLate ? Half : 1 : isLate ? 0 : null;
    }
}
