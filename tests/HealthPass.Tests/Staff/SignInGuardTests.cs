using System.Net;
using HealthPass.Grains.Staff.SignIn;
using Xunit;

namespace HealthPass.Tests.Staff;

public sealed class SignInGuardTests
{
    private const long Now = 1_700_000_000;
    private const string Here = "10.0.0.0/24";

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 60)]
    [InlineData(6, 120)]
    [InlineData(8, 480)]
    [InlineData(9, 900)]
    [InlineData(1_000, 900)]
    public void Pauses_grow_and_end_at_a_quarter_of_an_hour(int failures, long seconds) => Assert.Equal(seconds, SignInGuard.PauseAfter(failures));

    [Theory]
    [InlineData(4, 0, SignInVerdict.MayTry)]
    [InlineData(5, 0, SignInVerdict.SourceWaits)]
    [InlineData(5, 59, SignInVerdict.SourceWaits)]
    [InlineData(5, 60, SignInVerdict.MayTry)]
    [InlineData(9, 899, SignInVerdict.SourceWaits)]
    [InlineData(9, 900, SignInVerdict.MayTry)]
    public void A_source_waits_for_its_own_wrong_ones(int failures, long later, SignInVerdict expected) =>
        Assert.Equal(expected, SignInGuard.Judge([new(Here, failures, Now, 0)], Here, isDevice: false, Now + later));

    [Theory]
    [InlineData("10.9.9.0/24", false, 0, SignInVerdict.StrangersWait)]
    [InlineData(Here, false, 1, SignInVerdict.MayTry)]
    [InlineData(Here, false, 31, SignInVerdict.StrangersWait)]
    [InlineData("device:abc", true, 0, SignInVerdict.MayTry)]
    public void Strangers_who_guess_shut_out_strangers_and_nobody_who_is_known(string source, bool isDevice, int daysSinceSuccess, SignInVerdict expected)
    {
        List<SourceRecord> records = [.. Enumerable.Range(0, 5).Select(i => new SourceRecord($"192.0.{i}.0/24", 4, Now - 60, 0))];
        if (daysSinceSuccess > 0)
        {
            records.Add(new(Here, 0, 0, Now - (daysSinceSuccess * 86_400)));
        }

        Assert.Equal(expected, SignInGuard.Judge(records, source, isDevice, Now));
    }

    [Fact]
    public void A_device_waits_for_its_own_wrong_ones_too() =>
        Assert.Equal(SignInVerdict.SourceWaits, SignInGuard.Judge([new("device:abc", 5, Now, 0)], "device:abc", isDevice: true, Now + 1));

    [Fact]
    public void What_strangers_did_long_ago_counts_no_more() =>
        Assert.Equal(SignInVerdict.MayTry, SignInGuard.Judge([new("192.0.2.0/24", 100, Now - 901, 0)], Here, isDevice: false, Now));

    [Fact]
    public void Wrong_ones_are_counted_on_within_a_day_and_from_the_beginning_after_it()
    {
        Assert.Equal(new(Here, 1, Now, 0), SignInGuard.Failed(null, Here, Now));
        Assert.Equal(new(Here, 8, Now, 5), SignInGuard.Failed(new(Here, 7, Now - 86_400, 5), Here, Now));
        Assert.Equal(new(Here, 1, Now, 5), SignInGuard.Failed(new(Here, 7, Now - 86_401, 5), Here, Now));
    }

    [Theory]
    [InlineData("203.0.113.77", "203.0.113.0/24")]
    [InlineData("::ffff:203.0.113.77", "203.0.113.0/24")]
    [InlineData("2001:db8:1:22ff:3::1", "2001:db8:1:2200::/56")]
    public void Whoever_has_one_address_of_a_network_has_them_all(string address, string network) =>
        Assert.Equal(network, SourceNames.NetworkOf(IPAddress.Parse(address)));
}
