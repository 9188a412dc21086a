using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Hotline;

/// <summary>A lookup that somebody is to look at.</summary>
/// <param name="ReviewId">Its id.</param>
/// <param name="At">When.</param>
/// <param name="Agent">The agent's account.</param>
/// <param name="RegionCode">The agent's region.</param>
/// <param name="Reason">Why: <c>over_budget</c>, <c>self</c>, <c>colleague</c>, <c>no_call</c> or <c>many_agents</c>.</param>
/// <param name="PersonId">Whom it was about; null where it was about nobody in particular.</param>
/// <param name="CallId">The call that was named; empty for none.</param>
/// <param name="AuditSequence">The audit line of the lookup; null where none was made.</param>
/// <param name="Finding">What came of looking at it; null while nobody has.</param>
public sealed record ReviewView(
    string ReviewId,
    string At,
    string Agent,
    string RegionCode,
    [property: AllowedValues("over_budget", "self", "colleague", "no_call", "many_agents")] string Reason,
    string? PersonId,
    string CallId,
    long? AuditSequence,
    FindingView? Finding);
