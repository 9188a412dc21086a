using CsCheck;
using HealthPass.Grains.Counting.Panels;
using Xunit;

namespace HealthPass.Tests.Panels;

public sealed class ChannelSharesTests
{
    [Fact]
    public void Small_channels_stand_together_and_take_the_next_smallest_with_them_while_they_are_too_few()
    {
        Assert.Equal([new("a", 100), new(string.Empty, 13)], Public(("a", 100), ("b", 9), ("c", 4)));
        Assert.Equal([new("a", 100), new(string.Empty, 24)], Public(("a", 100), ("b", 20), ("c", 4)));
        Assert.Equal([new("a", 100), new("b", 20)], Public(("b", 20), ("a", 100), ("c", 0)));
        Assert.Equal([new(string.Empty, 104)], Public(("a", 100), ("c", 4)));
        Assert.Empty(Public(("a", 5), ("b", 4)));
        Assert.Empty(Public());
    }

    [Fact]
    public void No_number_under_ten_can_be_read_or_worked_out() => Gen.Long[0, 40].Array[0, 8].Sample(persons =>
    {
        var shown = Public([.. persons.Select((count, i) => ($"c{i}", count))]);
        Assert.All(shown, channel => Assert.True(channel.Persons >= 10));
        var hidden = persons.Sum() - shown.Sum(channel => channel.Persons);
        Assert.True(hidden == 0 || shown.Count == 0, $"{hidden} are not shown and could be worked out.");
    });

    private static IReadOnlyList<ChannelShare> Public(params (string Channel, long Persons)[] channels) =>
        ChannelShares.Public([.. channels.Select(channel => new ChannelShare(channel.Channel, channel.Persons))]);
}
