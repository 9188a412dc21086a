using System.Collections.Immutable;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Text;

namespace HealthPass.Grains.Venues.Reviews;

/// <summary>Through which levels a venue goes before it is in use, from <c>Data/review-steps.json</c>.</summary>
public static class ReviewSteps
{
    private const string FileName = "review-steps.json";

    private static readonly Lazy<ReviewRule[]> Known = new(() => Parse(DataFile.TextOf(typeof(ReviewSteps).Assembly, FileName)));

    /// <summary>The levels for a venue, lowest first. A venue that is registered above a level skips it; above the county, its own level decides.</summary>
    /// <param name="category">Its category.</param>
    /// <param name="region">Its region.</param>
    /// <returns>At least one level.</returns>
    public static ImmutableArray<RegionLevel> Of(VenueCategory category, RegionCode region)
    {
        var rule = Array.Find(Known.Value, row => row.Category == category) ?? throw new ArgumentOutOfRangeException(nameof(category));
        ImmutableArray<RegionLevel> steps = [.. rule.Steps.Where(step => step <= region.Level)];
        return steps.Length > 0 ? steps : [region.Level];
    }

    /// <summary>The level that is asked after another: the nearest above.</summary>
    /// <param name="category">The venue's category.</param>
    /// <param name="region">Its region.</param>
    /// <param name="passed">The level that has checked it.</param>
    /// <returns>Null where that was the last.</returns>
    public static RegionLevel? After(VenueCategory category, RegionCode region, RegionLevel passed)
    {
        foreach (var step in Of(category, region))
        {
            if (step < passed)
            {
                return step;
            }
        }

        return null;
    }

    /// <summary>The row of a category.</summary>
    /// <param name="category">A category.</param>
    /// <returns>The row, null for an undefined value.</returns>
    public static ReviewRule? Find(VenueCategory category) => Array.Find(Known.Value, row => row.Category == category);

    /// <summary>Reads the data, so that a process with a wrong file ends at its start.</summary>
    /// <exception cref="InvalidDataException">The file is wrong; the message names the line or the category.</exception>
    internal static void Check() => _ = Known.Value;

    internal static ReviewRule[] Parse(string json) => VenueData.OnePerCategory(FileName, DataFile.Parse<ReviewRuleFile>(FileName, json).Rules, "rows");
}
