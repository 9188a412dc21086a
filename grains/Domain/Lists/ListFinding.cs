namespace HealthPass.Grains.Lists;

/// <summary>What is found in a row.</summary>
/// <param name="Code">Wire code of what is wrong.</param>
/// <param name="Detail">In plain English; of the row no more than what the uploader wrote.</param>
public sealed record ListFinding(string Code, string Detail)
{
    /// <summary>What the row is for it.</summary>
    public ListOutcome Outcome { get; private init; } = ListOutcome.Bad;

    /// <summary>Nothing is wrong, and nothing is to be done: what the row says is so already.</summary>
    /// <param name="detail">What is there.</param>
    /// <returns>The finding.</returns>
    public static ListFinding Unchanged(string detail) => new(string.Empty, detail) { Outcome = ListOutcome.Unchanged };
}
