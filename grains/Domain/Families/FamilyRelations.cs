using HealthPass.Kernel.Wire;

namespace HealthPass.Grains.Families;

/// <summary>The wire names of <see cref="FamilyRelation"/>.</summary>
public static class FamilyRelations
{
    private static readonly WireNames<FamilyRelation> Names = new(
    [
        (FamilyRelation.Child, "child"),
        (FamilyRelation.Parent, "parent"),
        (FamilyRelation.Spouse, "spouse"),
        (FamilyRelation.Grandparent, "grandparent"),
        (FamilyRelation.Grandchild, "grandchild"),
        (FamilyRelation.Other, "other"),
    ]);

    /// <summary>The wire name of a relation.</summary>
    /// <param name="relation">A defined relation.</param>
    /// <returns>The name in lower case.</returns>
    public static string ToWire(this FamilyRelation relation) => Names.Of(relation);

    /// <summary>Whether somebody of a relation may be too young to be asked: then the date of birth has to be known.</summary>
    /// <param name="relation">The relation.</param>
    /// <returns>False for parents, spouses and grandparents.</returns>
    public static bool MayBeChild(this FamilyRelation relation) => relation is FamilyRelation.Child or FamilyRelation.Grandchild or FamilyRelation.Other;

    /// <summary>Reads a wire name.</summary>
    /// <param name="text">The text.</param>
    /// <param name="relation">The relation when there is one of the name.</param>
    /// <returns>Whether there is.</returns>
    public static bool TryParse(string? text, out FamilyRelation relation) => Names.TryParse(text, out relation);
}
