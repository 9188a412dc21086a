namespace HealthPass.Api.Regions.History;

/// <summary>Who was registered in a region when a day ended.</summary>
/// <param name="Code">The region.</param>
/// <param name="Registered">Persons; to callers without key or session null from 1 to 9.</param>
/// <param name="AdoptionRate">Registered ÷ population, null without a population.</param>
public sealed record ChildDay(string Code, long? Registered, double? AdoptionRate);
