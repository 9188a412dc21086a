namespace HealthPass.Gate.Scans;

/// <summary>Why there is no verdict.</summary>
/// <param name="Code">A stable code; branch on this. Those of the service, and of this library <c>no_node</c>, <c>queue_full</c>, <c>bundle_missing</c>, <c>bundle_too_old</c>.</param>
/// <param name="Status">The HTTP status, 0 where nothing answered.</param>
/// <param name="Detail">What is wrong, for a developer.</param>
/// <param name="Reading">For <c>code_malformed</c>: what was read in place of a code.</param>
public sealed record GateProblem(string Code, int Status, string Detail, string? Reading = null);
