namespace HealthPass.Carriers.Http;

/// <summary>What a gateway has to tell, the oldest first.</summary>
/// <param name="Items">It.</param>
/// <param name="Next">Where the next page begins. Whoever asks for what comes after it has had all before it.</param>
internal sealed record HttpPage(IReadOnlyList<HttpNews>? Items, string? Next);
