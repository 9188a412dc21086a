using CsCheck;
using HealthPass.Carriers.Cmpp;
using HealthPass.Grains.Campaign.Texts.Carriers;
using HealthPass.Tests.Carriers.Fakes;
using HealthPass.Tests.Fakes;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Carriers;

/// <summary>Whatever a gateway does wrong: nothing is taken twice, what is said not to be sent was not taken, and every text has one answer.</summary>
public sealed class AccountingTests
{
    private const int Texts = 400;

    public static TheoryData<string, int> Faults => new()
    {
        { "closes in mid-window every so often", 0 },
        { "closes, and writes in pieces", 1 },
        { "has too much to do, and closes", 2 },
        { "does not answer, and refuses", 3 },
        { "sends receipts first, twice or never", 4 },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Accounts_agree_with_the_gateway_that(string what, int which)
    {
        Assert.NotEmpty(what);
        IsmgFaults[] faults =
        [
            new() { CloseAfter = 37 },
            new() { CloseAfter = 11, Pieces = 5 },
            new() { BusyEvery = 5, CloseAfter = 53 },
            new() { SilentEvery = 41, RefuseEvery = 17 },
            new() { ReceiptsFirst = true, RepeatEvery = 3, LoseEvery = 5, Pieces = 7, CloseAfter = 90 },
        ];
        foreach (var content in new[] { "码", new string('码', 100) })
        {
            Assert.Contains(await AssertAccountsAsync(faults[which], content), answer => answer.Outcome == CarrierOutcome.Accepted);
        }
    }

    [Fact]
    public async Task Accounts_agree_whatever_comes_together() =>
        await Gen.Select(Gen.Int[0, 60], Gen.Int[0, 9], Gen.Int[0, 30], Gen.Int[0, 40], (close, busy, refuse, silent) => new IsmgFaults
        {
            CloseAfter = close is > 0 and < 5 ? 5 : close,
            BusyEvery = busy == 1 ? 2 : busy,
            RefuseEvery = refuse,
            SilentEvery = silent,
            Pieces = close % 4,
        }).SampleAsync(async faults => _ = await AssertAccountsAsync(faults, "码", 100), iter: 10, threads: 1);

    [Fact]
    public async Task Receipts_are_answered_only_once_they_are_heard_and_come_again_where_they_were_not()
    {
        var clock = new FakeTimeProvider();
        await using var gateway = new FakeIsmg(CmppVersion.V30);
        var heard = new TaskCompletionSource();
        await using var link = new Gateways(Gateways.Of(CarrierProtocol.Cmpp30, gateway.Port), clock, _ => heard.Task);
        var answer = await link.SubmitAsync(Gateways.TextOf(1));
        Assert.Equal(CarrierOutcome.Accepted, answer.Outcome);
        Assert.Empty(gateway.Heard);
        heard.SetResult();
        await Eventually.HoldsAsync(() => gateway.Heard.Count == 1);

        await using var failing = new FakeIsmg(CmppVersion.V30);
        var failures = 0;
        await using var other = new Gateways(Gateways.Of(CarrierProtocol.Cmpp30, failing.Port), clock, _ => Interlocked.Increment(ref failures) == 1 ? throw new InvalidOperationException() : Task.CompletedTask);
        _ = await other.SubmitAsync(Gateways.TextOf(1));
        await Eventually.HoldsAsync(() => Volatile.Read(ref failures) == 1);
        _ = await other.SubmitAsync(Gateways.TextOf(2));
        await Eventually.HoldsAsync(() => failing.Heard.Count == 1);
        Assert.Equal(Gateways.PhoneOf(2), Assert.Single(other.News).Destination);
    }

    [Fact]
    public async Task Who_hears_slowly_slows_the_gateway_and_loses_nothing()
    {
        var clock = new FakeTimeProvider();
        await using var gateway = new FakeIsmg(CmppVersion.V30, new() { RepeatEvery = 1 });
        var may = new SemaphoreSlim(0);
        await using var link = new Gateways(Gateways.Of(CarrierProtocol.Cmpp30, gateway.Port, window: 200), clock, _ => may.WaitAsync());
        var submitting = link.SubmitAllAsync(2_000);
        await Eventually.HoldsAsync(() => gateway.Taken.Count > 600, () => clock.Advance(TimeSpan.FromMilliseconds(20)));
        Assert.False(submitting.IsCompleted);
        Assert.Empty(gateway.Heard);
        await Eventually.HoldsAsync(() => submitting.IsCompleted && link.News.Count == 4_000, () =>
        {
            _ = may.Release();
            clock.Advance(TimeSpan.FromMilliseconds(20));
        });
        Assert.All(await submitting, answer => Assert.Equal(CarrierOutcome.Accepted, answer.Outcome));
    }

    private static async Task<CarrierAnswer[]> AssertAccountsAsync(IsmgFaults faults, string content, int texts = Texts)
    {
        var clock = new FakeTimeProvider();
        await using var gateway = new FakeIsmg(CmppVersion.V30, faults);
        await using var link = new Gateways(Gateways.Of(CarrierProtocol.Cmpp30, gateway.Port), clock);
        var submitting = link.SubmitAllAsync(texts, content);
        await Eventually.HoldsAsync(() => submitting.IsCompleted, () => clock.Advance(TimeSpan.FromMilliseconds(200)));
        var answers = await submitting;
        Assert.Equal(texts, answers.Length);
        Assert.All(gateway.Taken, taken => Assert.Equal(1, taken.Value));
        var taken = gateway.Taken.Keys.ToLookup(key => key.Destination, key => key.Part);
        var parts = content.Length > 70 ? 2 : 1;
        for (var i = 0; i < texts; i++)
        {
            var (answer, takenParts) = (answers[i], taken[Gateways.PhoneOf(i)].Count());
            Assert.True(
                answer.Outcome switch
                {
                    CarrierOutcome.Accepted => takenParts == parts && answer.MessageIds.Count == parts,
                    CarrierOutcome.NotSent => takenParts == 0,
                    CarrierOutcome.Refused => takenParts < parts && answer.Code == 13,
                    _ => answer.MessageIds.Count <= takenParts,
                },
                $"{answer.Outcome} with {takenParts} parts taken");
        }

        return answers;
    }
}
