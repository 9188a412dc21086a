using CsCheck;
using HealthPass.Grains.Health;
using HealthPass.Grains.Kept;
using HealthPass.Grains.People;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using Xunit;
using TestResult = HealthPass.Grains.Health.TestResult;

namespace HealthPass.Tests.People;

public sealed class PersonDecisionsTests
{
    private static readonly RuleBooks Books = RuleBooks.Load();
    private static readonly PersonDecisions Decisions = new(Books);
    private static readonly string[] Codes = [.. Books.Current(Samples.Noon).Rows.Select(row => row.Code)];
    private static readonly PersonCommand.Register Registration = new([1], [2], NameMask.Of("王小明"), Samples.Village.Code, "wechat");
    private static readonly PersonState Registered = After(new(), Registration, Samples.Noon);

    private static readonly Gen<Fact> Facts = Gen.Select(Gen.Int[0, 30], Gen.Int[0, Codes.Length - 1], Gen.Int[-40, 40], Gen.Int[-20, 40])
        .Select((number, code, began, until) => FactOf(number, Codes[code], Samples.Noon.AddDays(began), until < 0 ? null : Samples.Noon.AddDays(began + until)));

    public static TheoryData<string, int, int, int> Cases => new()
    {
        // what is asked, then: faults, whether it changes, colour afterwards
        { "nobody: add", (int)PersonFault.NotRegistered, 0, (int)Colour.None },
        { "nobody: withdraw", (int)PersonFault.NotRegistered, 0, (int)Colour.None },
        { "nobody: review", (int)PersonFault.NotRegistered, 0, (int)Colour.None },
        { "nobody: register", (int)PersonFault.None, 1, (int)Colour.Green },
        { "green: register", (int)PersonFault.AlreadyRegistered, 0, (int)Colour.Green },
        { "green: add", (int)PersonFault.None, 1, (int)Colour.Red },
        { "green: add from elsewhere", (int)PersonFault.OutOfScope, 0, (int)Colour.Green },
        { "green: withdraw", (int)PersonFault.None, 0, (int)Colour.Green },
        { "green: review", (int)PersonFault.None, 0, (int)Colour.Green },
        { "red: add", (int)PersonFault.None, 0, (int)Colour.Red },
        { "red: withdraw", (int)PersonFault.None, 1, (int)Colour.Green },
        { "red: withdraw another", (int)PersonFault.None, 0, (int)Colour.Red },
        { "red: review", (int)PersonFault.None, 0, (int)Colour.Red },
        { "red for an hour: review after it", (int)PersonFault.None, 1, (int)Colour.Green },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_state_answers_every_command(string asked, int fault, int changes, int colour)
    {
        var fact = FactOf(1, "SC05", Samples.Noon, asked.StartsWith("red for an hour", StringComparison.Ordinal) ? Samples.Noon.AddHours(1) : null);
        var state = asked[..asked.IndexOf(':', StringComparison.Ordinal)] switch
        {
            "nobody" => new(),
            "green" => Registered,
            _ => After(Registered, new PersonCommand.AddFact(fact, Samples.City.Code), Samples.Noon),
        };
        PersonCommand command = asked[(asked.IndexOf(':', StringComparison.Ordinal) + 2)..] switch
        {
            "register" => Registration,
            "add" => new PersonCommand.AddFact(fact, Samples.City.Code),
            "add from elsewhere" => new PersonCommand.AddFact(fact, Samples.FarVillage.Code),
            "withdraw" => new PersonCommand.WithdrawFacts(fact.AssignmentId!.Value),
            "withdraw another" => new PersonCommand.WithdrawFacts(Guid.NewGuid()),
            _ => new PersonCommand.Review(),
        };
        var decision = Decisions.Decide(state, command, Samples.Noon.AddHours(2));
        Assert.Equal(((PersonFault)fault, changes == 1), (decision.Fault, decision.Next is not null));
        Assert.Equal((Colour)colour, After(state, command, Samples.Noon.AddHours(2)).Decision?.Colour ?? Colour.None);
    }

    [Fact]
    public void Each_change_is_one_version_on_time_never_runs_back_and_nothing_is_altered_in_place() =>
        Gen.Select(Gen.Int[0, 3], Facts, Gen.Int[-500, 500]).Array[0, 120].Sample(steps =>
        {
            var state = Registered;
            foreach (var (kind, fact, minutes) in steps)
            {
                PersonCommand command = kind switch
                {
                    0 or 1 => new PersonCommand.AddFact(fact with { AddedAt = Samples.Noon.AddMinutes(minutes) }, Samples.City.Code),
                    2 => new PersonCommand.WithdrawFacts(fact.AssignmentId!.Value),
                    _ => new PersonCommand.Review(),
                };
                var (facts, events) = (state.Facts.ToList(), state.Events.ToList());

                // The clocks of the nodes where the grain lives differ, by hours if they must.
                var next = After(state, command, Samples.Noon.AddMinutes(minutes));
                Assert.Equal(facts, state.Facts);
                Assert.Equal(events, state.Events);
                Assert.Equal(ReferenceEquals(state, next) ? state.Version : state.Version + 1, next.Version);
                Assert.True(next.ChangedAt >= state.ChangedAt);
                Assert.True(next.Events[0].At >= state.Events[0].At);
                Assert.InRange(next.Facts.Count, 0, PersonDecisions.MaxFacts);
                Assert.InRange(next.Events.Count, 1, PersonDecisions.MaxEvents);
                state = next;
            }
        }, iter: 300);

    [Fact]
    public void The_order_in_which_facts_arrive_never_changes_the_colour_at_the_end() =>
        Gen.Select(Facts.Array[0, 25], Gen.Int).Sample((drawn, seed) =>
        {
            var facts = drawn.DistinctBy(fact => fact.FactId).ToArray();
            var other = facts.OrderBy(fact => unchecked(fact.FactId.GetHashCode() * (seed | 1))).ToArray();
            var withdrawn = facts.Where((_, index) => index % 3 == 0).Select(fact => fact.AssignmentId!.Value).ToArray();
            Assert.Equal(EndOf(facts, withdrawn).Decision, EndOf(other, [.. withdrawn.Reverse()]).Decision);
        }, iter: 2_000);

    [Fact]
    public void At_the_bound_withdrawn_facts_make_room_then_ended_ones_and_when_all_stand_one_more_is_refused()
    {
        var state = Registered;
        for (var number = 0; number < PersonDecisions.MaxFacts; number++)
        {
            DateTimeOffset? until = number == 1 ? Samples.Noon.AddMinutes(30) : null;
            state = After(state, new PersonCommand.AddFact(FactOf(number, "SC05", Samples.Noon, until), Samples.City.Code), Samples.Noon);
        }

        state = After(state, new PersonCommand.WithdrawFacts(IdOf(7)), Samples.Noon.AddMinutes(1));
        state = After(state, new PersonCommand.WithdrawFacts(IdOf(5)), Samples.Noon.AddMinutes(2));
        foreach (var (number, dropped) in new[] { (100, 7), (101, 5), (102, 1) })
        {
            state = After(state, new PersonCommand.AddFact(FactOf(number, "SC05", Samples.Noon, null), Samples.City.Code), Samples.Noon.AddHours(1));
            Assert.Equal(PersonDecisions.MaxFacts, state.Facts.Count);
            Assert.DoesNotContain(state.Facts, fact => fact.FactId == IdOf(dropped));
            Assert.Contains(state.Facts, fact => fact.FactId == IdOf(number));
        }

        var refused = Decisions.Decide(state, new PersonCommand.AddFact(FactOf(103, "SC05", Samples.Noon, null), Samples.City.Code), Samples.Noon.AddHours(1));
        Assert.Equal((PersonFault.TooManyFacts, (PersonState?)null), (refused.Fault, refused.Next));
        var known = Decisions.Decide(state, new PersonCommand.AddFact(FactOf(100, "SC05", Samples.Noon, null), Samples.City.Code), Samples.Noon.AddHours(1));
        Assert.Equal((PersonFault.None, (PersonState?)null), (known.Fault, known.Next));
    }

    [Fact]
    public void Old_tests_are_dropped_but_not_those_that_end_a_fact_nor_the_last_negative_one()
    {
        var code = Books.Current(Samples.Noon).Rows.First(row => row.Colour == Colour.Yellow && row.ReleasedBy(ReleaseKind.NegativeTest)).Code;
        var began = Samples.Noon.AddDays(-400);
        TestResult[] tests =
        [
            new(null, began.AddDays(-1), true, "before"),
            new(null, began.AddDays(1), true, "releases"),
            .. Enumerable.Range(2, 150).Select(day => new TestResult(null, began.AddDays(day), day == 2, "later")),
        ];
        var state = Registered with { Tests = [.. tests] };
        var before = Decisions.Decide(state, new PersonCommand.AddFact(FactOf(1, code, began, null), Samples.City.Code), Samples.Noon).Next!;
        Assert.Equal(PersonDecisions.MaxTests, before.Tests.Count);
        Assert.DoesNotContain(before.Tests, test => test.Laboratory == "before");
        Assert.Contains(before.Tests, test => test.Laboratory == "releases");
        Assert.Equal(began.AddDays(2), before.Tests.Where(test => test.Negative).Max(test => test.SampledAt));
        Assert.Equal(ColourRules.Decide(Books.Current(Samples.Noon), before.Facts, tests, Samples.Noon, Samples.Noon), before.Decision);
    }

    private static PersonState EndOf(IEnumerable<Fact> facts, IEnumerable<Guid> withdrawn)
    {
        var state = facts.Aggregate(Registered, (known, fact) => After(known, new PersonCommand.AddFact(fact, Samples.City.Code), Samples.Noon));
        state = withdrawn.Aggregate(state, (known, assignment) => After(known, new PersonCommand.WithdrawFacts(assignment), Samples.Noon));
        return state with { Decision = ColourRules.Decide(Books.Current(Samples.Noon.AddHours(1)), state.Facts, state.Tests, state.AppliedAt, Samples.Noon.AddHours(1)) };
    }

    private static PersonState After(PersonState state, PersonCommand command, DateTimeOffset clock)
    {
        var decision = Decisions.Decide(state, command, Succession.Now(state, clock));
        return decision.Next is { } next ? Succession.After(state, next, decision.At) : state;
    }

    private static Fact FactOf(int number, string code, DateTimeOffset began, DateTimeOffset? until) =>
        new(IdOf(number), code, began, null, until, IdOf(number), "doc", "office", Samples.Noon, null);

    private static Guid IdOf(int number) => new(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
}
