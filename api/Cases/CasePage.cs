using System.Text.Json.Serialization;

namespace HealthPass.Api.Cases;

/// <summary>A page of what waits for the account.</summary>
/// <param name="Waiting">How much waits in all, counted to 100.</param>
/// <param name="Overdue">How much of it is overdue, counted to 100.</param>
/// <param name="Cases">At most 50, soonest due first.</param>
/// <param name="Next">What to give as <c>after</c> for the next page; left out on the last.</param>
public sealed record CasePage(
    int Waiting, int Overdue, IReadOnlyList<CaseItem> Cases, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Next);
