namespace HealthPass.Api.Regions.History;

/// <summary>Who was registered in a region when a day ended.</summary>
/// <param name="Code">The region.</param>
/// <param name="Registered">Persons; of published numbers null for fewer than are shown.</param>
/// <param name="AdoptionRate">Registered ÷ population, null without a population.</param>
public sealed record ChildDay(string Code, long? Registered, double? AdoptionRate);
