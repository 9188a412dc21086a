namespace HealthPass.Grains.Corrections;

/// <summary>What is kept of a person's corrections beside what each of them keeps.</summary>
[GenerateSerializer, Alias("person-corrections-state")]
internal sealed class PersonCorrectionsState
{
    /// <summary>Newest first.</summary>
    [Id(0)]
    public List<Guid> Corrections { get; set; } = [];
}
