using HealthPass.Grains.Lists;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Text;

namespace HealthPass.Grains.Venues.Lists;

/// <summary>Reads the cells that lists of venues have in common.</summary>
internal static class VenueCells
{
    /// <summary>What is wrong with a text.</summary>
    public static ListFinding? OfText(string text, string field, int max, string code) => WrittenText.Judge(text, max, out _) switch
    {
        TextFault.None => null,
        TextFault.Empty => new("field_missing", $"The column '{field}' is empty."),
        TextFault.TooLong => new(code, $"The column '{field}' has more than {max} characters."),
        _ => new(code, $"The column '{field}' holds a character of which a reader sees nothing."),
    };

    /// <summary>What is wrong with a category.</summary>
    public static ListFinding? OfCategory(string text) => TryCategory(text, out _) ? null : new ListFinding("category_unknown", $"'{text}' is no category.");

    /// <summary>What is wrong with a region.</summary>
    public static ListFinding? OfRegion(string text, RegionCode within, RegionTree regions) =>
        !regions.TryFind(text, out var node) ? new ListFinding("region_unknown", $"'{text}' is none of the province's 12-digit region codes.")
        : !within.Contains(node.Code) ? new ListFinding("out_of_region", $"'{text}' lies outside the account's region.")
        : null;

    /// <summary>Reads a category by its wire name or its Chinese label.</summary>
    public static bool TryCategory(string text, out VenueCategory category)
    {
        if (VenueCategories.TryParse(text, out category))
        {
            return true;
        }

        category = VenueCategories.All.FirstOrDefault(known => known.Label() == text);
        return category != default;
    }
}
