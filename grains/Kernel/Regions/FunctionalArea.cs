using System.Globalization;

namespace HealthPass.Kernel.Regions;

/// <summary>
/// A functional area (功能区): a zone that administers townships of one or more counties of a city. It is no node of the tree, and
/// nobody and nothing belongs to it: its numbers are the sums of its members'.
/// </summary>
public sealed class FunctionalArea
{
    private const long KeyStart = 900_000_000_000;
    private const long KeyStep = 100_000;

    internal FunctionalArea(string code, string name, string nameEn, AreaBasis basis, string source, IReadOnlyList<RegionNode> members)
    {
        (Code, Name, NameEn, Basis, Source, Members) = (code, name, nameEn, basis, source, members);
        Key = new(KeyStart + (long.Parse(code.AsSpan(1), CultureInfo.InvariantCulture) * KeyStep));
        City = members[0].Parent!.Parent!;
        Parts = [.. members.GroupBy(member => member.Parent!).Select(part => new AreaPart(new(Key.Value + PartOf(part.Key)), part.Key, [.. part]))];
    }

    /// <summary>An A and six digits: its city's four and a number.</summary>
    public string Code { get; }

    /// <summary>A number in the form of a region's, which no region has: what is published of an area is kept under it.</summary>
    public RegionCode Key { get; }

    /// <summary>Chinese name.</summary>
    public string Name { get; }

    /// <summary>English name.</summary>
    public string NameEn { get; }

    /// <summary>How certain its members are.</summary>
    public AreaBasis Basis { get; }

    /// <summary>Where they are told.</summary>
    public string Source { get; }

    /// <summary>The city that it lies in.</summary>
    public RegionNode City { get; }

    /// <summary>Its townships, in order of code. No two areas share one.</summary>
    public IReadOnlyList<RegionNode> Members { get; }

    /// <summary>Its members by county.</summary>
    public IReadOnlyList<AreaPart> Parts { get; }

    /// <summary>Whether a number is an area's or a part's of one, and no region's.</summary>
    /// <param name="code">The number.</param>
    public static bool IsKey(RegionCode code) => code.Value >= KeyStart;

    /// <summary>Whether all of it lies in a region.</summary>
    /// <param name="region">The region.</param>
    public bool LiesIn(RegionCode region) => Members.All(member => region.Contains(member.Code));

    // What tells the counties of a city apart.
    private static long PartOf(RegionNode county) => county.Code.Value / 1_000_000 % 10_000;
}
