namespace HealthPass.Grains.Counting.Publishing;

/// <summary>All that is published at a time: the same for everybody, through every endpoint, until the next.</summary>
/// <param name="Slot">The beginning of the stretch of time that it is good for, Unix seconds.</param>
/// <param name="Next">When the next one is due, Unix seconds.</param>
/// <param name="Day">The day that its daily numbers belong to.</param>
/// <param name="Regions">The province, its cities and counties.</param>
[GenerateSerializer, Immutable, Alias("release")]
public sealed record Release(
    [property: Id(0)] long Slot, [property: Id(1)] long Next, [property: Id(2)] DateOnly Day, [property: Id(3)] IReadOnlyList<PublishedCounts> Regions)
{
    /// <summary>When it was made.</summary>
    public DateTimeOffset At => DateTimeOffset.FromUnixTimeSeconds(Slot);
}
