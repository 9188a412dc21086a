using HealthPass.Demo.Settings;
using HealthPass.Kernel.Regions;

namespace HealthPass.Tests.Demo;

/// <summary>Provinces of the demo that tests share; a scale of 50,000 leaves one of about 1,700 people.</summary>
internal static class SampleProvince
{
    public const int Seed = 20210111;

    /// <summary>A Wednesday afternoon.</summary>
    public static readonly DateTimeOffset Now = new(2021, 1, 13, 15, 2, 0, TimeSpan.FromHours(8));

    /// <summary>Long enough ago that all venues scan.</summary>
    public static readonly DateOnly LongAgo = new(2020, 1, 1);

    /// <summary>The regions as the demo has them by default.</summary>
    public static readonly RegionTree Tree = RegionTree.Load(1_000);

    public static readonly RegionTree SmallTree = RegionTree.Load(50_000);

    /// <summary>The demo's province by default, in use for long.</summary>
    public static readonly DemoProvince Grown = new(Seed, LongAgo, Tree);
}
