namespace HealthPass.Kernel.Regions;

/// <summary>What a code that somebody wrote stands for.</summary>
/// <param name="Region">The region, also where an old code was written; null where there is none or more than one.</param>
/// <param name="Successors">Where an old code's territory was divided: the regions that it may stand for now.</param>
public readonly record struct RegionFinding(RegionNode? Region, IReadOnlyList<RegionNode> Successors)
{
    /// <summary>Whether somebody must say which of several is meant.</summary>
    public bool IsDivided => Region is null && Successors.Count > 1;
}
