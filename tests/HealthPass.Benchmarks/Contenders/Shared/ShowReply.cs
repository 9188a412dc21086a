namespace HealthPass.Benchmarks.Contenders.Shared;

/// <summary>The answer to a show on the wire, as every contender gives it.</summary>
public sealed record ShowReply(
    string Code,
    string Colour,
    string ReasonCode,
    string Reason,
    string MaskedName,
    string IssuedAt,
    string ExpiresAt,
    int RefreshAfterSeconds);
