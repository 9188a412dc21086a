using HealthPass.Carriers.Smpp;
using HealthPass.Grains.Campaign.Texts.Carriers;
using HealthPass.Tests.Carriers.Fakes;
using HealthPass.Tests.Fakes;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Carriers;

public sealed class SmppLinkTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2022, 9, 1, 12, 0, 0, TimeSpan.FromHours(8)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Texts_are_taken_and_their_receipts_heard_and_answered(bool inFields)
    {
        await using var gateway = new FakeSmsc { InFields = inFields };
        await using var link = Open(gateway);
        var answers = await EndedAsync(link.SubmitAllAsync(100));
        Assert.All(answers, answer => Assert.Equal(CarrierOutcome.Accepted, answer.Outcome));
        await Eventually.HoldsAsync(() => gateway.Heard.Count == 100);
        Assert.Equal(answers.Select(answer => answer.MessageIds[0]).Order(), link.News.Select(news => news.MessageId).Order());
        Assert.All(link.News, news => Assert.Equal(CarrierReceipt.Delivered, news.Receipt));
        Assert.All(gateway.Taken, message => Assert.Equal(("TEST", "10690001", 1, 8, 0), (message.ServiceType, message.Source, message.RegisteredDelivery, message.Coding, message.Class)));
    }

    [Fact]
    public async Task A_long_text_goes_in_parts_with_a_header()
    {
        await using var gateway = new FakeSmsc();
        await using var link = Open(gateway);
        var answer = await EndedAsync(link.SubmitAsync(Gateways.TextOf(5, new string('码', 100))));
        Assert.Equal(["m1", "m2"], answer.MessageIds);
        Assert.All(gateway.Taken, message => Assert.Equal(SmppMessage.HasHeader, message.Class));
        Assert.Equal([6, 8, 4, 0, 5, 2, 2], gateway.Taken.Last().Content[..7]);
    }

    [Fact]
    public async Task A_gateway_that_has_too_much_to_do_is_asked_again_and_others_refuse_for_good()
    {
        await using var gateway = new FakeSmsc { StatusOf = number => number switch { 1 => SmppStatus.Throttled, 2 => SmppStatus.QueueFull, 4 => 0x0B, _ => SmppStatus.Ok } };
        await using var link = Open(gateway);
        Assert.Equal(CarrierOutcome.Accepted, (await EndedAsync(link.SubmitAsync(Gateways.TextOf(1)))).Outcome);
        Assert.Equivalent(new CarrierAnswer(CarrierOutcome.Refused, [], 0x0B), await EndedAsync(link.SubmitAsync(Gateways.TextOf(2))));
        _ = Assert.Single(gateway.Taken);
    }

    [Fact]
    public async Task A_gateway_that_leaves_is_connected_to_again()
    {
        await using var gateway = new FakeSmsc { UnbindAfter = 3 };
        await using var link = Open(gateway);
        for (var i = 0; i < 6; i++)
        {
            Assert.Equal(CarrierOutcome.Accepted, (await EndedAsync(link.SubmitAsync(Gateways.TextOf(i)))).Outcome);
        }

        Assert.Equal((2, 6), (gateway.Connections, gateway.Taken.Count));
    }

    [Fact]
    public async Task Silence_is_broken_by_a_question_and_leave_is_taken()
    {
        await using var gateway = new FakeSmsc();
        await using (var link = Open(gateway))
        {
            _ = await EndedAsync(link.SubmitAsync(Gateways.TextOf(1)));
            await Eventually.HoldsAsync(() => gateway.Probes == 2, () => _clock.Advance(TimeSpan.FromSeconds(1)));
        }

        Assert.True(gateway.IsUnbound);
    }

    private Gateways Open(FakeSmsc gateway) => new(Gateways.Of(CarrierProtocol.Smpp34, gateway.Port), _clock);

    private async Task<T> EndedAsync<T>(Task<T> task)
    {
        await Eventually.HoldsAsync(() => task.IsCompleted, () => _clock.Advance(TimeSpan.FromMilliseconds(50)));
        return await task;
    }
}
