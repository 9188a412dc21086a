namespace HealthPass.Verification.Board;

/// <summary>How large the board may become and how it is filled.</summary>
public sealed record BoardOptions
{
    /// <summary>The most persons to keep, 0 for no bound. A full board evicts those not seen lately; they are asked for again.</summary>
    public int MaxPersons { get; init; }

    /// <summary>Whether the board is filled from the directory when the node starts.</summary>
    public bool WarmStart { get; init; } = true;
}
