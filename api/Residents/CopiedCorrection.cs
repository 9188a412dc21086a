using HealthPass.Api.Corrections;

namespace HealthPass.Api.Residents;

/// <summary>Something that was put right.</summary>
/// <param name="At">When.</param>
/// <param name="Before">As it was; what was not put right is null.</param>
/// <param name="After">As it is since.</param>
public sealed record CopiedCorrection(string At, PersonCorrectionRequest Before, PersonCorrectionRequest After);
