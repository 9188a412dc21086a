using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Scans;

/// <summary>What came of a late scan.</summary>
/// <param name="ScanId">The gate's id.</param>
/// <param name="Status"><c>recorded</c>, or <c>known</c> for one that was recorded before. Either way the gate need not keep it any more.</param>
public sealed record LateResult(string ScanId, [property: AllowedValues(LateResult.Recorded, LateResult.Known)] string Status)
{
    internal const string Recorded = "recorded";
    internal const string Known = "known";
}
