namespace HealthPass.Grains.Campaign.Tasks;

/// <summary>What one of the notice's tasks is measured by here.</summary>
/// <param name="Number">The task's number.</param>
/// <param name="WantedPercent">By how many hundredths its number should grow.</param>
/// <param name="Categories">The venues' categories that it is counted at.</param>
/// <param name="Evidence">What counts as evidence.</param>
internal sealed record NoticeMeasure(int Number, int WantedPercent, IReadOnlyList<string> Categories, string Evidence);
