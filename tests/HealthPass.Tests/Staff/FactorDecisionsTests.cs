using HealthPass.Grains.Staff;
using HealthPass.Grains.Staff.Factors;
using HealthPass.Grains.Staff.Sessions;
using Xunit;

namespace HealthPass.Tests.Staff;

public sealed class FactorDecisionsTests
{
    private const long Now = 1_700_000_000;
    private static readonly FactorRules Rules = new(["epidemic_control"], TimeSpan.FromMinutes(5)) { PasskeyRoles = ["administrator"] };
    private static readonly StaffSession Session = new(Guid.CreateVersion7(), "wang", Now - 60, Now + 600, Now, "here", "browser", 0, 0, 0);

    [Theory]
    [InlineData(0, 0, FactorFault.None)]
    [InlineData(1, 0, FactorFault.NotFresh)]
    [InlineData(1, -301, FactorFault.NotFresh)]
    [InlineData(1, -300, FactorFault.None)]
    [InlineData(8, -1, FactorFault.TooMany)]
    public void The_first_is_set_up_by_whoever_is_signed_in_and_others_after_one_was_shown(int has, long shown, FactorFault expected) => Assert.Equal(
        expected, FactorDecisions.JudgeNew(Rules, Session with { FactorAt = shown == 0 ? 0 : Now + shown }, [.. Enumerable.Range(0, has).Select(_ => Of(FactorKind.Totp))], Now));

    [Theory]
    [InlineData("hotline_agent", "totp", FactorFault.None)]
    [InlineData("epidemic_control", "totp", FactorFault.Last)]
    [InlineData("epidemic_control", "totp passkey", FactorFault.None)]
    [InlineData("administrator", "passkey totp", FactorFault.Last)]
    [InlineData("administrator", "totp passkey", FactorFault.None)]
    [InlineData("administrator", "passkey passkey", FactorFault.None)]
    public void The_last_that_a_role_asks_for_stays(string role, string kinds, FactorFault expected)
    {
        // The first of them is to go.
        StaffFactor[] all = [.. kinds.Split(' ').Select(kind => Of(kind == "totp" ? FactorKind.Totp : FactorKind.Passkey))];
        var shown = Session with { FactorAt = Now, FactorKind = FactorKind.Passkey };

        Assert.Equal(expected, FactorDecisions.JudgeRemoval(Rules, [role], shown, all, all[0].FactorId, Now));
        Assert.Equal(FactorFault.Unknown, FactorDecisions.JudgeRemoval(Rules, [role], shown, all, Guid.NewGuid(), Now));
        Assert.Equal(FactorFault.NotFresh, FactorDecisions.JudgeRemoval(Rules, [role], Session, all, all[0].FactorId, Now));
    }

    [Theory]
    [InlineData("administrator", FactorKind.Totp, true)]
    [InlineData("administrator", FactorKind.Passkey, false)]
    [InlineData("epidemic_control", FactorKind.Totp, false)]
    [InlineData("hotline_agent", FactorKind.Totp, false)]
    public void Where_a_passkey_is_asked_for_a_code_counts_for_nothing(string role, FactorKind kind, bool lacks)
    {
        var shown = Session with { FactorAt = Now, FactorKind = kind };
        var account = new StaffAccount("wang", "hash", [role], default) { Factors = 1 };

        Assert.Equal(lacks, Rules.Lacks(account, shown));
        Assert.Equal(lacks, Rules.IsStale([role], shown, Now));
    }

    [Theory]
    [InlineData("epidemic_control", FactorKind.Passkey, "that", true)]
    [InlineData("epidemic_control", FactorKind.Passkey, "", true)]
    [InlineData("epidemic_control", FactorKind.Passkey, "this", false)]
    [InlineData("epidemic_control", FactorKind.Totp, "", false)]
    [InlineData("hotline_agent", FactorKind.Passkey, "that", false)]
    public void A_passkey_is_good_for_what_it_was_shown_for(string role, FactorKind kind, string effect, bool refused) =>
        Assert.Equal(refused, Rules.IsForSomethingElse([role], Session with { FactorAt = Now, FactorKind = kind, FactorEffect = effect }, "this"));

    private static StaffFactor Of(FactorKind kind) => new(Guid.NewGuid(), "wang", kind, "one", 0, 0, default, string.Empty, 0);
}
