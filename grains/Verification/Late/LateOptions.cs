namespace HealthPass.Verification.Late;

/// <summary>How late a scan may come.</summary>
/// <param name="Days">As many days as scan records are kept.</param>
public sealed record LateOptions(int Days);
