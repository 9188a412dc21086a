namespace HealthPass.Grains.Staff;

/// <summary>What came of asking for a secret.</summary>
/// <param name="Fault">Why there is none.</param>
/// <param name="Secret">The secret, which is told this once; null where there is none.</param>
/// <param name="Key">What is kept of it.</param>
public sealed record ApiKeyIssue(ApiKeyFault Fault, string? Secret, ApiKey? Key)
{
    internal static ApiKeyIssue Refused(ApiKeyFault fault) => new(fault, null, null);
}
