namespace HealthPass.Grains.Hotline;

/// <summary>What a lookup may be for.</summary>
/// <param name="Code">A stable lower snake word.</param>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
/// <param name="NeedsCall">Whether it is about somebody who is on the phone: without a call it is unusual.</param>
public sealed record LookupPurpose(string Code, string Zh, string En, bool NeedsCall);
