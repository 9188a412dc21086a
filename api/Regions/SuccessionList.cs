namespace HealthPass.Api.Regions;

/// <summary>The codes that are no longer in force.</summary>
/// <param name="Edition">The edition of the list of regions.</param>
/// <param name="CutOff">The last day whose changes it knows, yyyy-MM-dd.</param>
/// <param name="Successions">In order of code.</param>
public sealed record SuccessionList(string Edition, string CutOff, IReadOnlyList<SuccessionView> Successions);
