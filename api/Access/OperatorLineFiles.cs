using System.Text.Json;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Files;

namespace HealthPass.Api.Access;

/// <summary>
/// Lines of operators' commands that the database did not take: a backup is taken just when it is away. They lie in the data
/// folder, one file each, until the node of that folder puts them into the trail.
/// </summary>
/// <param name="dataDirectory">The node's data folder.</param>
internal sealed class OperatorLineFiles(string dataDirectory)
{
    private const string Extension = ".json";

    private readonly string _folder = Path.Combine(dataDirectory, "operator-lines");

    /// <summary>Leaves a line; it is on the disk when this returns.</summary>
    public void Leave(OperatorLine line)
    {
        OwnerOnly.CreateFolder(_folder);
        var file = Path.Combine(_folder, line.LineId + Extension);
        using (var stream = new FileStream(file + ".new", OwnerOnly.Options(FileMode.Create)))
        {
            JsonSerializer.Serialize(stream, line);
            stream.Flush(flushToDisk: true);
        }

        File.Move(file + ".new", file);
    }

    /// <summary>The lines that lie here, oldest first, each with its file.</summary>
    /// <returns>A file that is no line says so as one: nobody takes a line away by spoiling it.</returns>
    public IEnumerable<(string File, OperatorLine Line)> Read() => Directory.Exists(_folder)
        ? Directory.GetFiles(_folder, "*" + Extension).Order(StringComparer.Ordinal).Select(file => (file, Read(file)))
        : [];

    private static OperatorLine Read(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return JsonSerializer.Deserialize<OperatorLine>(stream) ?? Unreadable(file);
        }
        catch (JsonException)
        {
            return Unreadable(file);
        }
    }

    private static OperatorLine Unreadable(string file) => new(
        Guid.CreateVersion7(), new DateTimeOffset(File.GetLastWriteTimeUtc(file), TimeSpan.Zero).ToUnixTimeSeconds(),
        "unknown", "a line that cannot be read", Path.GetFileName(file));
}
