using System.IO.Compression;
using System.Reflection;

namespace HealthPass.Kernel.Regions;

/// <summary>The files that a tree is read from: those of a folder, or those that this assembly carries.</summary>
/// <param name="folder">The folder; null for the assembly's own.</param>
internal sealed class RegionFiles(string? folder)
{
    public const string Regions = "regions-51.csv.gz";
    public const string Population = "population-51.csv";
    public const string Editions = "editions.csv";
    public const string Successions = "successions-51.csv";
    public const string Areas = "areas-51.csv";

    /// <summary>The lines of a file but the first, which names its columns.</summary>
    /// <param name="name">The file.</param>
    /// <exception cref="InvalidDataException">It is not there.</exception>
    public IEnumerable<string> Lines(string name)
    {
        using var stream = Open(name);
        using var text = new StreamReader(name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        _ = text.ReadLine();
        while (text.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return line;
            }
        }
    }

    private Stream Open(string name)
    {
        if (folder is null)
        {
            return Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
                ?? throw new InvalidDataException($"The assembly lacks its reference data {name}.");
        }

        var path = Path.Combine(folder, name);
        return File.Exists(path) ? File.OpenRead(path) : throw new InvalidDataException($"The folder of the region list lacks {name}: {path}");
    }
}
