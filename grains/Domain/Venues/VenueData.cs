using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HealthPass.Grains.Venues;

/// <summary>Reads what is data about venues: strict JSON within the assembly, and a wrong file is told by its line or its category.</summary>
internal static class VenueData
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    /// <summary>The text of a file.</summary>
    /// <param name="fileName">Its name.</param>
    public static string TextOf(string fileName)
    {
        using var text = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(fileName)!);
        return text.ReadToEnd();
    }

    /// <summary>Reads a text.</summary>
    /// <param name="fileName">The file that it is of.</param>
    /// <param name="json">The text.</param>
    /// <exception cref="InvalidDataException">It is wrong; the message names the line.</exception>
    public static T Parse<T>(string fileName, string json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Format) ?? throw Wrong(fileName, "it is empty");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{fileName}: line {error.LineNumber + 1}, {error.Path}: {error.Message}", error);
        }
    }

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
