using System.Text.Json.Serialization;

namespace HealthPass.Grains.Campaign.Tasks;

/// <summary>The notice as data: <c>Data/campaign-2021-11.json</c>, of which the tasks are read here.</summary>
/// <param name="Source">The document.</param>
/// <param name="Tasks">Its tasks.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record NoticeFile(string Source, IReadOnlyList<NoticeTask> Tasks);
