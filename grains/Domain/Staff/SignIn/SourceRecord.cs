namespace HealthPass.Grains.Staff.SignIn;

/// <summary>What is remembered of an account's sign-ins from one source: a network, or a device.</summary>
/// <param name="Source">The source.</param>
/// <param name="Failures">Wrong passwords since the last right one.</param>
/// <param name="FailedAt">When the last was wrong, Unix seconds.</param>
/// <param name="SucceededAt">When the last was right, Unix seconds, 0 for never.</param>
public sealed record SourceRecord(string Source, int Failures, long FailedAt, long SucceededAt);
