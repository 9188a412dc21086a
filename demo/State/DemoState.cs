namespace HealthPass.Demo.State;

/// <summary>What the demo remembers across restarts, beside the residents' ids. It names nobody.</summary>
internal sealed class DemoState
{
    /// <summary>The seed that the residents were made with; it outlasts a change of the option.</summary>
    public int? Seed { get; set; }

    /// <summary>How many residents of the census one of the demo's stands for; it outlasts a change of the option.</summary>
    public int? Scale { get; set; }

    /// <summary>The day on which the code came into use.</summary>
    public DateOnly? Launch { get; set; }

    /// <summary>How many residents have begun to apply: those below this index.</summary>
    public int Applied { get; set; }

    /// <summary>How many visits have been decided.</summary>
    public long Visits { get; set; }

    /// <summary>How many assignments have been made.</summary>
    public int Assignments { get; set; }

    /// <summary>Ids of the registered venues, by the key of the sample.</summary>
    public Dictionary<string, string> Venues { get; init; } = [];

    /// <summary>Assignments that wait for approval.</summary>
    public List<PendingAssignment> Pending { get; init; } = [];

    /// <summary>Residents whose colour has been assigned.</summary>
    public SortedSet<int> Coloured { get; init; } = [];

    /// <summary>Residents who have objected to their colour.</summary>
    public SortedSet<int> Objected { get; init; } = [];

    /// <summary>Residents who have asked for a correction.</summary>
    public SortedSet<int> Corrected { get; init; } = [];
}
