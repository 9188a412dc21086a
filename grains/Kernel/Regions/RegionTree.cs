using System.Collections.Frozen;
using System.Globalization;
using System.IO.Compression;
using System.Reflection;

namespace HealthPass.Kernel.Regions;

/// <summary>
/// The five-level region tree of Sichuan: 37,728 statistical divisions (edition 2023) with the populations of the
/// 7th national census. Read-only and shared by everything in the process.
/// </summary>
public sealed class RegionTree
{
    private readonly RegionNode[] _nodes;
    private readonly FrozenDictionary<long, RegionNode> _byCode;

    internal RegionTree(RegionNode[] nodes)
    {
        _nodes = nodes;
        _byCode = nodes.ToFrozenDictionary(node => node.Code.Value);
    }

    /// <summary>The province.</summary>
    public RegionNode Root => _nodes[0];

    /// <summary>All regions, by <see cref="RegionNode.Index"/>; a parent always comes before its children.</summary>
    public IReadOnlyList<RegionNode> Nodes => _nodes;

    /// <summary>The region with this index.</summary>
    /// <param name="index">A <see cref="RegionNode.Index"/>.</param>
    public RegionNode this[int index] => _nodes[index];

    /// <summary>Reads the tree from the data embedded in this assembly.</summary>
    /// <param name="scale">How many residents of the census one of the tree's stands for: 1 but in a model of the province.</param>
    /// <returns>The tree.</returns>
    public static RegionTree Load(int scale = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(scale, 1);
        var population = ScaledDown(ReadPopulation(), scale);
        using var compressed = Open("regions-51.csv.gz");
        using var text = new StreamReader(new GZipStream(compressed, CompressionMode.Decompress));
        _ = text.ReadLine();
        var nodes = new List<RegionNode>(38_000);
        var byCode = new Dictionary<long, RegionNode>(38_000);
        while (text.ReadLine() is { } line)
        {
            var fields = line.Split(',', 4);
            var code = Parse(fields[0]);
            var parent = fields[1].Length == 0 ? null : byCode[Parse(fields[1]).Value];
            var (persons, basis) = population.GetValueOrDefault(code.Value);
            var node = new RegionNode(checked((ushort)nodes.Count), code, fields[3], parent, persons, basis);
            nodes.Add(node);
            byCode.Add(code.Value, node);
        }

        return new([.. nodes]);
    }

    /// <summary>Finds a region by its code.</summary>
    /// <param name="code">The code.</param>
    /// <param name="node">The region when it exists.</param>
    /// <returns>Whether the tree has the code.</returns>
    public bool TryFind(RegionCode code, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out RegionNode node) =>
        _byCode.TryGetValue(code.Value, out node);

    /// <summary>Finds a region by its code as text.</summary>
    /// <param name="text">12 digits.</param>
    /// <param name="node">The region when it exists.</param>
    /// <returns>Whether the text is the code of a region in the tree.</returns>
    public bool TryFind(string? text, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out RegionNode node)
    {
        node = null;
        return RegionCode.TryParse(text, out var code) && TryFind(code, out node);
    }

    private static Dictionary<long, (long? Persons, PopulationBasis Basis)> ReadPopulation()
    {
        using var text = new StreamReader(Open("population-51.csv"));
        _ = text.ReadLine();
        var population = new Dictionary<long, (long?, PopulationBasis)>();
        while (text.ReadLine() is { } line)
        {
            var fields = line.Split(',', 6);
            var basis = fields[4] == "census" ? PopulationBasis.Census : PopulationBasis.Estimate;
            population.Add(Parse(fields[0]).Value, (long.Parse(fields[3], CultureInfo.InvariantCulture), basis));
        }

        return population;
    }

    // County by county, and above them the sums, so that a parent still has what its children have. Nowhere becomes empty.
    private static Dictionary<long, (long? Persons, PopulationBasis Basis)> ScaledDown(
        Dictionary<long, (long? Persons, PopulationBasis Basis)> population, int scale)
    {
        if (scale == 1)
        {
            return population;
        }

        var counties = population
            .Where(row => new RegionCode(row.Key).Level == RegionLevel.County)
            .ToDictionary(row => new RegionCode(row.Key), row => Math.Max(1, (long)Math.Round((decimal)row.Value.Persons!.Value / scale)));
        return population.ToDictionary(
            row => row.Key,
            row => ((long?)counties.Where(county => new RegionCode(row.Key).Contains(county.Key)).Sum(county => county.Value), row.Value.Basis));
    }

    private static RegionCode Parse(string text) =>
        RegionCode.TryParse(text, out var code) ? code : throw new InvalidDataException($"Not a region code: {text}");

    private static Stream Open(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
        ?? throw new InvalidDataException($"The assembly lacks its reference data {name}.");
}
