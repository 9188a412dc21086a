using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace HealthPass.Kernel.Regions;

/// <summary>The functional areas of the province.</summary>
public sealed partial class FunctionalAreas
{
    private readonly FrozenDictionary<string, FunctionalArea> _byCode;
    private readonly FrozenDictionary<RegionCode, FunctionalArea> _byKey;
    private readonly ILookup<RegionCode, (FunctionalArea Area, AreaPart Part)> _byCounty;

    private FunctionalAreas(IReadOnlyList<FunctionalArea> all)
    {
        All = all;
        _byCode = all.ToFrozenDictionary(area => area.Code, StringComparer.Ordinal);
        _byKey = all.ToFrozenDictionary(area => area.Key);
        _byCounty = all.SelectMany(area => area.Parts.Select(part => (Area: area, Part: part))).ToLookup(part => part.Part.County.Code);
    }

    /// <summary>All areas, in order of code.</summary>
    public IReadOnlyList<FunctionalArea> All { get; }

    /// <summary>Finds an area.</summary>
    /// <param name="code">An A and six digits.</param>
    /// <returns>Null for none.</returns>
    public FunctionalArea? Find(string? code) => code is null ? null : _byCode.GetValueOrDefault(code);

    /// <summary>Finds an area.</summary>
    /// <param name="key">Its number in the form of a region's.</param>
    /// <returns>Null for none.</returns>
    public FunctionalArea? Find(RegionCode key) => _byKey.GetValueOrDefault(key);

    /// <summary>The areas of which all lies in a region.</summary>
    /// <param name="region">The region.</param>
    public IEnumerable<FunctionalArea> In(RegionCode region) => All.Where(area => area.LiesIn(region));

    /// <summary>What of areas lies in a county.</summary>
    /// <param name="county">The county.</param>
    public IEnumerable<(FunctionalArea Area, AreaPart Part)> PartsOf(RegionCode county) => _byCounty[county];

    /// <summary>Reads areas, a line a member.</summary>
    /// <param name="lines">Lines of area, name, English name, member, basis and source.</param>
    /// <param name="tree">The regions.</param>
    /// <exception cref="InvalidDataException">A member is no township of this edition or is named twice, or an area does not lie in one city.</exception>
    internal static FunctionalAreas Read(IEnumerable<string> lines, RegionTree tree)
    {
        var taken = new HashSet<RegionCode>();
        return new([
            .. lines.Select(line => line.Split(',', 6)).GroupBy(fields => fields[0], StringComparer.Ordinal).OrderBy(rows => rows.Key, StringComparer.Ordinal)
                .Select(rows => AreaOf([.. rows], tree, taken)),
        ]);
    }

    private static FunctionalArea AreaOf(string[][] rows, RegionTree tree, HashSet<RegionCode> taken)
    {
        var first = rows[0];
        var members = rows.Select(fields => tree.TryFind(fields[3], out var node) && node.Level == RegionLevel.Township
            ? node
            : throw new InvalidDataException($"The functional area {first[0]} has the member {fields[3]}, which is no township of this edition.")).OrderBy(node => node.Code).ToList();
        if (!CodeForm().IsMatch(first[0]) || members.Select(member => member.Code.UpTo(RegionLevel.City)).Distinct().Count() != 1)
        {
            throw new InvalidDataException($"The functional area {first[0]} needs a code of an A and six digits, and members of one city.");
        }

        var twice = members.Find(member => !taken.Add(member.Code));
        return twice is null
            ? new(first[0], first[1], first[2], BasisOf(first[4]), first[5], members)
            : throw new InvalidDataException($"{twice.Code} is named twice among the functional areas: it would be counted twice.");
    }

    private static AreaBasis BasisOf(string word) => word switch
    {
        "listed" => AreaBasis.Listed,
        "reported" => AreaBasis.Reported,
        _ => throw new InvalidDataException($"'{word}' does not say how certain the members of a functional area are."),
    };

    [GeneratedRegex("^A[0-9]{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex CodeForm();
}
