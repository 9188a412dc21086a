namespace HealthPass.Gate.Scans;

/// <summary>The answer to a scan. Show nothing before it is there, and nothing green unless <see cref="Decision"/> is <see cref="GateDecision.Allow"/>.</summary>
/// <param name="ScanId">The scan's number.</param>
/// <param name="Decision">What the gate does.</param>
public sealed record GateVerdict(Guid ScanId, GateDecision Decision)
{
    /// <summary><c>green</c>, <c>yellow</c> or <c>red</c>; null where it is not known, always so offline.</summary>
    public string? Colour { get; init; }

    /// <summary>What decided.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>The reason in plain Chinese.</summary>
    public string? Reason { get; init; }

    /// <summary>First character and stars; null where nobody is registered.</summary>
    public string? MaskedName { get; init; }

    /// <summary><c>valid</c>, <c>revoked</c> or <c>unknown</c>.</summary>
    public string? CodeState { get; init; }

    /// <summary>Age of the last negative test in hours, null where none is known.</summary>
    public int? TestAgeHours { get; init; }

    /// <summary>Whether a test is owed.</summary>
    public bool PopUp { get; init; }

    /// <summary>When: the server's time, or offline the gate's own.</summary>
    public DateTimeOffset? ScannedAt { get; init; }

    /// <summary>Whether the gate decided by itself, from its bundle; the scan then waits in the queue.</summary>
    public bool Offline { get; init; }

    /// <summary>Why there is no verdict, null where there is one.</summary>
    public GateProblem? Problem { get; init; }

    /// <summary>No verdict.</summary>
    /// <param name="scanId">The scan's number.</param>
    /// <param name="problem">Why.</param>
    public static GateVerdict Failed(Guid scanId, GateProblem problem) => new(scanId, GateDecision.None) { Problem = problem };
}
