using HealthPass.Kernel.Wire;

namespace HealthPass.Grains.Seals;

/// <summary>Wire names of <see cref="BrokenSeal"/>.</summary>
public static class BrokenSeals
{
    private static readonly WireNames<BrokenSeal> Wire = new(
    [
        (BrokenSeal.Row, "row"),
        (BrokenSeal.Person, "person"),
        (BrokenSeal.Fact, "fact"),
        (BrokenSeal.Assignment, "assignment"),
        (BrokenSeal.Difference, "difference"),
        (BrokenSeal.Era, "era"),
        (BrokenSeal.Document, "document"),
        (BrokenSeal.Resident, "resident"),
        (BrokenSeal.Appeal, "appeal"),
        (BrokenSeal.Family, "family"),
        (BrokenSeal.Correction, "correction"),
        (BrokenSeal.DocumentLink, "document_link"),
        (BrokenSeal.LinkDecision, "link_decision"),
        (BrokenSeal.MergeDecision, "merge_decision"),
        (BrokenSeal.Volunteer, "volunteer"),
        (BrokenSeal.Leaving, "leaving"),
        (BrokenSeal.Venue, "venue"),
        (BrokenSeal.VenueReview, "venue_review"),
        (BrokenSeal.VenueMeasure, "venue_measure"),
        (BrokenSeal.Text, "text"),
    ]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<BrokenSeal> All { get; } = Enum.GetValues<BrokenSeal>();

    /// <summary>The name in metrics and in the audit trail.</summary>
    /// <param name="what">What.</param>
    /// <returns>Lower snake case.</returns>
    public static string ToWire(this BrokenSeal what) => Wire.Of(what);
}
