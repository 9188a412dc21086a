namespace HealthPass.Api.Regions;

/// <summary>What became of a region code that is no longer in force.</summary>
/// <param name="Code">The code, 12 digits. The first six digits of identity numbers keep it for life.</param>
/// <param name="Name">How the region was called.</param>
/// <param name="Successors">The codes in force that it stands for: where there is one it is taken in its place, where there are several it is refused.</param>
/// <param name="ApprovedOn">The day of the approval, yyyy-MM-dd.</param>
/// <param name="Document">The number of the approval.</param>
public sealed record SuccessionView(string Code, string Name, IReadOnlyList<string> Successors, string ApprovedOn, string Document);
