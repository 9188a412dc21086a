using HealthPass.Grains.Audit;
using HealthPass.Grains.Hotline;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.People;
using HealthPass.Tests.Fakes;
using Xunit;

namespace HealthPass.Tests.Hotline;

/// <summary>Lookups against real people in a cluster, without any HTTP.</summary>
public sealed class LookupsTests : IAsyncLifetime
{
    private readonly AuditBook _audit = new();
    private Cluster _cluster = null!;
    private Lookups _lookups = null!;
    private PersonId _near;
    private PersonId _far;

    public async ValueTask InitializeAsync()
    {
        _cluster = await Cluster.StartAsync();
        _near = await _cluster.RegisterAsync(1);
        _far = await _cluster.RegisterAsync(2, Samples.FarVillage);
        var codes = Stub.Of<ICodeReading>((_, arguments) => (string)arguments[0]! == "near's code" ? _near : null);
        _lookups = new(
            _cluster.Get<PersonIndex>(), _cluster.Get<PersonFinder>(), codes, _cluster.Get<IPersonDirectory>(), _cluster.Get<ILookupLog>(), _audit, new() { PerHour = 20, PerDay = 30 }, _cluster.Grains, _cluster.Clock);
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task Somebody_is_found_by_whatever_names_him_and_the_lookup_is_in_the_trail()
    {
        var passport = "E00000002";
        foreach (var (question, by) in new (LookupQuestion, string)[]
        {
            (Ask(personId: _near.ToString()), "person_id"), (Ask(query: $" {_near} "), "person_id"), (Ask(code: "near's code"), "code"), (Ask(query: "near's code"), "code"),
            (Ask(document: new("passport", passport)), "document"), (Ask(query: passport), "document"),
        })
        {
            var answer = await FindAsync(question);
            Assert.Equal((LookupFault.None, _near), (answer.Fault, Assert.Single(answer.Persons).PersonId));
            Assert.Equal(_audit.Lines.Count, answer.AuditSequence);
            Assert.Contains($"\"by\":\"{by}\"", _audit.Lines[^1].Detail, StringComparison.Ordinal);
        }

        // Both have the phone, and only those of the agent's region are shown.
        var byPhone = await FindAsync(Ask(phone: "13800138000"));
        Assert.Equal(_near, Assert.Single(byPhone.Persons).PersonId);
        Assert.Contains("\"found\":2,\"shown\":1", _audit.Lines[^1].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_lives_elsewhere_is_answered_like_nobody_and_the_lookup_is_in_the_trail_all_the_same()
    {
        var far = await FindAsync(Ask(personId: _far.ToString()));
        var nobody = await FindAsync(Ask(personId: _cluster.IdOf(3).ToString()));
        Assert.Equal((LookupFault.NobodyHere, LookupFault.NobodyHere, 0, 0), (far.Fault, nobody.Fault, far.Persons.Count, nobody.Persons.Count));
        Assert.Equal(2, _audit.Lines.Count);
    }

    [Fact]
    public async Task A_question_that_names_nobody_asks_nobody()
    {
        foreach (var (question, fault) in new[]
        {
            (Ask(), LookupFault.NotNamedOnce), (Ask(query: "x", phone: "13800138000"), LookupFault.NotNamedOnce), (Ask(query: "%%%"), LookupFault.QueryNamesNobody),
            (Ask(phone: "1"), LookupFault.PhoneInvalid), (Ask(personId: "x"), LookupFault.PersonIdInvalid), (Ask(code: "x"), LookupFault.CodeForeign),
            (Ask(document: new("moon_pass", "1")), LookupFault.DocumentInvalid),
        })
        {
            var answer = await FindAsync(question);
            Assert.Equal(fault, answer.Fault);
            Assert.Equal(fault == LookupFault.DocumentInvalid ? DocumentFault.UnknownDocumentType : DocumentFault.None, answer.DocumentFault);
        }

        Assert.Empty(_audit.Lines);
    }

    [Fact]
    public async Task Nobody_is_shown_while_the_trail_cannot_be_written()
    {
        _audit.Fails = true;
        _ = await Assert.ThrowsAsync<IOException>(() => FindAsync(Ask(personId: _near.ToString())));
    }

    [Fact]
    public async Task An_agent_has_a_budget_by_hour_and_day_and_whoever_goes_over_it_is_reviewed()
    {
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(LookupFault.None, (await FindAsync(Ask(personId: _near.ToString()))).Fault);
            _cluster.Clock.Advance(TimeSpan.FromSeconds(10));
        }

        var refused = await FindAsync(Ask(personId: _near.ToString()));
        Assert.Equal((LookupFault.BudgetUsedUp, 3_600 - 200), (refused.Fault, refused.RetryAfter));
        _ = await FindAsync(Ask(personId: _near.ToString()));
        Assert.Equal(LookupReviewReasons.OverBudget, Assert.Single(await ReviewsAsync()).Reason);
        Assert.Equal((21, "hotline_unusual"), (_audit.Lines.Count, _audit.Lines[^1].Action));

        // Another agent has one of his own.
        Assert.Equal(LookupFault.None, (await FindAsync(Ask(personId: _near.ToString()), "other")).Fault);
        _cluster.Clock.Advance(TimeSpan.FromHours(1));
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(LookupFault.None, (await FindAsync(Ask(personId: _near.ToString()))).Fault);
        }

        Assert.Equal(LookupFault.BudgetUsedUp, (await FindAsync(Ask(personId: _near.ToString()))).Fault);
        _cluster.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(LookupFault.None, (await FindAsync(Ask(personId: _near.ToString()))).Fault);
    }

    [Fact]
    public async Task Of_many_on_one_phone_some_are_shown_and_noted_and_it_is_said_how_many_more_there_are()
    {
        // A home for the old has one phone; those of elsewhere applied first.
        for (var i = 0; i < 12; i++)
        {
            _ = await _cluster.RegisterAsync(100 + i, Samples.FarVillage);
        }

        _cluster.Clock.Advance(TimeSpan.FromMinutes(1));
        for (var i = 0; i < 12; i++)
        {
            _ = await _cluster.RegisterAsync(200 + i);
        }

        var answer = await FindAsync(Ask(phone: "13800138000"));
        Assert.Equal((Lookups.MaxByPhone, 3), (answer.Persons.Count, answer.More));
        Assert.All(answer.Persons, person => Assert.Equal(Samples.Village.Code, person.Region));
        Assert.Equal((10, 3), ((await FindAsync(Ask(query: "13800138000"))).Persons.Count, answer.More));
        Assert.Contains("\"shown\":10,\"more\":3", _audit.Lines[^1].Detail, StringComparison.Ordinal);
        foreach (var person in answer.Persons)
        {
            Assert.Equal(2, (await _cluster.Get<ILookupLog>().ReadLooksAsync(person.PersonId, 10, default)).Count);
        }

        // Who is not shown is not noted, and found by the document.
        var hidden = Enumerable.Range(200, 12).Select(_cluster.IdOf).First(id => answer.Persons.All(person => person.PersonId != id));
        Assert.Empty(await _cluster.Get<ILookupLog>().ReadLooksAsync(hidden, 10, default));
        var alone = await FindAsync(Ask(personId: hidden.ToString()));
        Assert.Equal((1, 0), (alone.Persons.Count, alone.More));
    }

    [Fact]
    public async Task Whoever_was_shown_can_read_when_for_what_and_from_where_for_half_a_year()
    {
        _ = await FindAsync(Ask(personId: _near.ToString()));
        _cluster.Clock.Advance(TimeSpan.FromDays(1));
        _ = await FindAsync(Ask(personId: _near.ToString()) with { Purpose = "complaint_check" }, "other");
        _ = await FindAsync(Ask(personId: _cluster.IdOf(3).ToString()));
        var looks = await LooksAsync(_near);
        Assert.Equal([("complaint_check", Samples.City.Code), ("own_code", Samples.City.Code)], looks.Select(look => (look.Purpose, look.Region)));
        Assert.Equal(86_400, looks[0].At - looks[1].At);
        Assert.Single(await _cluster.Get<ILookupLog>().ReadLooksAsync(_near, 1, default));

        _cluster.Clock.Advance(TimeSpan.FromDays(182));
        _ = await FindAsync(Ask(personId: _near.ToString()));
        Assert.Equal(2, (await LooksAsync(_near)).Count);

        Task<IReadOnlyList<PersonLook>> LooksAsync(Kernel.People.PersonId person) => _cluster.Get<ILookupLog>().ReadLooksAsync(person, 10, default);
    }

    [Fact]
    public async Task Oneself_a_colleague_no_call_and_one_person_by_many_agents_are_reviewed_and_alarmed_and_nothing_else_is()
    {
        _ = await FindAsync(Ask(personId: _near.ToString()));
        Assert.Empty(await ReviewsAsync());
        await _cluster.Get<IStaffPersons>().SetAsync("boss", _near, default);

        _ = await FindAsync(Ask(personId: _near.ToString()), "boss");
        _ = await FindAsync(Ask(personId: _near.ToString()), "third");
        _ = await FindAsync(Ask(personId: _near.ToString()) with { CallId = null }, "third");
        _ = await FindAsync(Ask(personId: _cluster.IdOf(3).ToString()) with { Purpose = "complaint_check", CallId = null }, "third");

        var reviews = await ReviewsAsync();
        Assert.Equal(
            [("boss", "self"), ("third", "colleague"), ("third", "many_agents"), ("third", "no_call")],
            reviews.Select(review => (review.Agent, review.Reason)).Order());
        Assert.Equal(reviews.Select(review => review.ReviewId.ToString()).Order(), _audit.Lines.Where(line => line.Action == "hotline_unusual").Select(line => line.Subject).Order());
        Assert.Empty(await _cluster.Get<ILookupLog>().ReadReviewsAsync(Samples.FarVillage.Code, false, null, 10, default));
        Assert.Equal(reviews.Skip(1).Select(review => review.ReviewId), (await _cluster.Get<ILookupLog>().ReadReviewsAsync(Samples.City.Code, false, reviews[0].ReviewId, 10, default)).Select(review => review.ReviewId));
    }

    [Fact]
    public async Task A_supervisor_closes_a_review_once_and_never_that_of_his_own_lookup()
    {
        _ = await FindAsync(Ask(personId: _near.ToString()) with { CallId = null });
        var id = Assert.Single(await ReviewsAsync()).ReviewId;
        Assert.Equal(ReviewFault.Unknown, await CloseAsync(id, new("far", Samples.FarVillage.Code)));
        Assert.Equal(ReviewFault.Unknown, await CloseAsync(Guid.NewGuid(), new("supervisor", Samples.City.Code)));
        Assert.Equal(ReviewFault.OwnLookup, await CloseAsync(id, new("agent", Samples.City.Code)));
        Assert.Equal(ReviewFault.NoteNamesSomebody, await CloseAsync(id, new("supervisor", Samples.City.Code), "13800138000"));
        Assert.DoesNotContain(_audit.Lines, line => line.Action == "hotline_reviewed");

        Assert.Equal(ReviewFault.None, await CloseAsync(id, new("supervisor", Samples.City.Code)));
        Assert.Equal(ReviewFault.Closed, await CloseAsync(id, new("another", Samples.City.Code)));
        Assert.Equal(("supervisor", id.ToString()), Assert.Single(_audit.Lines, line => line.Action == "hotline_reviewed") is var line ? (line.Actor, line.Subject) : default);
        Assert.Equal(new(LookupFindings.Misuse, "已约谈", "supervisor", _cluster.Clock.GetUtcNow().ToUnixTimeSeconds()), Assert.Single(await ReviewsAsync()).Finding);
        Assert.Empty(await _cluster.Get<ILookupLog>().ReadReviewsAsync(Samples.City.Code, true, null, 10, default));
    }

    private async Task<ReviewFault> CloseAsync(Guid id, Official official, string note = "已约谈") =>
        (await new LookupReviews(_cluster.Get<ILookupLog>(), _cluster.Clock).CloseAsync(
            id, LookupFindings.Misuse, note, official, _audit.Pen(AuditActions.HotlineReviewed, official.UserName), default)).Fault;

    [Theory]
    [InlineData("来电人询问黄码何时转绿，已告知。", false)]
    [InlineData("回电时间 2022-09-01 12:30，工单 20220901-17", false)]
    [InlineData("请联系13800138000", true)]
    [InlineData("1 3 8-0013-8000", true)]
    [InlineData("１３８００１３８０００", true)]
    [InlineData("+86 138 0013 8000", true)]
    [InlineData("510104199001011234", true)]
    [InlineData("5101041990 0101 123X", true)]
    [InlineData("护照E12345678", true)]
    [InlineData("EA1234567", true)]
    public async Task A_note_with_somebodys_number_is_not_kept(string note, bool names)
    {
        var answer = await FindAsync(Ask(personId: _near.ToString()) with { Note = note });
        Assert.Equal(names ? LookupFault.NoteNamesSomebody : LookupFault.None, answer.Fault);
        Assert.Equal(names ? 0 : 1, _audit.Lines.Count);
    }

    [Theory]
    [InlineData("own_code", "c-1", LookupFault.None)]
    [InlineData("own_code", "20220901123000123", LookupFault.None)]
    [InlineData("own_code", "13800138000", LookupFault.CallIdInvalid)]
    [InlineData("own_code", "王小明", LookupFault.CallIdInvalid)]
    [InlineData(".", "c-1", LookupFault.PurposeUnknown)]
    [InlineData("来电咨询 王小明 13800138000", "c-1", LookupFault.PurposeUnknown)]
    public async Task A_purpose_is_one_of_the_catalogue_and_a_call_has_a_number_of_its_own(string purpose, string callId, LookupFault expected) =>
        Assert.Equal(expected, (await FindAsync(Ask(personId: _near.ToString()) with { Purpose = purpose, CallId = callId })).Fault);

    private Task<IReadOnlyList<LookupReview>> ReviewsAsync() => _cluster.Get<ILookupLog>().ReadReviewsAsync(Samples.City.Code, false, null, 10, default);

    private Task<LookupAnswer> FindAsync(LookupQuestion question, string agent = "agent") =>
        _lookups.FindAsync(question, new(agent, Samples.City.Code), _audit.Pen(AuditActions.HotlineLookup, agent), default);

    private static LookupQuestion Ask(string? query = null, LookupDocument? document = null, string? phone = null, string? personId = null, string? code = null) =>
        new(query, document, phone, personId, code, "own_code", "c-1");
}
