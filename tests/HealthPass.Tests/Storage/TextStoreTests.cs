using HealthPass.Grains.Campaign.Tasks;
using HealthPass.Grains.Campaign.Texts;
using HealthPass.Grains.Campaign.Texts.Carriers;
using HealthPass.Grains.Campaign.Texts.Links;
using HealthPass.Grains.Campaign.Texts.Messages;
using HealthPass.Grains.Campaign.Texts.Phones;
using HealthPass.Grains.Health;
using HealthPass.Tests.Campaign.Texts;
using Xunit;

namespace HealthPass.Tests.Storage;

/// <summary>Campaigns of texts, their messages, links and keys, as the database keeps them.</summary>
public abstract class TextStoreTests<TFixture> : StorageTests<TFixture>
    where TFixture : StorageFixture, new()
{
    private const int Key = 3;

    private static readonly Guid Id = new(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    private static readonly TextStanding Text = Texted.Standing(id: Id);

    private ITextStore Texts => Store<ITextStore>();

    private IMessageStore Messages => Store<IMessageStore>();

    private IPhoneKeyStore Keys => Store<IPhoneKeyStore>();

    private ILinkStore Links => Store<ILinkStore>();

    [Fact]
    public async Task A_campaign_is_read_as_it_was_written_to_the_tick_that_its_seal_covers()
    {
        var approval = new Approval("writer", "second", "effect", Samples.Noon.AddTicks(1_234_567), new(2, 3, ulong.MaxValue));
        var approved = Text with { Approval = approval with { At = approval.At.ToUniversalTime() } };
        await Texts.PutAsync(Text with { State = TextFlow.Pending, AnswerDueAt = Samples.Noon.AddDays(1).ToUniversalTime() }, Cancelled);
        Assert.Empty(await Texts.ListRunningAsync(null, Cancelled));
        await Texts.PutAsync(approved, Cancelled);
        Assert.Equal(approved, await Texts.FindAsync(Id, Cancelled));
        Assert.Equal([approved], await Texts.ListAsync(Samples.Tree.Root.Code, 10, Cancelled));
        Assert.Empty(await Texts.ListAsync(Samples.City.Code, 10, Cancelled));
        Assert.Equal([approved], await Texts.ListRunningAsync(Texted.Account, Cancelled));
        Assert.Empty(await Texts.ListRunningAsync("other", Cancelled));
        await Texts.PutAsync(approved with { State = TextFlow.Stopped }, Cancelled);
        Assert.Empty(await Texts.ListRunningAsync(null, Cancelled));
    }

    [Fact]
    public async Task A_phone_gets_one_message_whatever_carriers_and_campaigns_say()
    {
        var other = Texted.Standing();
        Assert.Equal(new ArrivalCounts(2, 1, 0, 0, 0, 0, 0, 0), await AddAsync(Text, Texted.Message(1), Texted.Message(2), Texted.Message(3, held: true)));

        // Another carrier names one of them, with a link of its own.
        Assert.Equal(new ArrivalCounts(1, 0, 0, 0, 1, 0, 0, 0), await AddAsync(Text, Texted.Message(1) with { Link = "another001" }, Texted.Message(4)));
        Assert.Equal(new ArrivalCounts(1, 0, 0, 0, 0, 2, 0, 0), await AddAsync(other, Texted.Message(1), Texted.Message(3), Texted.Message(5)));

        // Under another key it is another pseudonym's place.
        Assert.Equal(1, (await Messages.AddAsync(other, Key + 1, [Texted.Message(1) with { Link = "another002" }], 9, keep: true, Cancelled)).Queued);
        Assert.Equal([("link000001", 1), ("link000002", 2), ("link000004", 4)], (await LeaseAsync(10)).Select(message => (message.Link, (int)(message.Phone.Bits >> 96))).Order());
        Assert.Empty(await LeaseAsync(10));
    }

    [Fact]
    public async Task Carriers_that_name_the_same_phones_at_once_leave_one_message_each()
    {
        _ = await Keys.AddAsync(new(Key, Samples.Today, Samples.Today.AddDays(29), [1], null, "officer"), Cancelled);
        var lists = Enumerable.Range(0, 4).Select(carrier => (QueuedMessage[])[.. Enumerable.Range(0, 300).Select(number => Texted.Message(number) with { Link = $"c{carrier}n{number:D7}" })]);
        var counts = await Task.WhenAll(lists.Select(list => Messages.AddAsync(Text, Key, list, 5, keep: true, Cancelled)));
        Assert.Equal(300, counts.Sum(count => count.Queued));
        Assert.Equal(900, counts.Sum(count => count.Repeated));
        Assert.Equal(300, (await LeaseAsync(1_000)).Select(message => message.Phone).Distinct().Count());
    }

    [Fact]
    public async Task The_registered_and_the_unwilling_get_none_and_nobody_beyond_the_quota()
    {
        await Messages.RegisteredAsync(Key, Texted.Phone(1), 1, Cancelled);
        await Messages.OptOutAsync([Texted.Phone(2)], 1, Cancelled);
        var small = Text with { Draft = Texted.Draft(quota: 2) };
        Assert.Equal(new ArrivalCounts(2, 0, 1, 1, 0, 0, 0, 1), await Messages.AddAsync(small, Key, [.. Enumerable.Range(1, 5).Select(number => Texted.Message(number))], 5, keep: false, Cancelled));
        Assert.Empty(await LeaseAsync(10));
        Assert.Equal(new ArrivalCounts(2, 0, 1, 1, 0, 0, 0, 1), await Messages.AddAsync(small, Key, [.. Enumerable.Range(1, 5).Select(number => Texted.Message(number))], 5, keep: true, Cancelled));
        Assert.Equal(1, (await AddAsync(small, Texted.Message(9))).BeyondQuota);
        Assert.Equal(1, (await AddAsync(Texted.Standing(Texted.Draft(urgent: true)), Texted.Message(2))).Queued);
    }

    [Fact]
    public async Task What_was_being_sent_when_its_owner_ended_is_unknown_and_never_sent_again()
    {
        _ = await AddAsync(Text, Texted.Message(1), Texted.Message(2));
        var leased = await LeaseAsync(10);
        await SettleAsync(new SettledMessage(leased[0], MessageState.Accepted, ["a"]));
        Assert.Equal(0, await Messages.AbandonAsync("other", 7, Cancelled));
        Assert.Equal(1, await Messages.AbandonAsync(Texted.Account, 7, Cancelled));
        Assert.Empty(await LeaseAsync(10));
        var figures = Assert.Single(await Messages.CountAsync(Id, Cancelled));
        Assert.Equal((0, 2, 0, 2), (figures.Queued, figures.Submitted, figures.Delivered, figures.Unknown));

        // The owner before knew after all, before it was gone.
        await SettleAsync(new SettledMessage(leased[1], MessageState.Refused, []));
        Assert.Equal(1, Assert.Single(await Messages.CountAsync(Id, Cancelled)).Failed);
    }

    [Fact]
    public async Task What_was_not_sent_goes_back_to_the_queue()
    {
        _ = await AddAsync(Text, Texted.Message(1));
        var leased = Assert.Single(await LeaseAsync(10));
        await SettleAsync(new SettledMessage(leased, MessageState.Queued, []));
        Assert.Equal(leased, Assert.Single(await LeaseAsync(10)));
    }

    [Fact]
    public async Task A_receipt_counts_whenever_it_comes_once_and_the_first_word_is_the_last()
    {
        _ = await AddAsync(Text, [.. Enumerable.Range(1, 5).Select(number => Texted.Message(number))]);
        var leased = (await LeaseAsync(10)).OrderBy(message => message.Link, StringComparer.Ordinal).ToList();

        // Before the answer to the submission, under way after the end, twice, and the other way round; the fifth never.
        await HearAsync(("m1", CarrierReceipt.Delivered), ("m1", CarrierReceipt.UnderWay));
        await SettleAsync([.. leased.Select((message, i) => new SettledMessage(message, MessageState.Accepted, [$"m{i + 1}"]))]);
        await HearAsync(("m2", CarrierReceipt.Failed));
        await HearAsync(("m2", CarrierReceipt.Delivered), ("m3", CarrierReceipt.UnderWay));
        await HearAsync(("m3", CarrierReceipt.Delivered), ("m4", CarrierReceipt.Unknown), ("nobody's", CarrierReceipt.Delivered));
        await HearAsync(("m3", CarrierReceipt.UnderWay), ("m3", CarrierReceipt.Failed));
        var figures = Assert.Single(await Messages.CountAsync(Id, Cancelled));
        Assert.Equal((5, 2, 1, 2), (figures.Submitted, figures.Delivered, figures.Failed, figures.Unknown));
    }

    [Fact]
    public async Task Of_a_message_in_parts_the_worst_part_says_how_it_ended()
    {
        _ = await AddAsync(Text, Texted.Message(1), Texted.Message(2));
        var leased = await LeaseAsync(10);
        await SettleAsync(new SettledMessage(leased[0], MessageState.Accepted, ["a1", "a2"]), new(leased[1], MessageState.Accepted, ["b1", "b2"]));
        await HearAsync(("a1", CarrierReceipt.Delivered), ("b1", CarrierReceipt.Delivered));
        Assert.Equal(0, Assert.Single(await Messages.CountAsync(Id, Cancelled)).Delivered);
        await HearAsync(("a2", CarrierReceipt.Delivered), ("b2", CarrierReceipt.Failed));
        var figures = Assert.Single(await Messages.CountAsync(Id, Cancelled));
        Assert.Equal((1, 1), (figures.Delivered, figures.Failed));
    }

    [Fact]
    public async Task A_number_that_a_gateway_gives_out_again_tells_nothing_of_the_message_after()
    {
        _ = await AddAsync(Text, Texted.Message(1), Texted.Message(2));
        var leased = await LeaseAsync(10);
        await SettleAsync(new SettledMessage(leased[0], MessageState.Accepted, ["x"]));
        await HearAsync(("x", CarrierReceipt.Delivered));
        await SettleAsync(new SettledMessage(leased[1], MessageState.Accepted, ["x"]));
        Assert.Equal(1, Assert.Single(await Messages.CountAsync(Id, Cancelled)).Delivered);

        // Kept again, as after a commit that nobody heard of, it says the same.
        await HearAsync(("x", CarrierReceipt.Delivered));
        await SettleAsync(new SettledMessage(leased[1], MessageState.Accepted, ["x"]));
        Assert.Equal(2, Assert.Single(await Messages.CountAsync(Id, Cancelled)).Delivered);
    }

    [Fact]
    public async Task Those_held_out_are_compared_once_their_time_is_over_and_then_get_the_text()
    {
        _ = await AddAsync(Text, Texted.Message(1), Texted.Message(2), Texted.Message(3, held: true), Texted.Message(4, held: true));
        await Messages.RegisteredAsync(Key, Texted.Phone(1), 50, Cancelled);
        await Messages.RegisteredAsync(Key, Texted.Phone(1), 60, Cancelled);
        await Messages.RegisteredAsync(Key, Texted.Phone(2), 5 + 101, Cancelled);
        await Messages.RegisteredAsync(Key, Texted.Phone(4), 5 + 100, Cancelled);
        Assert.Equal(new HoldOutFigures(0, 0, 0, 0), await Messages.CompareAsync(Id, before: 5, within: 100, Cancelled));
        Assert.Equal(new HoldOutFigures(2, 1, 2, 1), await Messages.CompareAsync(Id, before: 6, within: 100, Cancelled));
        Assert.Equal(2, (await LeaseAsync(10)).Count);
        await Messages.ReleaseAsync(Id, before: 5, Cancelled);
        Assert.Empty(await LeaseAsync(10));
        await Messages.ReleaseAsync(Id, before: 6, Cancelled);
        Assert.Equal(2, (await LeaseAsync(10)).Count);

        // They stay the ones who were held out.
        Assert.Equal(2, (await Messages.CompareAsync(Id, before: 6, within: 100, Cancelled)).Held);
        Assert.Equal(3, Assert.Single(await Messages.CountAsync(Id, Cancelled)).Applied);
    }

    [Fact]
    public async Task A_link_is_opened_often_and_good_for_one()
    {
        Assert.True(await Links.AddAsync(Id, ["aaaaaaaaaa", "bbbbbbbbbb"], most: 3, Cancelled));
        Assert.False(await Links.AddAsync(Id, ["cccccccccc", "dddddddddd"], most: 3, Cancelled));
        Assert.True(await Links.AddAsync(Id, ["cccccccccc"], most: 3, Cancelled));
        Assert.True(await Links.OpenAsync("aaaaaaaaaa", 5, Cancelled));
        Assert.True(await Links.OpenAsync("aaaaaaaaaa", 6, Cancelled));
        Assert.False(await Links.OpenAsync("dddddddddd", 6, Cancelled));
        Assert.True(await Links.SpendAsync("aaaaaaaaaa", Samples.Village.Code, 7, Cancelled));
        Assert.False(await Links.SpendAsync("aaaaaaaaaa", Samples.FarVillage.Code, 8, Cancelled));
        Assert.False(await Links.SpendAsync("dddddddddd", Samples.Village.Code, 8, Cancelled));
        Assert.Equal(new LinkFigures(3, 1, 1), await Links.CountAsync(Id, Cancelled));

        // Of a message that we send ourselves just so; and the task's number moves.
        _ = await AddAsync(Texted.Standing(), Texted.Message(1));
        Assert.True(await Links.OpenAsync("link000001", 9, Cancelled));
        Assert.True(await Links.SpendAsync("link000001", Samples.Village.Code, 9, Cancelled));
        Assert.Equal(2, await Store<ITaskNumbers>().ReadAsync(new(TaskMeasure.RegisteredAfterText, [], 1), Samples.City.Code, Samples.Today, Cancelled));
        Assert.Equal(0, await Store<ITaskNumbers>().ReadAsync(new(TaskMeasure.RegisteredAfterText, [], 1), Samples.FarVillage.Code, Samples.Today, Cancelled));
    }

    [Fact]
    public async Task What_a_carrier_counts_again_takes_the_place_of_what_it_counted()
    {
        var store = Store<ICarrierCountStore>();
        var (city, far) = (Samples.City.Code, Samples.FarVillage.Code);
        await store.PutAsync(Id, "mobile", [new(city, 3_600, 100, 50, 1), new(city, 7_200, 10, 5, 0), new(far, 3_600, 7, 7, 0)], Cancelled);
        await store.PutAsync(Id, "mobile", [new(city, 3_600, 100, 90, 2)], Cancelled);
        await store.PutAsync(Id, "telecom", [new(city, 3_600, 1, 1, 0)], Cancelled);
        Assert.Equal([new(city, 0, 111, 96, 2), new(far, 0, 7, 7, 0)], (await store.SumAsync(Id, Cancelled)).OrderByDescending(row => row.Submitted));
    }

    [Fact]
    public async Task A_key_that_is_destroyed_is_gone_with_what_was_made_with_it()
    {
        var key = new PhoneKey(1, Samples.Today, Samples.Today.AddDays(29), [1, 2, 3], [], "officer");
        Assert.True(await Keys.AddAsync(key, Cancelled));
        Assert.False(await Keys.AddAsync(key with { Number = 2 }, Cancelled));
        await Keys.SweepAsync(1, [Texted.Phone(2), Texted.Phone(1), Texted.Phone(3)], [9], Cancelled);
        await Keys.SweepAsync(1, [Texted.Phone(3)], null, Cancelled);
        Assert.Equal([Texted.Phone(2)], await Keys.ListKnownAsync(1, Texted.Phone(1), 1, Cancelled));
        var read = Assert.Single(await Keys.ListAsync(Cancelled));
        Assert.Equal((1, true, false), (read.Number, read.SweptTo is null, read.IsDestroyed));
        Assert.Equal(key.Sealed, read.Sealed);
        await Keys.DestroyAsync(1, Cancelled);
        await Keys.SweepAsync(1, [Texted.Phone(4)], [9], Cancelled);
        Assert.True(Assert.Single(await Keys.ListAsync(Cancelled)).IsDestroyed);
        Assert.Empty(await Keys.ListKnownAsync(1, default, 10, Cancelled));
    }

    private Task<ArrivalCounts> AddAsync(TextStanding text, params QueuedMessage[] messages) => Messages.AddAsync(text, Key, messages, 5, keep: true, Cancelled);

    private Task<IReadOnlyList<LeasedMessage>> LeaseAsync(int limit) => Messages.LeaseAsync(Id, Texted.Account, limit, 6, Cancelled);

    private Task SettleAsync(params SettledMessage[] messages) => Messages.SettleAsync(Texted.Account, messages, 7, Cancelled);

    private Task HearAsync(params (string Id, CarrierReceipt Receipt)[] receipts) =>
        Messages.HearAsync(Texted.Account, [.. receipts.Select(one => new CarrierNews(CarrierNewsKind.Receipt, one.Id, string.Empty, one.Receipt, string.Empty, Samples.Noon))], 8, Cancelled);
}
