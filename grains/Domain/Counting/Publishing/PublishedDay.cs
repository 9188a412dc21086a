namespace HealthPass.Grains.Counting.Publishing;

/// <summary>A region's numbers as they were last published on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Counts">The numbers.</param>
public sealed record PublishedDay(DateOnly Day, PublishedCounts Counts);
