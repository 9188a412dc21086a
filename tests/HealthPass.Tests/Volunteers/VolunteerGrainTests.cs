using HealthPass.Grains.Audit;
using HealthPass.Grains.Helps;
using HealthPass.Grains.People;
using HealthPass.Grains.Seals;
using HealthPass.Grains.Volunteers;
using HealthPass.Kernel.Time;
using HealthPass.Tests.Fakes;
using Xunit;

namespace HealthPass.Tests.Volunteers;

/// <summary>Sessions that are kept, and helps that are counted with the people whom they registered.</summary>
public sealed class VolunteerGrainTests : IAsyncLifetime
{
    private Cluster _cluster = null!;

    private IVolunteerGrain Volunteer => _cluster.Grains.GetGrain<IVolunteerGrain>("vol.li");

    private IVolunteerStore Store => _cluster.Get<IVolunteerStore>();

    private IHelpLedger Ledger => _cluster.Get<IHelpLedger>();

    private DateOnly Today => ShanghaiDay.Of(_cluster.Clock.GetUtcNow());

    public async ValueTask InitializeAsync() => _cluster = await Cluster.StartAsync();

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task A_session_goes_on_through_a_restart_and_those_who_look_after_it_see_it()
    {
        Assert.Null(await Volunteer.Current());
        var session = await OpenAsync();
        await _cluster.DeactivateAsync(Volunteer);
        Assert.Equal(session, await Volunteer.Current());
        Assert.Equal(session, Assert.Single(await ListAsync(openOnly: true)));
        Assert.Equal(VolunteerFault.AlreadyOpen, (await Volunteer.Open(Draft())).Fault);
        Assert.Empty(await Store.ListAsync(Samples.FarVillage.Code, null, null, 10, default));

        var closed = (await Volunteer.Close(session.SessionId)).Session!;
        Assert.NotEqual(0, closed.ClosedAt);
        Assert.Null(await Volunteer.Current());
        Assert.Empty(await ListAsync(openOnly: true));
        Assert.Equal(closed, await Store.FindAsync(session.SessionId, default));
        _cluster.Clock.Advance(TimeSpan.FromSeconds(1));
        var next = await OpenAsync();
        Assert.Equal([next, closed], await ListAsync(openOnly: false));
        _cluster.Clock.Advance(VolunteerSession.Longest);
        Assert.Null(await Volunteer.Current());
        Assert.Empty(await ListAsync(openOnly: true));
    }

    [Fact]
    public async Task Whoever_writes_to_the_database_opens_no_session()
    {
        _ = await OpenAsync();
        var other = _cluster.Grains.GetGrain<IVolunteerGrain>("vol.wu");
        _ = await other.Close((await other.Open(Draft())).Session!.SessionId);
        await _cluster.DeactivateAsync(other);

        // What was stored of one volunteer is put where another's is.
        const string Volunteers = "FROM grain_state WHERE grain_type LIKE '%volunteer%' ORDER BY rowid";
        _cluster.Sql($"UPDATE grain_state SET payload = (SELECT payload {Volunteers} LIMIT 1) WHERE rowid = (SELECT rowid {Volunteers} LIMIT 1 OFFSET 1)");
        Assert.Null(await other.Current());
        Assert.Equal(1, _cluster.Get<SealAlarms>().Count(BrokenSeal.Volunteer));
        Assert.NotNull(await Volunteer.Current());
    }

    [Fact]
    public async Task Whom_a_volunteer_registers_is_counted_once_whatever_is_repeated_and_bears_the_session()
    {
        var session = await OpenAsync();
        var help = new Help(Guid.NewGuid(), session.SessionId, session.District, HelpKind.Applied);
        var application = Cluster.Application(7).Through("volunteer");
        var person = (await _cluster.Person(_cluster.IdOf(7)).Enter(application, help)).Person!;
        Assert.Equal(("volunteer", help.HelpId, session.SessionId, HelpKind.Applied), (person.Channel, person.Help!.HelpId, person.Help.SessionId, person.Help.Kind));
        Assert.False(await Ledger.AddAsync(help with { Kind = HelpKind.Shown }, Today, default));
        _ = await _cluster.Person(person.PersonId).Enter(application, help);
        await _cluster.DeactivateAsync(_cluster.Person(person.PersonId));
        _ = await _cluster.Person(person.PersonId).Enter(application, help);
        Assert.Equal(new HelpCount(Today, session.District, HelpKind.Applied, 1), Assert.Single(await CountAsync()));
        Assert.Equal(1, (await Ledger.ReadAsync([session.SessionId], default))[session.SessionId][HelpKind.Applied]);
        Assert.Equal(1, (await Store.CountAsync("vol.li", Today, default))[HelpKind.Applied]);
        Assert.Empty(await Store.CountAsync("vol.li", Today.AddDays(1), default));
    }

    [Fact]
    public async Task What_was_cut_short_between_the_registration_and_its_count_is_counted_when_it_is_asked_again()
    {
        var session = await OpenAsync();
        var application = Cluster.Application(8).Through("volunteer");
        var help = new Help(Guid.NewGuid(), session.SessionId, session.District, HelpKind.InPerson);
        _cluster.Sql("ALTER TABLE volunteer_help RENAME TO volunteer_help_away");
        _ = await Assert.ThrowsAnyAsync<Exception>(() => _cluster.Person(_cluster.IdOf(8)).Enter(application, help));
        _cluster.Sql("ALTER TABLE volunteer_help_away RENAME TO volunteer_help");
        Assert.False((await _cluster.Person(_cluster.IdOf(8)).Enter(application, help)).IsNew);
        Assert.Equal(HelpKind.InPerson, Assert.Single(await CountAsync()).Kind);
    }

    [Fact]
    public async Task A_help_that_somebody_has_written_into_a_person_is_not_believed()
    {
        var session = await OpenAsync();
        var help = new Help(Guid.NewGuid(), session.SessionId, session.District, HelpKind.InPerson);
        var person = (await _cluster.Person(_cluster.IdOf(9)).Enter(Cluster.Application(9), help)).Person!;
        var (seals, state) = (_cluster.Get<PersonSeals>(), new PersonState { Version = 1, Help = person.Help });
        var sealed1 = seals.Seal(person.PersonId, state);
        Assert.True(seals.Holds(person.PersonId, sealed1));
        Assert.False(seals.Holds(person.PersonId, sealed1 with { Help = sealed1.Help! with { SessionId = Guid.NewGuid() } }));
        Assert.Null(seals.Restore(person.PersonId, sealed1 with { Help = sealed1.Help! with { SessionId = Guid.NewGuid() } }, null).Help);
        Assert.Equal(sealed1.Help, seals.Restore(person.PersonId, sealed1, null).Help);
        Assert.False(seals.Holds(_cluster.IdOf(10), sealed1));
    }

    [Fact]
    public async Task Unusual_numbers_are_in_the_trail_once_and_name_the_session_alone()
    {
        var session = await OpenAsync();
        for (var i = 0; i < 22; i++)
        {
            Assert.Equal(VolunteerFault.None, (await Volunteer.Take(session.SessionId, Guid.NewGuid(), inPerson: true)).Fault);
        }

        var line = Assert.Single(
            await _cluster.Get<IAuditStore>().ReadAsync(0, 1_000, CancellationToken.None), entry => entry.Action == AuditActions.VolunteerUnusual.Wire);
        Assert.Equal(session.SessionId.ToString(), line.Subject);
        Assert.Contains("\"inPerson\":20", line.Detail, StringComparison.Ordinal);
        Assert.Equal(VolunteerFault.NoSession, (await Volunteer.Take(Guid.NewGuid(), Guid.NewGuid(), false)).Fault);
    }

    private VolunteerDraft Draft() => new(Guid.CreateVersion7(_cluster.Clock.GetUtcNow()), Samples.County.Code, "成都东站", _cluster.Clock.GetUtcNow().AddHours(4));

    private async Task<VolunteerSession> OpenAsync() => (await Volunteer.Open(Draft())).Session!;

    private Task<IReadOnlyList<VolunteerSession>> ListAsync(bool openOnly) =>
        Store.ListAsync(Samples.City.Code, openOnly ? _cluster.Clock.GetUtcNow().ToUnixTimeSeconds() : null, null, 10, default);

    private Task<IReadOnlyList<HelpCount>> CountAsync() => Ledger.ReadAsync(Samples.City.Code, Today, Today, 10, default);
}
