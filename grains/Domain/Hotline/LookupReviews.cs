using HealthPass.Grains.Audit;
using HealthPass.Grains.Staff;

namespace HealthPass.Grains.Hotline;

/// <summary>Supervisors look at unusual lookups and say what came of it, once; it stands in the audit trail before it counts.</summary>
/// <param name="log">The reviews.</param>
/// <param name="clock">The time.</param>
public sealed class LookupReviews(ILookupLog log, TimeProvider clock)
{
    /// <summary>Closes a review.</summary>
    /// <param name="reviewId">The review.</param>
    /// <param name="result">One of <see cref="LookupFindings"/>.</param>
    /// <param name="note">In words; it is kept, so it names nobody.</param>
    /// <param name="official">Who has looked.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The review as it stands now, or why it was not closed.</returns>
    public async Task<(ReviewFault Fault, LookupReview? Review)> CloseAsync(
        Guid reviewId, string result, string note, Official official, AuditPen pen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(note);
        ArgumentNullException.ThrowIfNull(official);
        ArgumentNullException.ThrowIfNull(pen);
        if (NamesSomebody.InNote(note))
        {
            return (ReviewFault.NoteNamesSomebody, null);
        }

        var review = await log.FindReviewAsync(reviewId, cancellationToken);
        var fault = review is null || !official.Region.Contains(review.Region) ? ReviewFault.Unknown
            : review.Agent == official.UserName ? ReviewFault.OwnLookup
            : review.Finding is not null ? ReviewFault.Closed
            : ReviewFault.None;
        if (fault != ReviewFault.None)
        {
            return (fault, null);
        }

        var finding = new LookupFinding(result, note, official.UserName, clock.GetUtcNow().ToUnixTimeSeconds());
        _ = await pen.WriteAsync(reviewId.ToString(), new { finding = result, note, review!.Agent, review.Reason, review.AuditSequence });
        return await log.CloseReviewAsync(reviewId, finding, cancellationToken) ? (ReviewFault.None, review with { Finding = finding }) : (ReviewFault.Closed, null);
    }
}
