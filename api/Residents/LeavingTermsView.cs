namespace HealthPass.Api.Residents;

/// <summary>What becomes of what is kept of a resident who withdraws.</summary>
/// <param name="Goes">What is erased at once: <c>details</c> (name, document, phone and home), <c>channels</c>, <c>devices</c>, <c>family</c> in both directions, <c>printed_code</c>, <c>corrections</c>, <c>appeals</c>.</param>
/// <param name="Stays">What a duty keeps, without a name.</param>
public sealed record LeavingTermsView(IReadOnlyList<string> Goes, IReadOnlyList<LeavingTerm> Stays);
