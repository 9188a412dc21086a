using HealthPass.Kernel.Venues;
using HealthPass.Kernel.Verdicts;

namespace HealthPass.Grains.Venues;

/// <summary>What venues of a category demand, and why: a row of <c>Data/entry-rules.json</c>.</summary>
public sealed record CategoryRule : ICategoryRow
{
    /// <summary>The category.</summary>
    public required VenueCategory Category { get; init; }

    /// <summary>For a yellow code: check or deny.</summary>
    public required Verdict Yellow { get; init; }

    /// <summary>For a person without a code: check or deny.</summary>
    public required Verdict Unregistered { get; init; }

    /// <summary>Greatest age of the last negative test in hours; 0 asks for none.</summary>
    public required ushort TestWithinHours { get; init; }

    /// <summary>For a test that is missing or too old: check or deny.</summary>
    public required Verdict StaleTest { get; init; }

    /// <summary>For a green code with an open entry-code obligation: allow, check or deny.</summary>
    public required Verdict PopUp { get; init; }

    /// <summary>Why, in Chinese.</summary>
    public required string ReasonZh { get; init; }

    /// <summary>Why, in plain English.</summary>
    public required string ReasonEn { get; init; }

    /// <summary>Where that is written, or that it is assumed.</summary>
    public required string Source { get; init; }

    /// <summary>The rule itself.</summary>
    public EntryRule Rule => new(Yellow, Unregistered, TestWithinHours, StaleTest, PopUp);

    string? ICategoryRow.Fault() =>
        Yellow is not (Verdict.Check or Verdict.Deny) ? "yellow must be check or deny"
        : Unregistered is not (Verdict.Check or Verdict.Deny) ? "unregistered must be check or deny"
        : StaleTest is not (Verdict.Check or Verdict.Deny) ? "staleTest must be check or deny"
        : PopUp is not (Verdict.Allow or Verdict.Check or Verdict.Deny) ? "popUp must be allow, check or deny"
        : !Rule.IsValid ? "testWithinHours must be 0, 24, 48, 72 or 168"
        : string.IsNullOrWhiteSpace(ReasonZh) ? "reasonZh is empty"
        : string.IsNullOrWhiteSpace(ReasonEn) ? "reasonEn is empty"
        : string.IsNullOrWhiteSpace(Source) ? "source is empty: name it, or say assumed"
        : null;
}
