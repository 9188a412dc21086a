namespace HealthPass.Api.TextCampaigns;

/// <summary>Pseudonyms of phones that need no text, as somebody is registered with them.</summary>
/// <param name="Key">The number of the key that they are made with.</param>
/// <param name="Phones">Pseudonyms in order, at most 10,000.</param>
/// <param name="Next">What <c>after</c> is for the next ones; null behind the last.</param>
/// <param name="Complete">Whether all that were registered when the key was drawn are among them by now.</param>
public sealed record KnownPhones(int Key, IReadOnlyList<string> Phones, string? Next, bool Complete);
