using System.Collections.Immutable;
using HealthPass.Grains.Cases;
using HealthPass.Kernel.Regions;

namespace HealthPass.Tests.Cases;

/// <summary>What is kept of a case that no grain holds.</summary>
internal sealed class PaperCase : ICaseState
{
    public string State { get; set; } = CaseFlow.None;

    public string? Opener { get; set; }

    public RegionCode Region { get; set; }

    public CaseRecord? Record { get; set; }

    public int Done { get; set; }

    public ImmutableArray<CaseEvent> Remembered => [];

    public PaperCase Copy() => (PaperCase)MemberwiseClone();
}
