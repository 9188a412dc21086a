namespace HealthPass.Grains.Venues;

/// <summary>Holds what is data about the categories of venues to being whole; a wrong file is told by its category.</summary>
internal static class VenueData
{
    /// <summary>Holds rows to being sound, one for each category.</summary>
    /// <param name="fileName">The file that they are of.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="many">What several of them are called.</param>
    /// <exception cref="InvalidDataException">They are not; the message names the category.</exception>
    public static T[] OnePerCategory<T>(string fileName, IReadOnlyList<T> rows, string many)
        where T : ICategoryRow
    {
        foreach (var row in rows)
        {
            if (row.Fault() is { } fault)
            {
                throw Wrong(fileName, $"{row.Category.ToWire()}: {fault}");
            }
        }

        foreach (var category in VenueCategories.All)
        {
            if (rows.Count(row => row.Category == category) is not 1 and var count)
            {
                throw Wrong(fileName, $"{category.ToWire()} has {count} {many}, and must have one");
            }
        }

        return [.. rows];
    }

    private static InvalidDataException Wrong(string fileName, string what) => new($"{fileName}: {what}.");
}
