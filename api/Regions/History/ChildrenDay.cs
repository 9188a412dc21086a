namespace HealthPass.Api.Regions.History;

/// <summary>The regions one level below a region as a day ended, to compare today's ranking with.</summary>
/// <param name="Code">The region above.</param>
/// <param name="Date">The day, yyyy-MM-dd.</param>
/// <param name="Children">Those of its children that the day has figures of, in order of code.</param>
public sealed record ChildrenDay(string Code, string Date, IReadOnlyList<ChildDay> Children);
