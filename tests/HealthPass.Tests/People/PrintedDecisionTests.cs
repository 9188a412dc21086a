using HealthPass.Grains.Health;
using HealthPass.Grains.Kept;
using HealthPass.Grains.People;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using Xunit;

namespace HealthPass.Tests.People;

public sealed class PrintedDecisionTests
{
    private static readonly PersonDecisions Decisions = new(RuleBooks.Load());
    private static readonly Guid First = new(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    private static readonly Guid Second = new(2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    private static readonly PersonState Green = After(new(), new PersonCommand.Register([1], [2], NameMask.Of("王小明"), Samples.Village.Code, "wechat"), Samples.Noon);
    private static readonly PersonState Printed = After(Green, new PersonCommand.IssuePrinted(First), Samples.Noon.AddSeconds(90.5));

    [Fact]
    public void A_code_is_good_for_seven_days_from_the_whole_second_on()
    {
        Assert.Equal((First, Samples.Noon.AddSeconds(90), Samples.Noon.AddSeconds(90).AddDays(7)), (Printed.Printed!.Code, Printed.Printed.IssuedAt, Printed.Printed.Until));
        Assert.True(Printed.HasPrinted(First, Samples.Noon.AddSeconds(90)));
        Assert.False(Printed.HasPrinted(First, Printed.Printed.Until));
        Assert.False(Printed.HasPrinted(Second, Samples.Noon.AddSeconds(90)));
        Assert.Equal(Green.Events, Printed.Events);
    }

    public static TheoryData<string, string, int, int, bool> Cases => new()
    {
        // state, command, fault, number of the code afterwards (0 for none), whether anything changes
        { "nobody", "issue first", (int)PersonFault.NotRegistered, 0, false },
        { "nobody", "end", (int)PersonFault.NotRegistered, 0, false },
        { "green", "issue first", (int)PersonFault.None, 1, true },
        { "green", "end", (int)PersonFault.None, 0, false },
        { "printed", "issue first", (int)PersonFault.None, 1, false },
        { "printed", "issue second", (int)PersonFault.None, 2, true },
        { "printed", "end", (int)PersonFault.None, 0, true },
        { "printed", "review", (int)PersonFault.None, 1, false },
        { "printed", "red", (int)PersonFault.None, 0, true },
        { "printed", "yellow", (int)PersonFault.None, 0, true },
        { "printed", "restore", (int)PersonFault.None, 0, true },
        { "red", "issue first", (int)PersonFault.NotGreen, 0, false },
        { "red again green", "issue second", (int)PersonFault.None, 2, true },
        { "red again green", "review", (int)PersonFault.None, 0, false },
        { "withheld", "issue first", (int)PersonFault.NotGreen, 0, false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Only_somebody_green_has_one_and_one_at_most(string state, string command, int fault, int number, bool changes)
    {
        var before = state switch
        {
            "nobody" => new(),
            "green" => Green,
            "printed" => Printed,
            "red" => After(Printed, Add("SC05"), Samples.Noon.AddHours(1)),
            "withheld" => Green with { Withheld = true },
            _ => After(After(Printed, Add("SC05"), Samples.Noon.AddHours(1)), new PersonCommand.WithdrawFacts(First), Samples.Noon.AddHours(1)),
        };
        PersonCommand asked = command switch
        {
            "issue first" => new PersonCommand.IssuePrinted(First),
            "issue second" => new PersonCommand.IssuePrinted(Second),
            "end" => new PersonCommand.EndPrinted(),
            "red" => Add("SC05"),
            "yellow" => Add("SC14"),
            "restore" => new PersonCommand.Restore([], [], null, false, null),
            _ => new PersonCommand.Review(),
        };
        var decision = Decisions.Decide(before, asked, Samples.Noon.AddHours(2));
        Assert.Equal(((PersonFault)fault, changes), (decision.Fault, decision.Next is not null));
        Assert.Equal(number switch { 0 => null, 1 => First, _ => (Guid?)Second }, (decision.Next ?? before).Printed?.Code);
    }

    [Fact]
    public void Whoever_turns_from_green_by_time_alone_has_none_any_more()
    {
        var later = new Fact(First, "SC05", Samples.Noon.AddDays(1), null, null, First, "doc", "office", Samples.Noon, null);
        var waiting = After(Printed, new PersonCommand.AddFact(later, Samples.City.Code), Samples.Noon.AddHours(1));
        var reviewed = After(waiting, new PersonCommand.Review(), Samples.Noon.AddDays(2));
        Assert.Equal(Colour.Red, reviewed.Decision!.Colour);
        Assert.Null(reviewed.Printed);
    }

    private static PersonCommand.AddFact Add(string code) =>
        new(new(First, code, Samples.Noon, null, null, First, "doc", "office", Samples.Noon, null), Samples.City.Code);

    private static PersonState After(PersonState state, PersonCommand command, DateTimeOffset clock)
    {
        var decision = Decisions.Decide(state, command, Succession.Now(state, clock));
        return decision.Next is { } next ? Succession.After(state, next, decision.At) : state;
    }
}
