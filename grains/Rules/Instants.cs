namespace HealthPass.Grains.Rules;

/// <summary>Instants that more than one clock has told.</summary>
internal static class Instants
{
    /// <summary>The later of two.</summary>
    public static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
