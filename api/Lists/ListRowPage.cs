using System.Text.Json.Serialization;

namespace HealthPass.Api.Lists;

/// <summary>A page of the rows of a list.</summary>
/// <param name="Columns">The columns' words.</param>
/// <param name="Rows">At most 100, in order.</param>
/// <param name="Next">What to give as <c>after</c> for the next page; left out on the last.</param>
public sealed record ListRowPage(
    IReadOnlyList<string> Columns, IReadOnlyList<ListRowAnswer> Rows, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Next);
