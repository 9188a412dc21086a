using HealthPass.Kernel.Text;
using HealthPass.Kernel.Venues;
using HealthPass.Kernel.Verdicts;

namespace HealthPass.Grains.Venues;

/// <summary>
/// What a venue of a category demands until it is given a rule of its own, from <c>Data/entry-rules.json</c>. The principle is
/// the province's: red is forbidden, yellow restricted, green passes; how that reads at each kind of place stands there with its reason.
/// </summary>
public static class CategoryRules
{
    private const string FileName = "entry-rules.json";

    // What is stricter than every row of the file, for a number that is no category.
    private static readonly EntryRule MostCareful = new(Verdict.Deny, Verdict.Check, 0, Verdict.Check, Verdict.Deny);

    private static readonly Lazy<CategoryRule[]> Known = new(() => Parse(DataFile.TextOf(typeof(CategoryRules).Assembly, FileName)));

    /// <summary>The rule of a category.</summary>
    /// <param name="category">A category.</param>
    /// <returns>The rule; for an undefined value the most careful one.</returns>
    public static EntryRule Default(VenueCategory category) => Find(category)?.Rule ?? MostCareful;

    /// <summary>The rule of a category with its reason and source.</summary>
    /// <param name="category">A category.</param>
    /// <returns>The row, null for an undefined value.</returns>
    public static CategoryRule? Find(VenueCategory category) => Array.Find(Known.Value, row => row.Category == category);

    /// <summary>Reads the data, so that a process with a wrong file ends at its start.</summary>
    /// <exception cref="InvalidDataException">The file is wrong; the message names the line or the category.</exception>
    internal static void Check() => _ = Known.Value;

    internal static CategoryRule[] Parse(string json) => VenueData.OnePerCategory(FileName, DataFile.Parse<CategoryRuleFile>(FileName, json).Rules, "rules");
}
