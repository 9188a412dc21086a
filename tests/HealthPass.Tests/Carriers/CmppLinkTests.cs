using HealthPass.Carriers.Cmpp;
using HealthPass.Carriers.Links;
using HealthPass.Grains.Campaign.Texts.Carriers;
using HealthPass.Tests.Carriers.Fakes;
using HealthPass.Tests.Fakes;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Carriers;

public sealed class CmppLinkTests
{
    private static readonly DateTimeOffset Noon = new(2022, 9, 1, 12, 0, 0, TimeSpan.FromHours(8));

    private readonly FakeTimeProvider _clock = new(Noon);

    [Theory]
    [InlineData(CarrierProtocol.Cmpp20)]
    [InlineData(CarrierProtocol.Cmpp30)]
    public async Task Texts_are_taken_and_their_receipts_heard_and_answered(CarrierProtocol protocol)
    {
        var version = protocol == CarrierProtocol.Cmpp30 ? CmppVersion.V30 : CmppVersion.V20;
        await using var gateway = new FakeIsmg(version);
        await using var link = new Gateways(Gateways.Of(protocol, gateway.Port), _clock);
        var answers = await EndedAsync(link.SubmitAllAsync(100));
        Assert.All(answers, answer => Assert.Equal(CarrierOutcome.Accepted, answer.Outcome));
        await Eventually.HoldsAsync(() => gateway.Heard.Count == 100);
        Assert.Equal(answers.Select(answer => answer.MessageIds[0]).Order(), link.News.Select(news => news.MessageId).Order());
        Assert.All(link.News, news => Assert.Equal((CarrierReceipt.Delivered, "DELIVRD", Noon.AddMinutes(1)), (news.Receipt, news.Text, news.At)));
        Assert.All(gateway.Heard, heard => Assert.Equal(0u, heard.Result));
        Assert.All(gateway.Submits, submit => Assert.Equal((1, 8, "10690001", "TEST", FakeIsmg.Account, 0), (submit.RegisteredDelivery, submit.Format, submit.SourceNumber, submit.ServiceId, submit.Source, submit.DestinationType)));
    }

    [Fact]
    public async Task A_pseudonym_goes_as_one_and_only_where_there_is_room_for_it()
    {
        var pseudonym = new CarrierText(new string('f', 32), true, "a", 1);
        await using var gateway = new FakeIsmg(CmppVersion.V30);
        await using var link = new Gateways(Gateways.Of(CarrierProtocol.Cmpp30, gateway.Port), _clock);
        Assert.Equal(CarrierOutcome.Accepted, (await link.SubmitAsync(pseudonym)).Outcome);
        Assert.Equal((1, new string('f', 32)), (Assert.Single(gateway.Submits).DestinationType, gateway.Submits.First().Destinations[0]));
        Assert.Equal(CarrierOutcome.Refused, (await link.SubmitAsync(pseudonym with { Destination = new string('f', 33) })).Outcome);
        Assert.Equal(CarrierOutcome.Refused, (await link.SubmitAsync(pseudonym with { Destination = "号" })).Outcome);

        await using var older = new Gateways(Gateways.Of(CarrierProtocol.Cmpp20, gateway.Port), _clock);
        Assert.Equal(CarrierOutcome.Refused, (await older.SubmitAsync(pseudonym)).Outcome);
        _ = Assert.Single(gateway.Submits);
    }

    [Fact]
    public async Task A_long_text_goes_in_parts_that_are_tied_together_and_named_in_order()
    {
        await using var gateway = new FakeIsmg(CmppVersion.V30);
        await using var link = new Gateways(Gateways.Of(CarrierProtocol.Cmpp30, gateway.Port), _clock);
        var answer = await EndedAsync(link.SubmitAsync(Gateways.TextOf(0x0102, new string('码', 150))));
        Assert.Equal((CarrierOutcome.Accepted, 3), (answer.Outcome, answer.MessageIds.Distinct().Count()));
        Assert.Equal([(1, 3), (2, 3), (3, 3)], gateway.Submits.Select(submit => ((int)submit.Number, (int)submit.Total)));
        Assert.All(gateway.Submits, submit => Assert.Equal([6, 8, 4, 1, 2, 3, submit.Number], submit.Content[..7]));
        Assert.All(gateway.Submits, submit => Assert.Equal(1, submit.HasHeader));
        await Eventually.HoldsAsync(() => link.News.Count == 3);
        Assert.Equal(answer.MessageIds, link.News.Select(news => news.MessageId));
    }

    [Fact]
    public async Task A_gateway_that_has_too_much_to_do_is_asked_again_and_more_slowly()
    {
        await using var gateway = new FakeIsmg(CmppVersion.V30, new() { BusyEvery = 7 });
        await using var link = new Gateways(Gateways.Of(CarrierProtocol.Cmpp30, gateway.Port), _clock);
        var answers = await EndedAsync(link.SubmitAllAsync(300));
        Assert.All(answers, answer => Assert.Equal(CarrierOutcome.Accepted, answer.Outcome));
        Assert.Equal(300, gateway.Taken.Count);
        Assert.All(gateway.Taken.Values, times => Assert.Equal(1, times));
    }

    [Fact]
    public async Task A_gateway_that_always_has_too_much_to_do_is_not_asked_for_ever()
    {
        await using var gateway = new FakeIsmg(CmppVersion.V30, new() { BusyEvery = 1 });
        await using var link = new Gateways(Gateways.Of(CarrierProtocol.Cmpp30, gateway.Port), _clock);
        var answer = await EndedAsync(link.SubmitAsync(Gateways.TextOf(1)));
        Assert.Equal((CarrierOutcome.NotSent, Link.MostAttempts), (answer.Outcome, gateway.Submits.Count));
    }

    [Fact]
    public async Task A_refusal_has_its_code_and_ends_a_long_text()
    {
        await using var gateway = new FakeIsmg(CmppVersion.V30, new() { RefuseEvery = 2 });
        await using var link = new Gateways(Gateways.Of(CarrierProtocol.Cmpp30, gateway.Port), _clock);
        var answer = await EndedAsync(link.SubmitAsync(Gateways.TextOf(1, new string('码', 150))));
        Assert.Equal((CarrierOutcome.Refused, 13u, 1, 2), (answer.Outcome, answer.Code, answer.MessageIds.Count, gateway.Submits.Count));
    }

    [Fact]
    public async Task What_is_not_answered_in_time_may_have_arrived()
    {
        await using var gateway = new FakeIsmg(CmppVersion.V30, new() { SilentEvery = 2 });
        await using var link = new Gateways(Gateways.Of(CarrierProtocol.Cmpp30, gateway.Port), _clock);
        Assert.Equal(CarrierOutcome.Accepted, (await link.SubmitAsync(Gateways.TextOf(1))).Outcome);
        var begun = _clock.GetUtcNow();
        var answer = await EndedAsync(link.SubmitAsync(Gateways.TextOf(2)), TimeSpan.FromSeconds(1));
        Assert.Equal(CarrierOutcome.Unknown, answer.Outcome);
        Assert.InRange((_clock.GetUtcNow() - begun).TotalSeconds, 60, 120);
        Assert.Equal(CarrierOutcome.Accepted, (await EndedAsync(link.SubmitAsync(Gateways.TextOf(3)))).Outcome);
    }

    [Fact]
    public async Task What_was_under_way_when_the_connection_broke_may_have_arrived_and_the_next_goes_over_another()
    {
        await using var gateway = new FakeIsmg(CmppVersion.V30, new() { SilentEvery = 1 });
        await using var link = new Gateways(Gateways.Of(CarrierProtocol.Cmpp30, gateway.Port), _clock);
        var underWay = link.SubmitAllAsync(5);
        await Eventually.HoldsAsync(() => gateway.Taken.Count == 5);
        gateway.Faults = new();
        gateway.Break();
        Assert.All(await EndedAsync(underWay), answer => Assert.Equal((CarrierOutcome.Unknown, 0), (answer.Outcome, answer.MessageIds.Count)));
        await Eventually.HoldsAsync(async () => (await link.SubmitAsync(Gateways.TextOf(9))).Outcome == CarrierOutcome.Accepted, () => _clock.Advance(TimeSpan.FromMilliseconds(500)));
        Assert.Equal(2, gateway.Connections);
        Assert.All(gateway.Taken.Values, times => Assert.Equal(1, times));
    }

    [Fact]
    public async Task Without_a_gateway_nothing_is_sent_and_nobody_waits()
    {
        await using var link = new Gateways(Gateways.Of(CarrierProtocol.Cmpp30, Ports.Next()), _clock);
        Assert.Equal(CarrierOutcome.NotSent, (await link.SubmitAsync(Gateways.TextOf(1))).Outcome);
        Assert.Equal(CarrierOutcome.NotSent, (await link.SubmitAsync(Gateways.TextOf(2))).Outcome);
    }

    [Fact]
    public async Task A_gateway_that_does_not_know_the_secret_is_given_nothing()
    {
        await using var gateway = new FakeIsmg(CmppVersion.V30, secret: "another");
        await using var link = new Gateways(Gateways.Of(CarrierProtocol.Cmpp30, gateway.Port), _clock);
        Assert.Equal(CarrierOutcome.NotSent, (await link.SubmitAsync(Gateways.TextOf(1))).Outcome);
        Assert.Empty(gateway.Submits);
    }

    [Fact]
    public async Task A_gateway_that_refuses_the_login_is_left_alone_for_longer_each_time()
    {
        await using var gateway = new FakeIsmg(CmppVersion.V30);
        var settings = Gateways.Of(CarrierProtocol.Cmpp30, gateway.Port);
        settings.Secret = "wrong";
        await using var link = new Gateways(settings, _clock);
        Assert.Equal(CarrierOutcome.NotSent, (await link.SubmitAsync(Gateways.TextOf(1))).Outcome);
        var begun = _clock.GetUtcNow();
        await Eventually.HoldsAsync(() => gateway.Connections == 5, () => _clock.Advance(TimeSpan.FromMilliseconds(250)));
        Assert.InRange((_clock.GetUtcNow() - begun).TotalSeconds, 3.75, 60);
        Assert.Empty(gateway.Submits);
    }

    [Fact]
    public async Task A_silent_gateway_is_asked_whether_it_is_there_and_given_up_after_the_third_time()
    {
        await using var gateway = new FakeIsmg(CmppVersion.V30);
        await using var link = new Gateways(Gateways.Of(CarrierProtocol.Cmpp30, gateway.Port), _clock);
        _ = await EndedAsync(link.SubmitAsync(Gateways.TextOf(1)));
        await Eventually.HoldsAsync(() => gateway.Probes == 2, () => _clock.Advance(TimeSpan.FromSeconds(1)));
        Assert.InRange((_clock.GetUtcNow() - Noon).TotalSeconds, 360, 420);
        gateway.Faults = new() { IsDeaf = true };
        await Eventually.HoldsAsync(() => gateway.Connections == 2, () => _clock.Advance(TimeSpan.FromSeconds(1)));
        Assert.Equal(5, gateway.Probes);
    }

    [Fact]
    public async Task Who_is_told_that_the_link_closes_has_everything_answered_first()
    {
        await using var gateway = new FakeIsmg(CmppVersion.V30);
        var link = new Gateways(Gateways.Of(CarrierProtocol.Cmpp30, gateway.Port), _clock);
        var answers = await EndedAsync(link.SubmitAllAsync(20));
        await EndedAsync(link.DisposeAsync().AsTask().ContinueWith(_ => 0, TaskScheduler.Default));
        Assert.All(answers, answer => Assert.Equal(CarrierOutcome.Accepted, answer.Outcome));
        Assert.Equal(CarrierOutcome.NotSent, (await link.SubmitAsync(Gateways.TextOf(99))).Outcome);
        await Eventually.HoldsAsync(() => !gateway.IsConnected);
    }

    [Fact]
    public async Task What_a_phones_holder_writes_is_heard_and_a_receipt_of_nothing_is_refused()
    {
        await using var gateway = new FakeIsmg(CmppVersion.V30, new() { HasReceipts = false, Pieces = 3 });
        await using var link = new Gateways(Gateways.Of(CarrierProtocol.Cmpp30, gateway.Port), _clock);
        _ = await EndedAsync(link.SubmitAsync(Gateways.TextOf(1)));
        await gateway.SendAsync(new CmppDeliver { MessageId = 5, Source = "138", Format = 8, Content = [0x90, 0x00, 0x8B, 0xA2] });
        await gateway.SendAsync(new CmppDeliver { MessageId = 6, Source = "138", IsReceipt = 1, Content = [1, 2, 3] });
        await Eventually.HoldsAsync(() => gateway.Heard.Count == 2);
        Assert.Equal(new CarrierNews(CarrierNewsKind.Inbound, string.Empty, "138", CarrierReceipt.Unknown, "退订", _clock.GetUtcNow()), Assert.Single(link.News));
        Assert.Equal([new(5, CmppResult.Taken), new(6, CmppResult.Structure)], gateway.Heard.OrderBy(heard => heard.MessageId));
    }

    [Fact]
    public async Task A_gateway_that_is_not_understood_is_left_and_connected_to_again_after_a_while()
    {
        await using var gateway = new FakeIsmg(CmppVersion.V30, new() { HasReceipts = false });
        await using var link = new Gateways(Gateways.Of(CarrierProtocol.Cmpp30, gateway.Port), _clock);
        _ = await EndedAsync(link.SubmitAsync(Gateways.TextOf(1)));
        await gateway.SendAsync([0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 5]);
        await Eventually.HoldsAsync(() => !gateway.IsConnected);
        Assert.Equal(1, gateway.Connections);
        await Eventually.HoldsAsync(() => gateway.Connections == 2, () => _clock.Advance(TimeSpan.FromMilliseconds(50)));
    }

    [Fact]
    public async Task A_text_that_waits_for_its_place_can_be_given_up()
    {
        await using var gateway = new FakeIsmg(CmppVersion.V30, new() { SilentEvery = 1 });
        await using var link = new Gateways(Gateways.Of(CarrierProtocol.Cmpp30, gateway.Port, window: 1), _clock);
        var first = link.SubmitAsync(Gateways.TextOf(1));
        using var given = new CancellationTokenSource();
        var second = link.Link.SubmitAsync(Gateways.TextOf(2), given.Token);
        await given.CancelAsync();
        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.Equal(CarrierOutcome.Unknown, (await EndedAsync(first, TimeSpan.FromSeconds(1))).Outcome);
        _ = Assert.Single(gateway.Submits);
    }

    private Task<T> EndedAsync<T>(Task<T> task, TimeSpan? step = null) => EndedAsync(task, _clock, step);

    private static async Task<T> EndedAsync<T>(Task<T> task, FakeTimeProvider clock, TimeSpan? step)
    {
        await Eventually.HoldsAsync(() => task.IsCompleted, () => clock.Advance(step ?? TimeSpan.FromMilliseconds(50)));
        return await task;
    }
}
