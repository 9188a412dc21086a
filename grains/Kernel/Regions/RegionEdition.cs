namespace HealthPass.Kernel.Regions;

/// <summary>Which list of regions a tree is of: codes and names mean what they mean in one edition.</summary>
/// <param name="Name">How the list is called, the year that it was issued for.</param>
/// <param name="CutOff">The last day whose changes it knows.</param>
public sealed record RegionEdition(string Name, DateOnly CutOff);
