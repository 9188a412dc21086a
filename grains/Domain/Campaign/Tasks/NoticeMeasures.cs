using System.Text.Json.Serialization;

namespace HealthPass.Grains.Campaign.Tasks;

/// <summary>What the notice's tasks are measured by here: <c>Data/notice-tasks.json</c>.</summary>
/// <param name="Rows">A row a task.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record NoticeMeasures(IReadOnlyList<NoticeMeasure> Rows);
