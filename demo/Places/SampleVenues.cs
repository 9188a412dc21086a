using System.Reflection;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Regions;

namespace HealthPass.Demo.Places;

/// <summary>The sample venues of the province, embedded in this assembly.</summary>
internal static class SampleVenues
{
    private const string FileName = "venues-51.csv";

    /// <summary>Reads them.</summary>
    /// <returns>The venues in the order of the file.</returns>
    /// <exception cref="InvalidDataException">The file is missing or has a line that is not a venue.</exception>
    public static IReadOnlyList<SampleVenue> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(FileName)
            ?? throw new InvalidDataException($"The assembly lacks its sample data {FileName}.");
        using var text = new StreamReader(stream);
        _ = text.ReadLine();
        var venues = new List<SampleVenue>();
        while (text.ReadLine() is { Length: > 0 } line)
        {
            venues.Add(Parse(line));
        }

        return venues;
    }

    private static SampleVenue Parse(string line) =>
        line.Split(',') is [var name, var wire, var code]
        && VenueCategories.TryParse(wire, out var category)
        && RegionCode.TryParse(code, out var region)
            ? new(name, category, region)
            : throw new InvalidDataException($"Not a venue: {line}");
}
