namespace HealthPass.Kernel.Time;

/// <summary>Instants that more than one clock has told.</summary>
public static class Instants
{
    /// <summary>The later of two.</summary>
    public static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
