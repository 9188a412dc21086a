using CsCheck;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Venues;
using HealthPass.Kernel.Verdicts;
using HealthPass.Verification.Verdicts;
using Xunit;

namespace HealthPass.Tests.Verification.Verdicts;

public sealed class VerdictRuleTests
{
    private const uint Now = 1_610_323_200;
    private const uint Hour = 3_600;

    private static readonly EntryRule Plain = new(Verdict.Check, Verdict.Check, 0, Verdict.Check, Verdict.Check);
    private static readonly EntryRule Strict = new(Verdict.Deny, Verdict.Deny, 48, Verdict.Deny, Verdict.Deny);

    private static readonly Gen<VerdictInput> Inputs = Gen.Select(
        Gen.Bool, Gen.Byte[0, 9], Gen.Byte[0, 9], Gen.OneOf(Gen.UInt, Gen.Const(0u), Gen.UInt[Now - 1_000_000, Now + 1_000]), Gen.Bool, Gen.OneOf(Gen.UInt, Gen.Const(Now)),
        (registered, colour, state, test, popUp, now) => new VerdictInput(registered, (Colour)colour, (CodeState)state, test, popUp, now));

    private static readonly Gen<EntryRule> Rules = Gen.Select(
        Gen.Byte[0, 9], Gen.Byte[0, 9], Gen.OneOf(Gen.UShort, Gen.OneOf<ushort>(0, 24, 48, 72, 168)), Gen.Byte[0, 9], Gen.Byte[0, 9],
        (yellow, unregistered, hours, stale, popUp) => new EntryRule((Verdict)yellow, (Verdict)unregistered, hours, (Verdict)stale, (Verdict)popUp));

    public static TheoryData<string, VerdictInput, EntryRule, VerdictResult> Table => new()
    {
        { "green passes", Green(), Plain, new(Verdict.Allow, null, VerdictReason.Colour) },
        { "green with a pop-up goes to staff", Green() with { PopUp = true }, Plain, new(Verdict.Check, null, VerdictReason.PopUp) },
        { "a pop-up may pass", Green() with { PopUp = true }, Plain with { PopUpVerdict = Verdict.Allow }, new(Verdict.Allow, null, VerdictReason.Colour) },
        { "yellow goes to staff", Green() with { Colour = Colour.Yellow }, Plain, new(Verdict.Check, null, VerdictReason.Colour) },
        { "yellow is refused where the rule says so", Green() with { Colour = Colour.Yellow }, Plain with { YellowVerdict = Verdict.Deny }, new(Verdict.Deny, null, VerdictReason.Colour) },
        { "a rule cannot let yellow pass", Green() with { Colour = Colour.Yellow }, Plain with { YellowVerdict = Verdict.Allow }, new(Verdict.Check, null, VerdictReason.Colour) },
        { "under yellow the pop-up vanishes", Green() with { Colour = Colour.Yellow, PopUp = true }, Plain with { PopUpVerdict = Verdict.Deny }, new(Verdict.Check, null, VerdictReason.Colour) },
        { "red is refused", Green() with { Colour = Colour.Red }, Plain, new(Verdict.Deny, null, VerdictReason.Colour) },
        { "red outweighs a revoked code", Green() with { Colour = Colour.Red, CodeState = CodeState.Revoked }, Plain, new(Verdict.Deny, null, VerdictReason.Colour) },
        { "no colour goes to staff", Green() with { Colour = Colour.None }, Plain, new(Verdict.Check, null, VerdictReason.Colour) },
        { "no registration goes to staff", Green() with { Registered = false, Colour = Colour.None }, Plain, new(Verdict.Check, null, VerdictReason.NotRegistered) },
        { "no registration is refused where the rule says so", Green() with { Registered = false, Colour = Colour.None }, Strict with { TestWithinHours = 0 }, new(Verdict.Deny, null, VerdictReason.NotRegistered) },
        { "no registration never passes", Green() with { Registered = false }, Plain with { UnregisteredVerdict = Verdict.Allow }, new(Verdict.Check, null, VerdictReason.NotRegistered) },
        { "red without a registration is refused", Green() with { Registered = false, Colour = Colour.Red }, Plain with { UnregisteredVerdict = Verdict.Check }, new(Verdict.Deny, null, VerdictReason.Colour) },
        { "yellow without a registration is what yellow is where that is severer", Green() with { Registered = false, Colour = Colour.Yellow }, Plain with { YellowVerdict = Verdict.Deny }, new(Verdict.Deny, null, VerdictReason.Colour) },
        { "yellow without a registration is none where that is severer", Green() with { Registered = false, Colour = Colour.Yellow }, Plain with { UnregisteredVerdict = Verdict.Deny }, new(Verdict.Deny, null, VerdictReason.NotRegistered) },
        { "an expired code goes to staff", Green() with { CodeState = CodeState.Expired }, Plain, new(Verdict.Check, null, VerdictReason.CodeState) },
        { "a revoked code is refused", Green() with { CodeState = CodeState.Revoked }, Plain, new(Verdict.Deny, null, VerdictReason.CodeState) },
        { "an unknown code goes to staff", Green() with { CodeState = CodeState.Unknown }, Plain, new(Verdict.Check, null, VerdictReason.CodeState) },
        { "a missing test is refused", Green(), Strict, new(Verdict.Deny, null, VerdictReason.TestMissing) },
        { "a test of exactly the hours passes", Green(Now - (48 * Hour)), Strict, new(Verdict.Allow, 48, VerdictReason.Colour) },
        { "a test a second older is refused", Green(Now - (48 * Hour) - 1), Strict, new(Verdict.Deny, 48, VerdictReason.TestTooOld) },
        { "an old test goes to staff", Green(Now - (80 * Hour)), Plain with { TestWithinHours = 72 }, new(Verdict.Check, 80, VerdictReason.TestTooOld) },
        { "the age is told even when no test is asked for", Green(Now - (5 * Hour) - 3_599), Plain, new(Verdict.Allow, 5, VerdictReason.Colour) },
        { "a test of a clock that is a little ahead counts", Green(Now + 300), Strict, new(Verdict.Allow, 0, VerdictReason.Colour) },
        { "a test from the future proves nothing", Green(Now + 301), Strict, new(Verdict.Deny, null, VerdictReason.TestMissing) },
        { "the severest cause is named", Green() with { PopUp = true }, Strict with { StaleTestVerdict = Verdict.Check }, new(Verdict.Deny, null, VerdictReason.PopUp) },
        { "yellow and a missing test: the refusal holds", Green() with { Colour = Colour.Yellow }, Strict with { YellowVerdict = Verdict.Check }, new(Verdict.Deny, null, VerdictReason.TestMissing) },
        { "an empty rule lets green pass", Green(), default, new(Verdict.Allow, null, VerdictReason.Colour) },
        { "an empty rule sends yellow to staff", Green() with { Colour = Colour.Yellow }, default, new(Verdict.Check, null, VerdictReason.Colour) },
        { "an age beyond the field is capped", Green(1) with { Now = uint.MaxValue }, default, new(Verdict.Allow, ushort.MaxValue, VerdictReason.Colour) },
    };

    [Theory, MemberData(nameof(Table))]
    public void A_verdict_follows_the_table(string name, VerdictInput input, EntryRule rule, VerdictResult expected)
    {
        Assert.NotEmpty(name);
        Assert.Equal(expected, VerdictRule.Decide(input, rule));
    }

    [Fact]
    public void No_input_throws_and_only_a_registered_green_valid_code_ever_passes() =>
        Gen.Select(Inputs, Rules).Sample((input, rule) =>
        {
            var result = VerdictRule.Decide(input, rule);
            Assert.NotEmpty(result.Verdict.ToWire());
            Assert.NotEmpty(result.Reason.ToWire());
            if (input.Colour == Colour.Red)
            {
                Assert.Equal(Verdict.Deny, result.Verdict);
            }

            if (result.Verdict == Verdict.Allow)
            {
                Assert.True(input is { Registered: true, Colour: Colour.Green, CodeState: CodeState.Valid });
                Assert.Equal(VerdictReason.Colour, result.Reason);
            }
        }, iter: 20_000);

    [Fact]
    public void A_stricter_rule_never_gives_a_milder_verdict() =>
        Gen.Select(Inputs, Rules).Sample((input, rule) =>
        {
            var harder = rule with { YellowVerdict = Verdict.Deny, UnregisteredVerdict = Verdict.Deny, StaleTestVerdict = Verdict.Deny, PopUpVerdict = Verdict.Deny };
            return VerdictRule.Decide(input, harder).Verdict >= VerdictRule.Decide(input, rule).Verdict;
        });

    [Fact]
    public void A_verdict_allocates_nothing()
    {
        var input = Green(Now - Hour) with { PopUp = true };
        _ = VerdictRule.Decide(input, Strict);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var sum = 0;
        for (var i = 0; i < 10_000; i++)
        {
            sum += (int)VerdictRule.Decide(input, Strict).Verdict;
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(30_000, sum);
    }

    [Fact]
    public void Verdict_names_read_back()
    {
        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            Assert.True(VerdictNames.TryParse(verdict.ToWire(), out var back));
            Assert.Equal(verdict, back);
        }

        Assert.False(VerdictNames.TryParse("Allow", out _));
        Assert.False(VerdictNames.TryParse(null, out _));
        Assert.Equal(["valid", "expired", "revoked", "unknown"], Enum.GetValues<CodeState>().Select(state => state.ToWire()));
        Assert.Equal(
            ["colour", "not_registered", "code_state", "test_missing", "test_too_old", "pop_up", "code_copied", "offline"],
            Enum.GetValues<VerdictReason>().Select(reason => reason.ToWire()));
    }

    private static VerdictInput Green(uint test = 0) => new(true, Colour.Green, CodeState.Valid, test, false, Now);
}
