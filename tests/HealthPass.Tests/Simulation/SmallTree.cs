using HealthPass.Kernel.Regions;

namespace HealthPass.Tests.Simulation;

/// <summary>A province of two cities: thousands of runs need no villages.</summary>
internal static class SmallTree
{
    public static readonly RegionTree Tree = Make();

    public static readonly RegionNode FirstCity = Tree[1];

    public static readonly RegionNode SecondCity = Tree[2];

    private static RegionTree Make()
    {
        var province = new RegionNode(0, CodeOf("510000000000"), "province", null, null, PopulationBasis.None);
        return new([
            province,
            new(1, CodeOf("510100000000"), "first city", province, null, PopulationBasis.None),
            new(2, CodeOf("510300000000"), "second city", province, null, PopulationBasis.None),
        ]);
    }

    private static RegionCode CodeOf(string text) =>
        RegionCode.TryParse(text, out var code) ? code : throw new InvalidOperationException(text);
}
