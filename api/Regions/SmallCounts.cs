namespace HealthPass.Api.Regions;

/// <summary>Counts under ten are suppressed on anything public.</summary>
internal static class SmallCounts
{
    /// <summary>The smallest count but none that is public.</summary>
    public const long Public = 10;

    /// <summary>Whether a count must be withheld.</summary>
    public static bool Hides(bool isPublic, long count) => isPublic && count is > 0 and < Public;

    /// <summary>The count, null where it must be withheld.</summary>
    public static long? Of(bool isPublic, long count) => Hides(isPublic, count) ? null : count;
}
