namespace HealthPass.Api.Lists;

/// <summary>Lists that an account has uploaded.</summary>
/// <param name="Lists">Newest first, at most 20.</param>
public sealed record ListsAnswer(IReadOnlyList<ListAnswer> Lists);
