using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HealthPass.Kernel.Text;

/// <summary>Reads what is data within an assembly: strict JSON, and a wrong file is told by its line. What a file has and its type has not is refused, unless the type says otherwise.</summary>
public static class DataFile
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
    /// <param name="assembly">The assembly that it lies in.</param>
    /// <param name="fileName">Its name.</param>
    /// <exception cref="InvalidOperationException">It is not there.</exception>
    public static string TextOf(Assembly assembly, string fileName)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        using var text = new StreamReader(assembly.GetManifestResourceStream(fileName) ?? throw new InvalidOperationException($"{fileName} is not embedded."));
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
            return JsonSerializer.Deserialize<T>(json, Format) ?? throw new InvalidDataException($"{fileName}: it is empty.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{fileName}: line {error.LineNumber + 1}, {error.Path}: {error.Message}", error);
        }
    }
}
