namespace HealthPass.Kernel.Regions;

/// <summary>Where a region's resident population (常住人口) comes from.</summary>
public enum PopulationBasis : byte
{
    /// <summary>No figure: townships and villages have no published one, and none is made up.</summary>
    None = 0,

    /// <summary>7th national census, 2020-11-01, as published.</summary>
    Census = 1,

    /// <summary>A share of the city's remainder by number of village-level units; shown as an estimate.</summary>
    Estimate = 2,
}
