using HealthPass.Grains.Health;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.People;

/// <summary>What a person's grain stores. Name, document and phone are sealed.</summary>
[GenerateSerializer, Alias("person-state")]
internal sealed class PersonState
{
    /// <summary>Rises with every change; 0 for nobody.</summary>
    [Id(0)]
    public uint Version { get; set; }

    [Id(1)]
    public byte[] SealedProfile { get; set; } = [];

    [Id(2)]
    public byte[] PhoneIndex { get; set; } = [];

    [Id(3)]
    public uint NameMask { get; set; }

    [Id(4)]
    public RegionCode Region { get; set; }

    [Id(5)]
    public string Channel { get; set; } = string.Empty;

    [Id(6)]
    public DateTimeOffset AppliedAt { get; set; }

    [Id(7)]
    public List<Fact> Facts { get; set; } = [];

    [Id(8)]
    public List<TestResult> Tests { get; set; } = [];

    [Id(9)]
    public List<PersonEvent> Events { get; set; } = [];

    /// <summary>The decision at <see cref="Version"/>.</summary>
    [Id(10)]
    public ColourDecision? Decision { get; set; }
}
