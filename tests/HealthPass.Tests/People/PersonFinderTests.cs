using HealthPass.Grains.Health;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Grains.People.Linking;
using HealthPass.Grains.People.Names;
using HealthPass.Grains.Seals;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Tests.Fakes;
using Xunit;

namespace HealthPass.Tests.People;

/// <summary>One person under every document, in whatever order they come.</summary>
public sealed class PersonFinderTests(OneSilo silo) : IClassFixture<OneSilo>
{
    private readonly Cluster _cluster = silo.Cluster;
    private readonly RealNames _names = new();
    private readonly string _number = FormattableString.Invariant($"K{OneSilo.Next():D8}");

    private DocumentLinks Links => new(_cluster.Grains, _cluster.Get<SealAlarms>(), _cluster.Clock);

    // With a memory of its own each time, as another node has.
    private PersonFinder Finder => new(_cluster.Get<PersonIndex>(), Links, _cluster.Get<IPersonDirectory>(), _cluster.Grains, _names, _cluster.Clock);

    [Fact]
    public async Task Whoever_applied_without_a_country_is_the_same_with_it_and_keeps_the_id()
    {
        var id = await ApplyAsync(null);
        Assert.Equal(_cluster.Get<PersonIndex>().IdOf(Passport(null)), id);
        Assert.Equal(id, await FindAsync("FRA"));
        Assert.Equal(id, await ApplyAsync("FRA", "王　小 明"));
        Assert.Equal(id, await FindAsync("FRA"));
        Assert.Equal(id, await FindAsync(null));
        Assert.Equal(id, await ApplyAsync(null));

        // Of whom a country is known the number alone says nothing about another.
        Assert.Equal(Own("DEU"), await FindAsync("DEU"));
    }

    [Fact]
    public async Task Whoever_applied_with_a_country_is_the_same_without_it_and_by_a_gate_that_knows_no_countries()
    {
        var id = await ApplyAsync("FRA");
        Assert.Equal(Own("FRA"), id);
        Assert.Equal(id, await FindAsync(null));
        Assert.Equal(id, await ApplyAsync(null));
        Assert.Equal(id, await ApplyAsync("FRA"));
        Assert.Equal(Own("DEU"), await FindAsync("DEU"));

        // One name and one number under two countries: a typing error.
        Assert.Equal(id, await ApplyAsync("GBR"));
        Assert.Equal(id, await FindAsync("GBR"));
    }

    [Fact]
    public async Task Two_people_whose_countries_gave_out_one_number_are_two()
    {
        var first = await ApplyAsync("FRA");
        var second = await ApplyAsync("DEU", "李四");
        Assert.NotEqual(first, second);
        Assert.Equal([first, second], await Finder.FindManyAsync([Passport("FRA"), Passport("DEU")], default));

        // The number alone says of neither, and of a third one nothing.
        Assert.Equal(Own(null), await FindAsync(null));
        Assert.Equal(Own("ITA"), await FindAsync("ITA"));
    }

    [Fact]
    public async Task Whoever_leaves_out_a_letter_or_the_country_is_no_second_person()
    {
        var first = await ApplyAsync(null);
        foreach (var name in new[] { "李四", "王小朋" })
        {
            var found = await Finder.FindAsync(Application(Passport("FRA"), name), default);
            Assert.Equal((first, false), (found.Id, found.IsSame));
            Assert.Equal(ApplicationOutcome.NameDiffers, (await _cluster.Person(found.Id).Apply(Application(Passport("FRA"), name))).Outcome);
        }
    }

    [Theory]
    [InlineData(null, "FRA")]
    [InlineData("FRA", "DEU")]
    [InlineData("FRA", null)]
    public async Task Whoever_has_withdrawn_under_a_fact_is_the_same_with_another_country_or_none_and_no_second_person_by_a_letter(string? before, string? after)
    {
        var first = await ApplyAsync(before);
        var person = _cluster.Person(first);
        _ = await person.AddFact(_cluster.Sealed(first, new(Guid.NewGuid(), "SC05", Samples.Noon.AddHours(-1), null, null, Guid.NewGuid(), "doc", "office", Samples.Noon, null)), Samples.Tree.Root.Code);
        _ = await person.Leave((await person.GetView())!.AppliedAt);
        Assert.Equal((first, true), await Finder.FindAsync(Application(Passport(after), "王小明"), default) is { } same ? (same.Id, same.IsSame) : default);
        if (before is null || after is null)
        {
            var found = await Finder.FindAsync(Application(Passport(after), "王小朋"), default);
            Assert.Equal((first, false), (found.Id, found.IsSame));
            Assert.Equal(ApplicationOutcome.NameDiffers, (await _cluster.Person(found.Id).Apply(Application(Passport(after), "王小朋"))).Outcome);
        }

        Assert.Equal((first, Colour.Red), (await ApplyAsync(after), (await _cluster.Person(first).GetStatus())!.Value.Colour));
    }

    [Fact]
    public async Task Whoever_has_withdrawn_under_no_fact_is_nobody_to_others_of_the_number()
    {
        var first = await ApplyAsync(null);
        _ = await _cluster.Person(first).Leave((await _cluster.Person(first).GetView())!.AppliedAt);
        Assert.Equal(Own("FRA"), (await Finder.FindAsync(Application(Passport("FRA"), "李四"), default)).Id);
        Assert.Equal(first, (await Finder.FindAsync(Application(Passport("FRA"), "王小明"), default)).Id);
    }

    [Fact]
    public async Task Whoever_leaves_out_the_country_of_a_passport_that_has_one_is_no_second_person()
    {
        var first = await ApplyAsync("FRA");
        var found = await Finder.FindAsync(Application(Passport(null), "李四"), default);
        Assert.Equal((first, false), (found.Id, found.IsSame));
        Assert.Equal(ApplicationOutcome.NameDiffers, (await _cluster.Person(found.Id).Apply(Application(Passport(null), "李四"))).Outcome);
    }

    [Fact]
    public async Task Two_people_with_one_number_are_two_again_once_both_countries_are_known()
    {
        var first = await ApplyAsync(null);
        Assert.Equal(first, await ApplyAsync("FRA"));
        var second = await ApplyAsync("DEU", "李四");
        Assert.Equal(Own("DEU"), second);
        Assert.Equal([first, second], await Finder.FindManyAsync([Passport("FRA"), Passport("DEU")], default));
    }

    [Fact]
    public async Task A_passport_that_an_official_links_is_linked_without_its_country_too()
    {
        var person = await _cluster.RegisterAsync(OneSilo.Next());
        Assert.Equal(LinkFault.None, await LinkAsync(person, Passport("CHN")));
        Assert.Equal(person, await FindAsync(null));
        var found = await Finder.FindAsync(Application(Passport(null), "王小明"), default);
        Assert.Equal(person, found.Id);
    }

    [Fact]
    public async Task Somebody_whose_name_was_tried_too_often_is_compared_by_no_way_around()
    {
        var id = await ApplyAsync(null);
        for (var i = 0; i < PersonDecisions.MaxWrongNames; i++)
        {
            _ = await _cluster.Person(id).Meet(Application(Passport(null), "李四"));
        }

        var found = await Finder.FindAsync(Application(Passport("FRA"), "王小明"), default);
        Assert.Equal((id, false), (found.Id, found.IsSame));
        Assert.Equal(ApplicationOutcome.NameLimited, (await _cluster.Person(id).Apply(Application(Passport("FRA"), "王小明"))).Outcome);
    }

    [Fact]
    public async Task Nothing_is_linked_by_asking_alone()
    {
        var id = await ApplyAsync(null);
        _ = await Finder.FindAsync(Application(Passport("FRA"), "王小明"), default);
        Assert.Null((await Links.ReadAsync(Own("FRA"))).Person);
        Assert.Equal(id, await FindAsync("FRA"));
    }

    [Fact]
    public async Task A_document_that_an_official_links_is_the_persons_and_red_with_the_person()
    {
        var id = await ApplyAsync(null);
        var permit = Parse("hk_macau_permit", string.Concat("H", _number.AsSpan(1)));
        Assert.Equal(LinkFault.None, await LinkAsync(id, permit));
        Assert.Equal(LinkFault.None, await LinkAsync(id, permit));
        Assert.Equal(id, await Finder.FindAsync(permit, default));

        var fact = new Fact(Guid.NewGuid(), "SC05", _cluster.Clock.GetUtcNow(), null, null, Guid.NewGuid(), "doc", "office", _cluster.Clock.GetUtcNow(), null);
        Assert.Equal(FactOutcome.Added, await _cluster.Person(id).AddFact(_cluster.Sealed(id, fact), Samples.City.Code));
        Assert.Equal((id, Colour.Red), await ColourAsync(permit));

        // The application under the linked document is the person's own, with the name as ever.
        Assert.Equal(id, await ApplyAsync(permit, "王小明"));
        Assert.Equal(ApplicationOutcome.NameDiffers, (await OutcomeAsync(permit, "李四")).Outcome);
    }

    [Fact]
    public async Task A_document_of_one_is_not_linked_to_another()
    {
        var (first, second) = (await ApplyAsync(null), await ApplyAsync(Parse("passport", "X" + _number), "李四"));
        var permit = Parse("taiwan_permit", _number[1..]);
        Assert.Equal(LinkFault.None, await LinkAsync(second, permit));
        Assert.Equal(LinkFault.OfAnother, await LinkAsync(first, permit));
        Assert.Equal(LinkFault.PersonUnknown, await LinkAsync(Samples.Person(1), permit));
    }

    [Theory]
    [InlineData(null, "FRA")]
    [InlineData("FRA", null)]
    public async Task Two_applications_at_once_with_the_country_and_without_make_one_registration(string? one, string? other)
    {
        // Both look before either is registered.
        var first = await Finder.ClaimAsync(Application(Passport(one), "王小明"), default);
        var second = await Finder.ClaimAsync(Application(Passport(other), "王小明"), default);
        Assert.Equal(ApplicationOutcome.Registered, (await _cluster.Person(second.Id).Apply(Application(Passport(other), "王小明"))).Outcome);
        Assert.Equal(ApplicationOutcome.AlreadyRegistered, (await _cluster.Person(first.Id).Apply(Application(Passport(one), "王小明"))).Outcome);
        await Finder.SettleAsync(second, Passport(other));
        await Finder.SettleAsync(first, Passport(one));
        Assert.Equal(first.Id, await FindAsync(null));
        Assert.Equal(first.Id, await FindAsync("FRA"));
    }

    [Theory]
    [InlineData(null, "FRA")]
    [InlineData("FRA", null)]
    public async Task A_crash_right_behind_a_registration_makes_no_second_one(string? one, string? other)
    {
        var found = await Finder.ClaimAsync(Application(Passport(one), "王小明"), default);
        _ = await _cluster.Person(found.Id).Apply(Application(Passport(one), "王小明"));
        Assert.Equal(found.Id, await ApplyAsync(other));
        Assert.Equal([found.Id, found.Id], await Finder.FindManyAsync([Passport("FRA"), Passport(null)], default));
    }

    [Fact]
    public async Task Two_people_at_once_whose_countries_gave_out_one_number_are_two()
    {
        var first = await Finder.ClaimAsync(Application(Passport("FRA"), "王小明"), default);
        _ = await _cluster.Person(first.Id).Apply(Application(Passport("FRA"), "王小明"));
        var second = await Finder.ClaimAsync(Application(Passport("DEU"), "李四"), default);
        Assert.Equal((Own("FRA"), Own("DEU")), (first.Id, second.Id));
    }

    [Fact]
    public async Task A_number_that_two_countries_gave_out_registers_nobody_a_third_time_without_one()
    {
        var first = await ApplyAsync("FRA");
        _ = await ApplyAsync("DEU", "李四");
        foreach (var name in new[] { "王小明", "李四", "张三" })
        {
            Assert.True((await Finder.FindAsync(Application(Passport(null), name), default)).NeedsCountry);
            Assert.True((await Finder.ClaimAsync(Application(Passport(null), name), default)).NeedsCountry);
        }

        Assert.Equal(first, await ApplyAsync("FRA"));
        Assert.Equal(Own("ITA"), await ApplyAsync("ITA", "张三"));
    }

    [Fact]
    public async Task A_permit_takes_no_country_whatever_is_kept_of_it()
    {
        var permit = Parse("hk_macau_permit", string.Concat("H", _number.AsSpan(1)));
        await _cluster.Grains.GetGrain<IDocumentLinkGrain>(Own(permit).ToGrainKey()).Take();
        Assert.Equal(Own(permit), await ApplyAsync(permit, "王小明"));
    }

    [Fact]
    public async Task What_officials_have_taken_back_no_name_links_again()
    {
        var person = await ApplyAsync("FRA");
        Assert.Equal(person, await ApplyAsync("GBR"));
        var document = DocumentLinks.Of(_cluster.Get<PersonIndex>(), Passport("GBR"), _cluster.Clock.GetUtcNow());
        Assert.Equal(LinkFault.None, await Links.UnlinkAsync(document, person));
        Assert.Equal(Own("GBR"), await ApplyAsync("GBR"));
        Assert.Equal([person, Own("GBR")], await Finder.FindManyAsync([Passport("FRA"), Passport("GBR")], default));
    }

    [Fact]
    public async Task A_link_that_was_taken_back_answers_nowhere_for_longer_than_half_a_minute_and_the_document_is_nobodys()
    {
        var person = await _cluster.RegisterAsync(OneSilo.Next());
        Assert.Equal(LinkFault.None, await LinkAsync(person, Passport("CHN")));
        var (here, elsewhere) = (Links, Links);
        Assert.Equal((person, person), (await here.FindAsync(Own("CHN"), Own(null)), await elsewhere.FindAsync(Own("CHN"), Own(null))));
        Assert.True(elsewhere.TryKnown(Own("CHN"), out _));

        var document = DocumentLinks.Of(_cluster.Get<PersonIndex>(), Passport("CHN"), _cluster.Clock.GetUtcNow());
        Assert.Equal(LinkFault.None, await here.UnlinkAsync(document, person));
        Assert.Equal(LinkFault.None, await here.UnlinkAsync(document, person));
        Assert.False(here.TryKnown(Own("CHN"), out _));
        Assert.Null(await here.FindAsync(Own("CHN"), Own(null)));
        Assert.True(elsewhere.TryKnown(Own("CHN"), out _));
        _cluster.Clock.Advance(DocumentLinks.MaxAge);
        Assert.False(elsewhere.TryKnown(Own("CHN"), out _));
        Assert.Null(await elsewhere.FindAsync(Own("CHN"), Own(null)));

        // Whoever has it is registered under it from now on.
        Assert.Equal(Own("CHN"), await ApplyAsync("CHN", "李四"));
    }

    [Fact]
    public async Task What_the_authority_knows_links_at_the_application_where_the_name_is_the_same()
    {
        var id = await ApplyAsync(null);
        var permit = Parse("hk_macau_permit", string.Concat("M", _number.AsSpan(1)));
        _names.Others[permit] = [Parse("passport", "Z99999"), Passport(null)];
        Assert.Equal(Own(permit), await Finder.FindAsync(permit, default));
        Assert.Equal(id, await ApplyAsync(permit, "王小明"));
        Assert.Equal(id, await Finder.FindAsync(permit, default));

        var other = Parse("hk_macau_permit", string.Concat("H", _number.AsSpan(1)));
        _names.Others[other] = [Passport(null)];
        Assert.Equal(Own(other), await ApplyAsync(other, "李四"));
    }

    private async Task<(PersonId, Colour)> ColourAsync(IdentityDocument document)
    {
        var id = await Finder.FindAsync(document, default);
        return (id, (await _cluster.Person(id).GetStatus())!.Value.Colour);
    }

    private Task<PersonId> FindAsync(string? country) => Finder.FindAsync(Passport(country), default);

    private Task<PersonId> ApplyAsync(string? country, string name = "王小明") => ApplyAsync(Passport(country), name);

    private async Task<PersonId> ApplyAsync(IdentityDocument document, string name) => (await OutcomeAsync(document, name)).Person!.PersonId;

    // As a channel's application goes.
    private async Task<ApplicationResult> OutcomeAsync(IdentityDocument document, string name)
    {
        var application = Application(document, name);
        var found = await Finder.ClaimAsync(application, default);
        var result = await _cluster.Person(found.Id).Apply(application);
        if (result.Person is not null)
        {
            await Finder.SettleAsync(found, document);
        }

        return result;
    }

    private Task<LinkFault> LinkAsync(PersonId person, IdentityDocument document) =>
        Links.LinkAsync(DocumentLinks.Of(_cluster.Get<PersonIndex>(), document, _cluster.Clock.GetUtcNow()), person);

    private PersonId Own(string? country) => Own(Passport(country));

    private PersonId Own(IdentityDocument document) => _cluster.Get<PersonIndex>().IdOf(document);

    private IdentityDocument Passport(string? country) => Parse("passport", _number, country);

    private static IdentityDocument Parse(string type, string number, string? country = null) =>
        DocumentParser.TryParse(type, number, country, Samples.Today, out var document, out var fault) ? document : throw new InvalidOperationException($"{number}: {fault}");

    private static PersonApplication Application(IdentityDocument document, string name) =>
        PersonName.TryParse(name, out var parsed) && PhoneNumber.TryParse("13800138000", out var phone)
            ? new(document, parsed, phone, Samples.Village.Code, "wechat")
            : throw new InvalidOperationException(name);

    private sealed class RealNames : IRealNames
    {
        public Dictionary<IdentityDocument, IReadOnlyList<IdentityDocument>> Others { get; } = [];

        public Task<IReadOnlyList<IdentityDocument>> FindOthersAsync(IdentityDocument document, PersonName name, CancellationToken cancellationToken) =>
            Task.FromResult(Others.GetValueOrDefault(document) ?? []);
    }
}
