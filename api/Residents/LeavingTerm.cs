using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Residents;

/// <summary>Something that stays for a while.</summary>
/// <param name="What"><c>facts</c>: what was decided about the document, with the county and what the name can be compared by; <c>scans</c>; <c>lookups</c>; <c>audit</c>, whose lines name nobody.</param>
/// <param name="Until">Until when; null for good, and for facts whose end is not known yet: those go 30 days after it.</param>
public sealed record LeavingTerm([property: AllowedValues("facts", "scans", "lookups", "audit")] string What, string? Until);
