using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Hotline;

/// <summary>A lookup that somebody is to look at.</summary>
/// <param name="ReviewId">Names it; later ones come after earlier ones.</param>
/// <param name="At">When, Unix seconds.</param>
/// <param name="Agent">The agent's account.</param>
/// <param name="Region">The agent's region.</param>
/// <param name="Reason"><c>over_budget</c>, <c>self</c>, <c>colleague</c>, <c>no_call</c> or <c>many_agents</c>.</param>
/// <param name="PersonId">Whom it was about; null where it was about nobody in particular.</param>
/// <param name="CallId">The call that was named; empty for none.</param>
/// <param name="AuditSequence">The audit line of the lookup, 0 where none was made.</param>
/// <param name="Finding">What came of looking at it, null while nobody has.</param>
public sealed record LookupReview(
    Guid ReviewId, long At, string Agent, RegionCode Region, string Reason, PersonId? PersonId, string CallId, long AuditSequence, LookupFinding? Finding = null);
