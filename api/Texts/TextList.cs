namespace HealthPass.Api.Texts;

/// <summary>The texts that would have gone out last.</summary>
/// <param name="Texts">Newest first, at most 200.</param>
/// <param name="AsOf">When they were read.</param>
public sealed record TextList(IReadOnlyList<TextView> Texts, string AsOf);
