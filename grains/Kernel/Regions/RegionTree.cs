using System.Collections.Frozen;
using System.Globalization;

namespace HealthPass.Kernel.Regions;

/// <summary>
/// The five-level region tree of Sichuan, of one edition of the statistical divisions: 37,728 of them in that of 2023, with the
/// populations of the 7th national census. Read-only and shared by everything in the process.
/// </summary>
public sealed class RegionTree
{
    private readonly RegionNode[] _nodes;
    private readonly FrozenDictionary<long, RegionNode> _byCode;

    /// <summary>A tree of its own, without successions and areas.</summary>
    internal RegionTree(RegionNode[] nodes)
        : this(nodes, new("made up", DateOnly.MinValue), [], [])
    {
    }

    private RegionTree(RegionNode[] nodes, RegionEdition edition, IEnumerable<string> successions, IEnumerable<string> areas)
    {
        Edition = edition;
        _nodes = nodes;
        _byCode = nodes.ToFrozenDictionary(node => node.Code.Value);
        Successions = RegionSuccessions.Read(successions, this);
        Areas = FunctionalAreas.Read(areas, this);
    }

    /// <summary>The province.</summary>
    public RegionNode Root => _nodes[0];

    /// <summary>All regions, by <see cref="RegionNode.Index"/>; a parent always comes before its children.</summary>
    public IReadOnlyList<RegionNode> Nodes => _nodes;

    /// <summary>The region with this index.</summary>
    /// <param name="index">A <see cref="RegionNode.Index"/>.</param>
    public RegionNode this[int index] => _nodes[index];

    /// <summary>Which list of regions this is.</summary>
    public RegionEdition Edition { get; }

    /// <summary>The codes that are no longer in force.</summary>
    public RegionSuccessions Successions { get; }

    /// <summary>The functional areas.</summary>
    public FunctionalAreas Areas { get; }

    /// <summary>Reads the tree.</summary>
    /// <param name="scale">How many residents of the census one of the tree's stands for: 1 but in a model of the province.</param>
    /// <param name="folder">A folder with the files of another edition; null for what this assembly carries.</param>
    /// <returns>The tree.</returns>
    /// <exception cref="InvalidDataException">A file is missing, or says what cannot be.</exception>
    public static RegionTree Load(int scale = 1, string? folder = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(scale, 1);
        var files = new RegionFiles(folder);
        var population = ScaledDown(ReadPopulation(files), scale);
        var nodes = new List<RegionNode>(38_000);
        var byCode = new Dictionary<long, RegionNode>(38_000);
        foreach (var line in files.Lines(RegionFiles.Regions))
        {
            var fields = line.Split(',', 4);
            var code = Parse(fields[0]);
            var parent = fields[1].Length == 0 ? null : byCode[Parse(fields[1]).Value];
            var (persons, basis) = population.GetValueOrDefault(code.Value);
            var node = new RegionNode(checked((ushort)nodes.Count), code, fields[3], parent, persons, basis);
            nodes.Add(node);
            byCode.Add(code.Value, node);
        }

        return new([.. nodes], EditionOf(files), files.Lines(RegionFiles.Successions), files.Lines(RegionFiles.Areas));
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

    /// <summary>What a code that comes in stands for: the one place where old codes are brought to those of this edition.</summary>
    /// <param name="text">12 digits.</param>
    /// <returns>The region, or the regions that followed it where they are several, or nothing.</returns>
    public RegionFinding Resolve(string? text)
    {
        if (!RegionCode.TryParse(text, out var code))
        {
            return new(null, []);
        }

        var found = Successions.Follow(code);
        return new(found is [var only] ? only : null, found);
    }

    /// <summary>
    /// What a code that was stored stands for now. Nothing that was counted is lost: where a territory was divided, or nothing is known
    /// of a code, it counts for the smallest region that holds all that it may have been.
    /// </summary>
    /// <param name="code">The code.</param>
    /// <returns>A region of this edition.</returns>
    public RegionNode Current(RegionCode code)
    {
        if (TryFind(code, out var region))
        {
            return region;
        }

        if (Successions.Follow(code) is { Count: > 0 } followed)
        {
            var common = followed[0];
            while (common.Parent is { } wider && followed.Any(other => !common.Code.Contains(other.Code)))
            {
                common = wider;
            }

            return common;
        }

        for (var above = code.Parent; above.Level > RegionLevel.Province; above = above.Parent)
        {
            if (TryFind(above, out region))
            {
                return region;
            }
        }

        return Root;
    }

    /// <summary>How the region of a code is called, or was while the code was in force.</summary>
    /// <param name="code">A code that came in or was stored.</param>
    /// <returns>A Chinese name.</returns>
    public string NameOf(RegionCode code) =>
        TryFind(code, out var region) ? region.Name : Successions.Find(code)?.Name ?? Current(code).Name;

    internal static RegionCode Parse(string text) =>
        RegionCode.TryParse(text, out var code) ? code : throw new InvalidDataException($"Not a region code: {text}");

    // The last line is the edition of the list beside it; those before tell what lists there have been.
    private static RegionEdition EditionOf(RegionFiles files)
    {
        var fields = files.Lines(RegionFiles.Editions).Last().Split(',', 3);
        return new(fields[0], DateOnly.ParseExact(fields[1], "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static Dictionary<long, (long? Persons, PopulationBasis Basis)> ReadPopulation(RegionFiles files)
    {
        var population = new Dictionary<long, (long?, PopulationBasis)>();
        foreach (var line in files.Lines(RegionFiles.Population))
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
}
