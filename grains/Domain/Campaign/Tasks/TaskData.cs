using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HealthPass.Grains.Campaign.Tasks;

/// <summary>Reads what is data about tasks from the assembly; a wrong file ends the process at its start.</summary>
internal static class TaskData
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
    };

    /// <summary>Reads a file.</summary>
    /// <param name="fileName">Its name.</param>
    /// <exception cref="InvalidDataException">It is wrong; the message names the line.</exception>
    public static T Read<T>(string fileName)
        where T : class
    {
        using var text = Assembly.GetExecutingAssembly().GetManifestResourceStream(fileName) ?? throw new InvalidOperationException($"{fileName} is not embedded.");
        try
        {
            return JsonSerializer.Deserialize<T>(text, Format) ?? throw new InvalidDataException($"{fileName} is empty.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{fileName}: line {error.LineNumber + 1}, {error.Path}: {error.Message}", error);
        }
    }
}
