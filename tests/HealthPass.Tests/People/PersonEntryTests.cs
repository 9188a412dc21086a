using HealthPass.Grains.People;
using HealthPass.Grains.People.Names;
using HealthPass.Tests.Fakes;
using Xunit;

namespace HealthPass.Tests.People;

/// <summary>Somebody who has shown a phone enters as whoever is registered with it, and as nobody else.</summary>
public sealed class PersonEntryTests : IAsyncLifetime
{
    private Cluster _cluster = null!;

    private IPersonGrain Person => _cluster.Person(_cluster.IdOf(1));

    public async ValueTask InitializeAsync() => _cluster = await Cluster.StartAsync();

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task Nobody_is_registered_by_being_met_and_somebody_is_by_entering()
    {
        Assert.Equal(Acquaintance.Nobody, await Person.Meet(Through("own-page")));
        Assert.Null(await Person.GetView());
        var entry = await Person.Enter(Through("own-page"));
        Assert.Equal((true, "own-page"), (entry.IsNew, entry.Person!.Channel));
        Assert.Equal(Acquaintance.Same, await Person.Meet(Through("own-page")));
        var again = await Person.Enter(Through("own-page"));
        Assert.Equal((false, entry.Person.PersonId), (again.IsNew, again.Person!.PersonId));
    }

    [Fact]
    public async Task Whoever_applied_through_a_channel_enters_by_name_and_phone_and_both_may_show()
    {
        _ = await _cluster.RegisterAsync(1);
        Assert.Null((await Person.Enter(Through("own-page", phone: "13900139000"))).Person);
        Assert.Null((await Person.Enter(Through("own-page", name: "李四"))).Person);
        Assert.False((await Person.GetView())!.IsBoundTo("own-page"));
        var entry = await Person.Enter(Through("own-page", name: "王　小 明"));
        Assert.False(entry.IsNew);
        Assert.True(entry.Person!.IsBoundTo("own-page"));
        Assert.True(entry.Person.IsBoundTo("wechat"));
    }

    [Fact]
    public async Task Names_are_tried_five_times_a_day_also_here()
    {
        _ = await _cluster.RegisterAsync(1);
        for (var i = 0; i < PersonDecisions.MaxWrongNames; i++)
        {
            Assert.Equal(Acquaintance.NameDiffers, await Person.Meet(Through("own-page", name: "李四")));
        }

        Assert.Equal(Acquaintance.NameLimited, await Person.Meet(Through("own-page")));
        Assert.Null((await Person.Enter(Through("own-page"))).Person);
        _cluster.Clock.Advance(TimeSpan.FromHours(12));

        // Where nobody has shown anything yet none is counted: a stranger cannot use them up.
        for (var i = 0; i < 2 * PersonDecisions.MaxWrongNames; i++)
        {
            Assert.Equal(Acquaintance.NameDiffers, await Person.Meet(Through("own-page", name: "李四"), counts: false));
        }

        Assert.Equal(Acquaintance.Same, await Person.Meet(Through("own-page")));
    }

    private static PersonApplication Through(string channel, string name = "王小明", string phone = "13800138000") =>
        PersonName.TryParse(name, out var parsed) && PhoneNumber.TryParse(phone, out var number)
            ? new(Cluster.Document(1), parsed, number, Samples.Village.Code, channel)
            : throw new InvalidOperationException(name);
}
