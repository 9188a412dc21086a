namespace HealthPass.Api.Residents;

/// <summary>That somebody looked the resident up.</summary>
/// <param name="At">When.</param>
/// <param name="By">From where: <c>hotline</c>.</param>
/// <param name="Purpose">For what, in Chinese.</param>
/// <param name="PurposeEn">For what, in English.</param>
/// <param name="Region">The name of the office's region.</param>
public sealed record LookView(string At, [property: System.ComponentModel.DataAnnotations.AllowedValues("hotline")] string By, string Purpose, string PurposeEn, string Region);
