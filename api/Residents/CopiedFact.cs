namespace HealthPass.Api.Residents;

/// <summary>Something that stands or stood behind the colour.</summary>
/// <param name="ReasonCode">Code of the rule-book row.</param>
/// <param name="Began">From when it counts.</param>
/// <param name="Until">The end that was set for it, null for none.</param>
/// <param name="DocumentNumber">Number of the command document, null for none.</param>
/// <param name="Authority">The office that stands for it, null where none is named.</param>
/// <param name="AddedAt">When it came.</param>
/// <param name="WithdrawnAt">When it was taken back, null while it stands.</param>
public sealed record CopiedFact(
    string ReasonCode, string Began, string? Until, string? DocumentNumber, string? Authority, string AddedAt, string? WithdrawnAt);
