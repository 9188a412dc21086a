using HealthPass.Grains.Channels;
using Xunit;

namespace HealthPass.Tests.Storage;

public abstract class ChannelStoreTests<TFixture> : StorageTests<TFixture>
    where TFixture : StorageFixture, new()
{
    private static readonly DateOnly Today = Samples.Today;

    [Fact]
    public async Task Nodes_write_what_they_have_counted_and_it_is_read_as_a_sum()
    {
        var one = Store<IChannelDayStore>();
        var two = Store<IChannelDayStore>("two");
        await one.WriteOwnAsync([Day("wechat", 0, new(1, 1, 1, 0, 5), [new("name_invalid", 2)]), Day("alipay", 0, new(7, 0, 0, 0, 0), [])], Cancelled);
        await one.WriteOwnAsync([Day("wechat", 0, new(10, 6, 4, 1, 50), [new("name_invalid", 3), new("phone_invalid", 1)])], Cancelled);
        await two.WriteOwnAsync([Day("wechat", 0, new(5, 4, 3, 2, 1), [new("name_invalid", 1)]), Day("wechat", -1, new(9, 9, 9, 9, 9), [])], Cancelled);

        Assert.Equal(
            [("alipay", Today, new ChannelNumbers(7, 0, 0, 0, 0)), ("wechat", Today.AddDays(-1), new(9, 9, 9, 9, 9)), ("wechat", Today, new(15, 10, 7, 3, 51))],
            (await one.ReadAsync(null, Today.AddDays(-1), Cancelled)).Select(day => (day.Channel, day.Day, day.Numbers)));
        var wechat = Assert.Single(await two.ReadAsync("wechat", Today, Cancelled));
        Assert.Equal([new("name_invalid", 4), new("phone_invalid", 1)], wechat.Problems);
        Assert.Equal(new(10, 6, 4, 1, 50), (await Store<IChannelDayStore>().ReadOwnAsync(Today, Cancelled)).Single(day => day.Channel == "wechat").Numbers);
        Assert.Empty(await one.ReadAsync("tianfu", Today, Cancelled));
    }

    [Fact]
    public async Task Old_days_are_dropped_with_their_problems()
    {
        var store = Store<IChannelDayStore>();
        await store.WriteOwnAsync([.. Enumerable.Range(-5, 6).Select(day => Day("wechat", day, new(1, 0, 0, 0, 0), [new("name_invalid", 1)]))], Cancelled);
        await store.DropBeforeAsync(Today.AddDays(-2), Cancelled);
        Assert.Equal([-2, -1, 0], (await store.ReadAsync(null, Today.AddDays(-30), Cancelled)).Select(day => day.Day.DayNumber - Today.DayNumber));
        Assert.Equal(3, await Fixture.CountAsync("SELECT COUNT(*) FROM channel_problem"));
    }

    [Fact]
    public async Task Terms_are_kept_replaced_and_taken_away()
    {
        var store = Store<IChannelTermsStore>();
        await store.PutAsync(new("tianfu", 60, 5_000, ["https://a.example", "http://localhost:5500"], "administrator", 100), Cancelled);
        await store.PutAsync(new("alipay", 1, 2, [], "administrator", 100), Cancelled);
        await store.PutAsync(new("tianfu", 600, 50_000, ["https://a.example"], "administrator2", 200), Cancelled);
        var read = await Store<IChannelTermsStore>("two").ReadAsync(Cancelled);
        Assert.Equal([("alipay", 1, 2, "", "administrator", 100L), ("tianfu", 600, 50_000, "https://a.example", "administrator2", 200L)],
            read.Select(terms => (terms.Channel, terms.PerMinute, terms.PerDay, string.Join(' ', terms.Origins), terms.SetBy, terms.SetAt)));
        await store.RemoveAsync("tianfu", Cancelled);
        Assert.Equal(["alipay"], (await store.ReadAsync(Cancelled)).Select(terms => terms.Channel));
    }

    private static ChannelDay Day(string channel, int day, ChannelNumbers numbers, IReadOnlyList<ChannelProblem> problems) => new(Today.AddDays(day), channel, numbers, problems);
}
