namespace HealthPass.Kernel.Regions;

/// <summary>One region of the tree, with its place in it.</summary>
public sealed class RegionNode
{
    private readonly List<RegionNode> _children = [];

    internal RegionNode(ushort index, RegionCode code, string name, RegionNode? parent, long? population, PopulationBasis basis)
    {
        Index = index;
        Code = code;
        Name = name;
        Parent = parent;
        Population = population;
        PopulationBasis = basis;
        parent?._children.Add(this);
    }

    /// <summary>Dense index, stable for one edition of the region data; boards and tallies use it.</summary>
    public ushort Index { get; }

    /// <summary>The 12-digit code.</summary>
    public RegionCode Code { get; }

    /// <summary>Chinese name, not unique: join on codes.</summary>
    public string Name { get; }

    /// <summary>The level in the five-level tree.</summary>
    public RegionLevel Level => Code.Level;

    /// <summary>The containing region, null for the province.</summary>
    public RegionNode? Parent { get; }

    /// <summary>Regions one level down, in order of code.</summary>
    public IReadOnlyList<RegionNode> Children => _children;

    /// <summary>Resident population in persons, null where <see cref="PopulationBasis"/> is none.</summary>
    public long? Population { get; }

    /// <summary>What the population figure rests on.</summary>
    public PopulationBasis PopulationBasis { get; }

    /// <summary>The adoption rate (申领率): registered ÷ residents.</summary>
    /// <param name="registered">Persons registered here, null where that is withheld.</param>
    /// <returns>The rate, null without either figure.</returns>
    public double? AdoptionRateOf(long? registered) =>
        registered is { } persons && Population is { } population and > 0 ? (double)persons / population : null;
}
