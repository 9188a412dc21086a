using HealthPass.Kernel.Verdicts;

namespace HealthPass.Kernel.Venues;

/// <summary>
/// What a venue demands of those who enter. Red is refused everywhere and is no part of a rule; where a rule holds a value
/// it may not hold, the verdict takes <see cref="Verdict.Check"/>, which is also what the default value means.
/// </summary>
/// <param name="YellowVerdict">For a yellow code: check or deny.</param>
/// <param name="UnregisteredVerdict">For a person without a code, such as a child or a visitor: check or deny.</param>
/// <param name="TestWithinHours">Greatest age of the last negative test in hours, from sampling; 0 asks for none. In use: 24, 48, 72, 168.</param>
/// <param name="StaleTestVerdict">For a test that is missing or too old: check or deny.</param>
/// <param name="PopUpVerdict">For a green code with an open entry-code obligation: allow, check or deny.</param>
[GenerateSerializer, Immutable, Alias("entry-rule")]
public readonly record struct EntryRule(
    [property: Id(0)] Verdict YellowVerdict,
    [property: Id(1)] Verdict UnregisteredVerdict,
    [property: Id(2)] ushort TestWithinHours,
    [property: Id(3)] Verdict StaleTestVerdict,
    [property: Id(4)] Verdict PopUpVerdict)
{
    /// <summary>Whether every part holds a value that it may hold.</summary>
    public bool IsValid =>
        YellowVerdict is Verdict.Check or Verdict.Deny
        && UnregisteredVerdict is Verdict.Check or Verdict.Deny
        && TestWithinHours is 0 or 24 or 48 or 72 or 168
        && StaleTestVerdict is Verdict.Check or Verdict.Deny
        && PopUpVerdict is Verdict.Allow or Verdict.Check or Verdict.Deny;

    /// <summary>Whether nobody passes by this rule who would not by another.</summary>
    /// <param name="other">The other rule.</param>
    /// <returns>True also for the same rule.</returns>
    public bool IsAsStrictAs(EntryRule other) =>
        YellowVerdict >= other.YellowVerdict
        && UnregisteredVerdict >= other.UnregisteredVerdict
        && PopUpVerdict >= other.PopUpVerdict
        && (other.TestWithinHours == 0 || (TestWithinHours > 0 && TestWithinHours <= other.TestWithinHours && StaleTestVerdict >= other.StaleTestVerdict));
}
