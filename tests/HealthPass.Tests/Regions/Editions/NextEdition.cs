using System.IO.Compression;
using HealthPass.Kernel.Regions;

namespace HealthPass.Tests.Regions.Editions;

/// <summary>
/// A made-up edition after that of 2023: 温江区 has another code, 简阳市 is again of 资阳市, and 蒲江县 was divided between 大邑县 and 新津区.
/// </summary>
internal static class NextEdition
{
    public const string Name = "2024";

    public static readonly RegionCode Wenjiang = Code("510115000000");
    public static readonly RegionCode NewWenjiang = Code("510119000000");
    public static readonly RegionCode Jianyang = Code("510185000000");
    public static readonly RegionCode NewJianyang = Code("512082000000");
    public static readonly RegionCode Pujiang = Code("510131000000");
    public static readonly RegionCode Dayi = Code("510129000000");
    public static readonly RegionCode Xinjin = Code("510118000000");

    private static readonly Lazy<RegionTree> Loaded = new(() =>
    {
        using var folder = new TempFolder();
        Write(folder.Path);
        return RegionTree.Load(folder: folder.Path);
    });

    public static RegionTree Tree => Loaded.Value;

    public static RegionCode Code(string text) => RegionTree.Parse(text);

    /// <summary>Writes its files.</summary>
    public static void Write(string folder)
    {
        var regions = Lines("regions-51.csv.gz");
        var moved = regions.Skip(1).Where(IsKept).Select(Moved).Order(StringComparer.Ordinal);
        using (var file = new StreamWriter(new GZipStream(File.Create(Path.Combine(folder, "regions-51.csv.gz")), CompressionLevel.Fastest)))
        {
            foreach (var line in moved.Prepend(regions[0]))
            {
                file.WriteLine(line);
            }
        }

        var population = Lines("population-51.csv");
        File.WriteAllLines(Path.Combine(folder, "population-51.csv"), population.Skip(1).Where(IsKept).Select(Moved).Prepend(population[0]));
        File.WriteAllLines(Path.Combine(folder, "areas-51.csv"), Lines("areas-51.csv").Select(line => line.Replace(",510185", ",512082", StringComparison.Ordinal)));
        File.WriteAllLines(Path.Combine(folder, "editions.csv"), [.. Lines("editions.csv"), $"{Name},2024-06-30,made up"]);
        File.WriteAllLines(
            Path.Combine(folder, "successions-51.csv"),
            [
                .. Lines("successions-51.csv"),
                $"{Wenjiang},温江区,{NewWenjiang},2024-01-01,made up,approved",
                $"{Jianyang},简阳市,{NewJianyang},2024-01-01,made up,approved",
                $"{Pujiang},蒲江县,{Dayi};{Xinjin},2024-01-01,made up,approved",
            ]);
    }

    private static bool IsKept(string line) => !line.StartsWith("510131", StringComparison.Ordinal);

    private static string Moved(string line)
    {
        var fields = line.Split(',');
        if (fields[0].StartsWith("510115", StringComparison.Ordinal))
        {
            return line.Replace("510115", "510119", StringComparison.Ordinal);
        }

        return !fields[0].StartsWith("510185", StringComparison.Ordinal) ? line
            : line.Replace("510185", "512082", StringComparison.Ordinal).Replace(",510100000000,", ",512000000000,", StringComparison.Ordinal);
    }

    private static List<string> Lines(string name)
    {
        using var stream = typeof(RegionTree).Assembly.GetManifestResourceStream(name)!;
        using var text = new StreamReader(name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        return [.. text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
