namespace HealthPass.Api.Documents;

/// <summary>Documents of the register, newest first.</summary>
/// <param name="Documents">At most 50.</param>
/// <param name="Next">What to give as <c>before</c> for the next page; null on the last.</param>
public sealed record DocumentPage(IReadOnlyList<DocumentView> Documents, string? Next);
