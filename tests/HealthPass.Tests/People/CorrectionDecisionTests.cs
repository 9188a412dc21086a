using HealthPass.Grains.Health;
using HealthPass.Grains.Kept;
using HealthPass.Grains.People;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using Xunit;

namespace HealthPass.Tests.People;

/// <summary>What becomes of a person who is put right.</summary>
public sealed class CorrectionDecisionTests
{
    private static readonly PersonDecisions Decisions = new(RuleBooks.Load());
    private static readonly PersonState Registered = After(
        new(), new PersonCommand.Register([1], [2], NameMask.Of("王小明"), Samples.Village.Code, "wechat"), Samples.Noon);

    [Fact]
    public void Everything_that_was_given_stands_and_what_was_before_is_kept()
    {
        var corrected = After(Registered, Correct(name: "李四", phone: 3, region: Samples.FarVillage.Code), Samples.Noon.AddHours(1));
        Assert.Equal(
            (2u, NameMask.Of("李四").Packed, Samples.FarVillage.Code, Colour.Green),
            (corrected.Version, corrected.NameMask, corrected.Region, corrected.Decision!.Colour));
        Assert.Equal([[9], [3]], [corrected.SealedProfile, corrected.PhoneIndex]);
        Assert.Equal([PersonEventKind.Corrected, PersonEventKind.Applied], corrected.Events.Select(happened => happened.Kind));
        var kept = Assert.Single(corrected.Corrections);
        Assert.Equal((Samples.Noon.AddHours(1), true), (kept.At, kept.IsOwn));
        Assert.Equal([[7], [8]], [kept.Before, kept.After]);
        Assert.Equal(("wechat", Samples.Noon), (corrected.Channel, corrected.AppliedAt));
    }

    [Fact]
    public void Nobody_is_not_put_right() =>
        Assert.Equal(PersonFault.NotRegistered, Decisions.Decide(new(), Correct(), Samples.Noon).Fault);

    [Fact]
    public void A_paper_ends_with_the_name_that_it_bears_and_with_nothing_else()
    {
        var printed = After(Registered, new PersonCommand.IssuePrinted(Guid.NewGuid()), Samples.Noon);
        Assert.NotNull(After(printed, Correct(phone: 3, region: Samples.FarVillage.Code), Samples.Noon).Printed);
        Assert.Null(After(printed, Correct(name: "李四"), Samples.Noon).Printed);
    }

    [Fact]
    public void A_code_that_went_to_the_phone_as_it_was_binds_nothing_any_more()
    {
        var sent = After(Registered, new PersonCommand.SendCode("alipay", [1]), Samples.Noon);
        Assert.NotNull(After(sent, Correct(region: Samples.FarVillage.Code), Samples.Noon).Access!.Binding);
        Assert.Equal(PersonFault.CodeWrong, Decisions.Decide(After(sent, Correct(phone: 3), Samples.Noon), new PersonCommand.TryCode("alipay", [1]), Samples.Noon).Fault);
    }

    [Fact]
    public void A_person_alone_is_put_right_five_times_a_day_and_by_officials_as_often_as_they_say()
    {
        var state = Registered;
        for (var i = 0; i < PersonDecisions.MaxOwnCorrections; i++)
        {
            state = After(state, Correct(phone: (byte)(10 + i)), Samples.Noon);
        }

        Assert.Equal(PersonFault.TooManyCorrections, Decisions.Decide(state, Correct(), Samples.Noon).Fault);
        Assert.Equal(PersonFault.None, Decisions.Decide(state, Correct(), Samples.Noon.AddDays(1)).Fault);
        for (var i = 0; i < 2 * PersonDecisions.MaxCorrections; i++)
        {
            state = After(state, Correct(phone: (byte)(100 + i), own: false), Samples.Noon);
        }

        Assert.Equal((PersonDecisions.MaxCorrections, PersonDecisions.MaxEvents), (state.Corrections.Count, state.Events.Count));
    }

    private static PersonCommand.Correct Correct(string name = "王小明", byte phone = 2, Kernel.Regions.RegionCode? region = null, bool own = true) =>
        new([9], [phone], NameMask.Of(name), region ?? Samples.Village.Code, [7], [8], own);

    private static PersonState After(PersonState state, PersonCommand command, DateTimeOffset at)
    {
        var decision = Decisions.Decide(state, command, at);
        Assert.Equal(PersonFault.None, decision.Fault);
        return Succession.After(state, decision.Next!, decision.At);
    }
}
