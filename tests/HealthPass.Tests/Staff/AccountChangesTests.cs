using HealthPass.Grains.Staff;
using HealthPass.Grains.Staff.Accounts;
using HealthPass.Kernel.Regions;
using Xunit;

namespace HealthPass.Tests.Staff;

public sealed class AccountChangesTests
{
    private const long Now = 1_700_000_000;

    private static readonly RegionCode City = Samples.City.Code;
    private static readonly RegionCode Province = City.Parent;
    private static readonly RegionCode Elsewhere = Parse("510300000000");
    private static readonly Official Admin = new("admin", Province, ["administrator"]);
    private static readonly StaffAccount Wang = new("wang", "hash", ["hotline_agent"], City) { ConfirmedAt = Now };

    private static readonly IReadOnlyList<StaffAccount> All =
    [
        Administrator("admin"), Administrator("admin2"), Wang,
        Administrator("ending") with { ValidTo = Now + 1_000 }, Administrator("stopped") with { IsSuspended = true },
    ];

    [Theory]
    [InlineData("wang", "epidemic_control", "510100000000", StaffFault.None)]
    [InlineData("wang", "", "510100000000", StaffFault.None)]
    [InlineData("wang", "administrator", "510100000000", StaffFault.None)]
    [InlineData("wang", "administrator epidemic_control", "510100000000", StaffFault.RolesNotTogether)]
    [InlineData("admin", "administrator", "510000000000", StaffFault.OwnAccount)]
    [InlineData("admin2", "hotline_agent", "510000000000", StaffFault.LastAdministrators)]
    [InlineData("admin2", "administrator", "510000000000", StaffFault.None)]
    [InlineData("ending", "", "510000000000", StaffFault.None)]
    public void Nobody_grants_himself_and_two_administrators_without_end_are_left(string userName, string roles, string region, StaffFault expected) =>
        Assert.Equal(expected, Judge(userName, Draft(roles, Parse(region)), Admin));

    [Fact]
    public void An_administrator_who_is_to_end_is_none_to_rely_on() =>
        Assert.Equal(StaffFault.LastAdministrators, Judge("admin2", Draft("administrator", Province) with { ValidTo = Now + 1_000 }, Admin));

    [Fact]
    public void What_the_account_has_and_what_it_gets_lie_within_the_administrators_region()
    {
        var ofCity = Admin with { UserName = "other", Region = City };
        Assert.Equal(StaffFault.None, Judge("wang", Draft("hotline_agent", City), ofCity));
        Assert.Equal(StaffFault.OutOfRegion, Judge("wang", Draft("hotline_agent", Elsewhere), ofCity));
        Assert.Equal(StaffFault.OutOfRegion, Judge("admin2", Draft("administrator", City), ofCity));
        Assert.Equal(StaffFault.OutOfRegion, AccountChanges.JudgeOther(ofCity, All[1]));
    }

    [Fact]
    public void A_volunteers_account_ends_by_itself_within_half_a_year()
    {
        var longest = (long)AccountChanges.LongestVolunteer.TotalSeconds;
        Assert.Equal(StaffFault.EndNeeded, Judge("wang", Draft("volunteer", City), Admin));
        Assert.Equal(StaffFault.EndNeeded, Judge("wang", Draft("volunteer", City) with { ValidTo = Now + longest + 1 }, Admin));
        Assert.Equal(StaffFault.None, Judge("wang", Draft("volunteer", City) with { ValidTo = Now + longest }, Admin));
    }

    [Fact]
    public void An_account_is_valid_for_some_time()
    {
        Assert.Equal(StaffFault.ValidityEmpty, Judge("wang", Draft("hotline_agent", City) with { ValidFrom = Now + 10, ValidTo = Now + 10 }, Admin));
        Assert.Equal(StaffFault.ValidityEmpty, Judge("wang", Draft("hotline_agent", City) with { ValidFrom = 0, ValidTo = Now }, Admin));
        Assert.Equal(StaffFault.Unknown, Judge("nobody", Draft("hotline_agent", City), Admin));
    }

    [Fact]
    public void The_last_two_administrators_are_not_stopped_and_one_of_three_is()
    {
        Assert.Equal(StaffFault.LastAdministrators, AccountChanges.JudgeSuspension(Admin, All[1], All, Now));
        Assert.Equal(StaffFault.None, AccountChanges.JudgeSuspension(Admin, All[1], [.. All, Administrator("admin3")], Now));
        Assert.Equal(StaffFault.None, AccountChanges.JudgeSuspension(Admin, Wang, All, Now));
        Assert.Equal(StaffFault.OwnAccount, AccountChanges.JudgeSuspension(Admin, All[0], [.. All, Administrator("admin3")], Now));
    }

    [Fact]
    public void A_new_first_password_takes_the_place_of_the_old_one_and_of_the_factors()
    {
        var granted = AccountChanges.Granted(Draft("epidemic_control", City) with { FirstPart = "aa" }, Wang with { Factors = 2, IsSuspended = true }, "bb", "admin2", Now);

        Assert.Equal((string.Empty, "aa:bb", true, 0, false), (granted.PasswordHash, granted.Activation, granted.MustChange, granted.Factors, granted.IsSuspended));
        Assert.Equal("hash", AccountChanges.Granted(Draft("epidemic_control", City), Wang, "bb", "admin2", Now).PasswordHash);
    }

    private static StaffFault Judge(string userName, StaffChangeDraft draft, Official official) =>
        AccountChanges.Judge(draft, official, All.FirstOrDefault(account => account.UserName == userName), All, Now) is var fault
            && userName is "admin" or "admin2" or "ending" or "wang" or "nobody" ? fault : throw new ArgumentException(userName);

    private static StaffChangeDraft Draft(string roles, RegionCode region) => new(
        Admin, "any", City, [.. roles.Split(' ', StringSplitOptions.RemoveEmptyEntries)], region, Now, StaffAccount.Never, string.Empty, "note");

    private static StaffAccount Administrator(string userName) => new(userName, "hash", ["administrator"], Province) { ConfirmedAt = Now };

    private static RegionCode Parse(string text)
    {
        Assert.True(RegionCode.TryParse(text, out var code));
        return code;
    }
}
