namespace HealthPass.Api.Marks;

/// <summary>Marks that concern a region.</summary>
/// <param name="Marks">Newest day first.</param>
public sealed record MarkList(IReadOnlyList<MarkView> Marks);
