namespace HealthPass.Grains.Appeals;

/// <summary>What is kept of a person's appeals beside what each of them keeps.</summary>
[GenerateSerializer, Alias("person-appeals-state")]
internal sealed class PersonAppealsState
{
    /// <summary>Newest first.</summary>
    [Id(0)]
    public List<PersonAppeal> Appeals { get; set; } = [];
}
