namespace HealthPass.Demo.Past;

/// <summary>A while of the past.</summary>
/// <param name="Start">When it begins, in the province's time.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Applied">How many residents have applied before: those below this index.</param>
/// <param name="Applying">How many apply meanwhile.</param>
/// <param name="Visits">How many visits there are meanwhile, all of residents who have applied before.</param>
internal readonly record struct PastSlot(DateTimeOffset Start, TimeSpan Length, int Applied, int Applying, int Visits)
{
    /// <summary>The day.</summary>
    public DateOnly Day => DateOnly.FromDateTime(Start.DateTime);

    /// <summary>An instant within it.</summary>
    /// <param name="number">Of so many things that happen, evenly spread, which one; from 0.</param>
    /// <param name="of">How many there are.</param>
    public DateTimeOffset InstantOf(int number, int of) => Start + (Length * ((number + 0.5) / of));
}
