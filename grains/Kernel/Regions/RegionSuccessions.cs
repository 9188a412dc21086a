using System.Collections.Frozen;
using System.Globalization;

namespace HealthPass.Kernel.Regions;

/// <summary>The codes that are no longer in force, and what followed them.</summary>
public sealed class RegionSuccessions
{
    // No code has changed as often; a longer way is a circle.
    private const int LongestWay = 16;

    private readonly FrozenDictionary<long, RegionSuccession> _byCode;
    private readonly RegionTree _tree;

    private RegionSuccessions(IReadOnlyList<RegionSuccession> all, RegionTree tree)
    {
        All = all;
        _tree = tree;
        _byCode = all.ToFrozenDictionary(row => row.Code.Value);
    }

    /// <summary>All of them, in order of code.</summary>
    public IReadOnlyList<RegionSuccession> All { get; }

    /// <summary>What became of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>Null for one that is in force or of which nothing is known.</returns>
    public RegionSuccession? Find(RegionCode code) => _byCode.GetValueOrDefault(code.Value);

    /// <summary>
    /// The regions of this edition that a code stands for. What lay below an old county counts for what followed the county: how its
    /// townships were numbered afterwards is told by nothing.
    /// </summary>
    /// <param name="code">The code.</param>
    /// <returns>One region, several where the territory was divided, none where nothing is known of the code.</returns>
    public IReadOnlyList<RegionNode> Follow(RegionCode code) => Follow(code, 0);

    /// <summary>Reads successions.</summary>
    /// <param name="lines">Lines of code, name, successors, day and document.</param>
    /// <param name="tree">The regions.</param>
    /// <exception cref="InvalidDataException">A code is still in force, or its successors lead nowhere.</exception>
    internal static RegionSuccessions Read(IEnumerable<string> lines, RegionTree tree)
    {
        var rows = lines.Select(line => line.Split(',')).Select(fields => new RegionSuccession(
            RegionTree.Parse(fields[0]), fields[1], [.. fields[2].Split(';').Select(RegionTree.Parse).Order()],
            DateOnly.ParseExact(fields[3], "yyyy-MM-dd", CultureInfo.InvariantCulture), fields[4])).OrderBy(row => row.Code).ToList();
        var successions = new RegionSuccessions(rows, tree);
        foreach (var row in rows)
        {
            if (tree.TryFind(row.Code, out _))
            {
                throw new InvalidDataException($"The code {row.Code} is in force and cannot have been followed by another.");
            }

            if (row.Successors.Any(successor => successions.Follow(successor).Count == 0))
            {
                throw new InvalidDataException($"What followed the code {row.Code} is not known.");
            }
        }

        return successions;
    }

    private IReadOnlyList<RegionNode> Follow(RegionCode code, int steps)
    {
        if (steps > LongestWay)
        {
            throw new InvalidDataException($"The successions of region codes go in a circle at {code}.");
        }

        for (var at = code; ; at = at.Parent)
        {
            if (_tree.TryFind(at, out var node))
            {
                // A region of this edition that has no such part.
                return at == code ? [node] : [];
            }

            if (_byCode.TryGetValue(at.Value, out var succession))
            {
                return [.. succession.Successors.SelectMany(successor => Follow(successor, steps + 1)).Distinct().OrderBy(region => region.Code)];
            }

            if (at.Level == RegionLevel.Province)
            {
                return [];
            }
        }
    }
}
