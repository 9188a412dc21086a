using System.Diagnostics.CodeAnalysis;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Problems;

/// <summary>Reads region codes wherever they come in. A code that is no longer in force stands for what followed it.</summary>
internal static class RegionReading
{
    /// <summary>Reads a code in a body or a query.</summary>
    /// <returns>Whether it is one region's; otherwise what is wrong with it.</returns>
    public static bool TryRead(
        this RegionTree regions, string? code, [NotNullWhen(true)] out RegionNode? region, [NotNullWhen(false)] out Problem? problem)
    {
        var found = regions.Resolve(code);
        region = found.Region;
        problem = region is not null ? null : found.IsDivided ? Problem.RegionDivided(found.Successors) : Problem.RegionUnknown();
        return region is not null;
    }

    /// <summary>Reads a code in a path: one that is none is not found.</summary>
    /// <returns>Whether it is one region's; otherwise what is wrong with it.</returns>
    public static bool TryReadRoute(
        this RegionTree regions, string? code, [NotNullWhen(true)] out RegionNode? region, [NotNullWhen(false)] out Problem? problem)
    {
        if (!regions.TryRead(code, out region, out problem) && problem.Code == ProblemCodes.RegionUnknown)
        {
            problem = Problem.NotFound(problem.Code, problem.Detail);
        }

        return region is not null;
    }
}
