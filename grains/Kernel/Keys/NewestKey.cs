namespace HealthPass.Kernel.Keys;

/// <summary>The newest key of a kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="NotBefore">From when on it makes something new.</param>
public sealed record NewestKey(KeyKind Kind, DateTimeOffset NotBefore);
