using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Editions;

/// <summary>Decides what becomes of stored codes.</summary>
public static class CodeMoves
{
    /// <summary>The moves of the codes that this edition does not have.</summary>
    /// <param name="tree">The regions.</param>
    /// <param name="codes">Codes that are stored.</param>
    /// <returns>In order of code: what lies above comes first.</returns>
    public static IReadOnlyList<CodeMove> Of(RegionTree tree, IEnumerable<RegionCode> codes)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(codes);
        return [.. codes.Where(code => code.Value > 0 && !FunctionalArea.IsKey(code) && !tree.TryFind(code, out _)).Distinct().Order().Select(code => Of(tree, code))];
    }

    private static CodeMove Of(RegionTree tree, RegionCode from)
    {
        var to = tree.Current(from);
        if (WholeOf(tree, from) is null)
        {
            return new(from, to.Code, IsWhole: false, [], []);
        }

        // A county that follows its city takes nothing from it and brings it nothing.
        if (WholeOf(tree, from.Parent) is { } above && above.Code.Contains(to.Code))
        {
            return new(from, to.Code, IsWhole: true, [], []);
        }

        var before = AncestorsOf(from).Where(code => tree.TryFind(code, out _)).ToList();
        var after = AncestorsOf(to.Code).ToList();
        return new(from, to.Code, IsWhole: true, [.. before.Except(after)], [.. after.Except(before)]);
    }

    private static RegionNode? WholeOf(RegionTree tree, RegionCode code) =>
        !tree.TryFind(code, out _) && tree.Successions.Find(code) is not null && tree.Successions.Follow(code) is [var only] && only.Level == code.Level ? only : null;

    private static IEnumerable<RegionCode> AncestorsOf(RegionCode code)
    {
        while (code.Level > RegionLevel.Province)
        {
            code = code.Parent;
            yield return code;
        }
    }
}
