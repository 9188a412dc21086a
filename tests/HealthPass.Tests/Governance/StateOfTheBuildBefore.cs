using HealthPass.Grains.Assignments;

namespace HealthPass.Tests.Governance;

/// <summary>What the build before cases knows of an assignment's state.</summary>
[GenerateSerializer, Alias("test-assignment-state-before")]
public sealed class StateOfTheBuildBefore
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
