using HealthPass.Grains.Campaign.Texts.Carriers;
using HealthPass.Tests.Carriers.Fakes;
using HealthPass.Tests.Fakes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Carriers;

public sealed class HttpLinkTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task A_text_is_posted_whole_and_named_by_its_answer()
    {
        await using var gateway = await new FakeHttpGateway().StartAsync();
        await using var link = Open(gateway);
        var answer = await link.SubmitAsync(new(new string('f', 32), true, new string('码', 100), 1));
        Assert.Equivalent(new CarrierAnswer(CarrierOutcome.Accepted, ["h1"]), answer);
        var text = Assert.Single(gateway.Taken);
        Assert.Equal((100, true, "10690001", "TEST"), (text.GetProperty("content").GetString()!.Length, text.GetProperty("isPseudonym").GetBoolean(), text.GetProperty("from").GetString(), text.GetProperty("serviceId").GetString()));
        Assert.True(text.GetProperty("id").TryGetGuid(out _));
    }

    [Theory]
    [InlineData(400, CarrierOutcome.Refused)]
    [InlineData(404, CarrierOutcome.Refused)]
    [InlineData(500, CarrierOutcome.Unknown)]
    [InlineData(302, CarrierOutcome.Unknown)]
    [InlineData(200, CarrierOutcome.Unknown)]
    public async Task What_became_of_a_text_is_told_by_the_status(int status, CarrierOutcome outcome)
    {
        await using var gateway = await new FakeHttpGateway { Answers = (_, _) => Task.FromResult(Results.Json(new { }, statusCode: status)) }.StartAsync();
        await using var link = Open(gateway);
        var answer = await link.SubmitAsync(Gateways.TextOf(1));
        Assert.Equal((outcome, outcome == CarrierOutcome.Refused ? (uint)status : 0), (answer.Outcome, answer.Code));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_gateway_that_has_too_much_to_do_is_asked_again_when_it_says(int status)
    {
        await using var gateway = await new FakeHttpGateway
        {
            Answers = (number, context) =>
            {
                context.Response.Headers.RetryAfter = "20";
                return Task.FromResult(number == 1 ? Results.StatusCode(status) : null!);
            },
        }.StartAsync();
        await using var link = Open(gateway);
        var begun = _clock.GetUtcNow();
        Assert.Equal(CarrierOutcome.Accepted, (await EndedAsync(link.SubmitAsync(Gateways.TextOf(1)))).Outcome);
        Assert.InRange((_clock.GetUtcNow() - begun).TotalSeconds, 20, 40);
    }

    [Fact]
    public async Task A_gateway_that_asks_for_a_long_wait_has_not_taken_the_text()
    {
        await using var gateway = await new FakeHttpGateway
        {
            Answers = (_, context) =>
            {
                context.Response.Headers.RetryAfter = "600";
                return Task.FromResult(Results.StatusCode(503));
            },
        }.StartAsync();
        await using var link = Open(gateway);
        Assert.Equal(CarrierOutcome.NotSent, (await link.SubmitAsync(Gateways.TextOf(1))).Outcome);
    }

    [Fact]
    public async Task A_connection_that_breaks_after_the_text_or_an_answer_that_does_not_come_leaves_it_unknown_and_sent_once()
    {
        var posts = 0;
        var never = new TaskCompletionSource<IResult>();
        await using var gateway = await new FakeHttpGateway
        {
            Answers = (number, context) =>
            {
                posts = number;
                if (number == 2)
                {
                    context.Abort();
                }

                return number switch { 1 => Task.FromResult<IResult>(null!), 2 => Task.FromResult(Results.Ok()), _ => never.Task };
            },
        }.StartAsync();
        await using var link = Open(gateway);
        Assert.Equal(CarrierOutcome.Accepted, (await link.SubmitAsync(Gateways.TextOf(1))).Outcome);
        Assert.Equal(CarrierOutcome.Unknown, (await link.SubmitAsync(Gateways.TextOf(2))).Outcome);
        Assert.Equal(CarrierOutcome.Unknown, (await EndedAsync(link.SubmitAsync(Gateways.TextOf(3)))).Outcome);
        Assert.Equal(3, posts);
        never.SetResult(Results.Ok());
    }

    [Fact]
    public async Task Without_a_gateway_nothing_is_sent()
    {
        await using var link = new Gateways(Gateways.Of(CarrierProtocol.Http, Ports.Next()), _clock);
        Assert.Equal(CarrierOutcome.NotSent, (await link.SubmitAsync(Gateways.TextOf(1))).Outcome);
    }

    [Fact]
    public async Task Receipts_are_asked_for_page_by_page_and_again_until_they_are_heard()
    {
        await using var gateway = await new FakeHttpGateway().StartAsync();
        lock (gateway.News)
        {
            gateway.News.AddRange([
                new { kind = "receipt", messageId = "h1", destination = "138", state = "delivered", text = "DELIVRD", at = "2022-09-01T12:00:00+08:00" },
                new { kind = "receipt", messageId = "h2", destination = "139", state = "failed" },
                new { kind = "inbound", destination = "138", text = "退订" },
                new { kind = "weather", text = "fine" },
            ]);
        }

        var calls = 0;
        await using var link = new Gateways(Gateways.Of(CarrierProtocol.Http, gateway.Port), _clock, _ => ++calls == 2 ? throw new InvalidOperationException() : Task.CompletedTask);
        _ = await link.SubmitAsync(Gateways.TextOf(1));
        await Eventually.HoldsAsync(() => gateway.Asked.Contains("4"), () => _clock.Advance(TimeSpan.FromSeconds(1)));
        Assert.Equal(["", "2", "2", "4"], gateway.Asked.Take(4));
        Assert.Equal(
            [(CarrierNewsKind.Receipt, "h1", CarrierReceipt.Delivered), (CarrierNewsKind.Receipt, "h2", CarrierReceipt.Failed), (CarrierNewsKind.Inbound, "", CarrierReceipt.Unknown)],
            link.News.Select(news => (news.Kind, news.MessageId, news.Receipt)));
        Assert.Equal(new DateTimeOffset(2022, 9, 1, 4, 0, 0, TimeSpan.Zero), link.News.First().At);
    }

    private Gateways Open(FakeHttpGateway gateway) => new(Gateways.Of(CarrierProtocol.Http, gateway.Port), _clock);

    private async Task<T> EndedAsync<T>(Task<T> task)
    {
        await Eventually.HoldsAsync(() => task.IsCompleted, () => _clock.Advance(TimeSpan.FromSeconds(1)));
        return await task;
    }
}
