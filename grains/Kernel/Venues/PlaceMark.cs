namespace HealthPass.Kernel.Venues;

/// <summary>What a scan or check-in needs to know of a place within a venue.</summary>
/// <param name="Number">Its number within the venue; 0 is the venue itself.</param>
/// <param name="EndedAt">When it was ended, Unix seconds; 0 while it is in use.</param>
/// <param name="Issues">Every edition of its poster, oldest first; the last is the one in force.</param>
[GenerateSerializer, Immutable, Alias("place-mark")]
public sealed record PlaceMark([property: Id(0)] ushort Number, [property: Id(1)] long EndedAt, [property: Id(2)] IReadOnlyList<PosterIssue> Issues);
