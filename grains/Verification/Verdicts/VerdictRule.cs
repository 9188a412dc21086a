using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Venues;
using HealthPass.Kernel.Verdicts;

namespace HealthPass.Verification.Verdicts;

/// <summary>
/// The verdict of a scan as a pure function. Every cause is judged by itself and the severest verdict holds, so no
/// demand of a venue can soften another. Allocates nothing and throws for no input, because it runs on every scan.
/// </summary>
public static class VerdictRule
{
    /// <summary>A test sampled further in the future than this many seconds is bad data and proves nothing; nearer is clock skew.</summary>
    public const uint SkewSeconds = 300;

    private const uint SecondsPerHour = 3600;

    /// <summary>Decides.</summary>
    /// <param name="input">The person, the code and the time.</param>
    /// <param name="rule">What the venue demands.</param>
    /// <returns>
    /// The verdict: deny for red whatever the rule says; allow only for a registered person with a green, valid code.
    /// </returns>
    public static VerdictResult Decide(in VerdictInput input, EntryRule rule)
    {
        var age = AgeOf(input.LastNegativeTestAt, input.Now);
        var hours = age is { } seconds ? (ushort?)Math.Min(seconds / SecondsPerHour, ushort.MaxValue) : null;
        if (input.Colour == Colour.Red)
        {
            return new(Verdict.Deny, hours, VerdictReason.Colour);
        }

        var (verdict, reason) = input.Registered
            ? (OfColour(input.Colour, rule), VerdictReason.Colour)
            : (AtLeastCheck(rule.UnregisteredVerdict), VerdictReason.NotRegistered);
        if (input is { Registered: false, Colour: Colour.Yellow })
        {
            // Whoever has withdrawn is under what was decided as before.
            Raise(OfColour(input.Colour, rule), VerdictReason.Colour);
        }

        Raise(OfCode(input.CodeState), VerdictReason.CodeState);
        if (input.CodeCopied)
        {
            // Its owner is let in by a fresh code or by document; whoever copied it has neither.
            Raise(Verdict.Check, VerdictReason.CodeCopied);
        }

        if (rule.TestWithinHours != 0 && !(age <= rule.TestWithinHours * SecondsPerHour))
        {
            Raise(AtLeastCheck(rule.StaleTestVerdict), age is null ? VerdictReason.TestMissing : VerdictReason.TestTooOld);
        }

        // Under yellow the pop-up vanishes and the colour governs (entry-code notice of April 2022, rule 6).
        if (input.PopUp && input.Colour != Colour.Yellow)
        {
            Raise(rule.PopUpVerdict == Verdict.Allow ? Verdict.Allow : AtLeastCheck(rule.PopUpVerdict), VerdictReason.PopUp);
        }

        return new(verdict, hours, reason);

        void Raise(Verdict other, VerdictReason cause)
        {
            if (other > verdict)
            {
                (verdict, reason) = (other, cause);
            }
        }
    }

    // A registered person whose colour is not known is like one who has no code: somebody has to look.
    private static Verdict OfColour(Colour colour, EntryRule rule) => colour switch
    {
        Colour.Green => Verdict.Allow,
        Colour.Yellow => AtLeastCheck(rule.YellowVerdict),
        _ => AtLeastCheck(rule.UnregisteredVerdict),
    };

    // An expired code is mended by a fresh one and an unknown one by a document, so staff can help; a revoked one was
    // withdrawn on purpose, and its owner still enters by document.
    private static Verdict OfCode(CodeState state) => state switch
    {
        CodeState.Valid => Verdict.Allow,
        CodeState.Revoked => Verdict.Deny,
        _ => Verdict.Check,
    };

    private static Verdict AtLeastCheck(Verdict verdict) => verdict == Verdict.Deny ? Verdict.Deny : Verdict.Check;

    private static uint? AgeOf(uint sampledAt, uint now) =>
        sampledAt == 0 || (sampledAt > now && sampledAt - now > SkewSeconds) ? null
        : sampledAt > now ? 0
        : now - sampledAt;
}
