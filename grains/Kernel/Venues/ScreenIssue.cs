namespace HealthPass.Kernel.Venues;

/// <summary>Which key a venue's screen has: the key itself is derived, and stored nowhere.</summary>
/// <param name="Number">How many the venue was given so far; a number is never given again.</param>
/// <param name="Key">The id of the key of the key file that it is derived from, 0 where the venue has no screen.</param>
[GenerateSerializer, Immutable, Alias("screen-issue")]
public readonly record struct ScreenIssue([property: Id(0)] int Number, [property: Id(1)] ushort Key)
{
    /// <summary>Whether there is none.</summary>
    public bool IsNone => Key == 0;
}
