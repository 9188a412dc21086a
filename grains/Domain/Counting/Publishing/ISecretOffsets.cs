using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Counting.Publishing;

/// <summary>The secret that each cell loses before anything of it is shown.</summary>
internal interface ISecretOffsets
{
    /// <summary>The secret of a cell.</summary>
    /// <param name="region">A county, or a larger region for those who are counted in none of its counties.</param>
    /// <param name="measure">What is counted.</param>
    /// <param name="day">The day that is counted on, null for what goes on over days.</param>
    /// <returns>0 to 9, each as likely as any other, and always the same for the same cell.</returns>
    int Of(RegionCode region, Measure measure, DateOnly? day);
}
