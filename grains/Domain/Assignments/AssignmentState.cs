namespace HealthPass.Grains.Assignments;

/// <summary>What an assignment's grain stores.</summary>
[GenerateSerializer, Alias("assignment-state")]
internal sealed class AssignmentState
{
    [Id(0)]
    public AssignmentStatus Status { get; set; }

    [Id(1)]
    public AssignmentDraft? Draft { get; set; }

    [Id(2)]
    public DateTimeOffset CreatedAt { get; set; }

    [Id(3)]
    public string? Checker { get; set; }

    [Id(4)]
    public DateTimeOffset? CheckedAt { get; set; }

    [Id(5)]
    public int Done { get; set; }
}
