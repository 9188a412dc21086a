using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Campaign.Tasks;

/// <summary>A task that a command centre wants to enter.</summary>
/// <param name="Source">The document that sets it.</param>
/// <param name="Clause">Where in it.</param>
/// <param name="Title">What it is, in few words.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Region">The command centre's region.</param>
/// <param name="Until">The day by which; null for good.</param>
/// <param name="Target">The number that it should move.</param>
/// <param name="Evidence">What counts as evidence.</param>
/// <param name="Units">The units that lead and support.</param>
public sealed record TaskDraft(
    string Source, string Clause, string Title, string Text, RegionCode Region, DateOnly? Until, TaskTarget Target, string Evidence, IReadOnlyList<TaskShare> Units);
