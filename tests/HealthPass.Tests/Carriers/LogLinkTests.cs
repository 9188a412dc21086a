using HealthPass.Carriers.Log;
using HealthPass.Carriers.Settings;
using HealthPass.Grains.Campaign.Texts.Carriers;
using HealthPass.Kernel.Files;
using HealthPass.Tests.Carriers.Fakes;
using HealthPass.Tests.Fakes;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Carriers;

public sealed class LogLinkTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task A_text_is_a_line_of_a_file_that_its_owner_alone_reads()
    {
        using var folder = new TempFolder();
        await using var link = new Gateways(Settings(), _clock, folder: folder.Path);
        Assert.Equal(CarrierOutcome.Accepted, (await link.SubmitAsync(Gateways.TextOf(1, new string('码', 100)))).Outcome);
        var file = folder.Of("texts-log.jsonl");
        Assert.Contains("13800000001", Assert.Single(File.ReadAllLines(file)), StringComparison.Ordinal);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == OwnerOnly.OfFiles);
    }

    [Fact]
    public async Task Most_arrive_some_do_not_and_of_some_nothing_is_heard_the_same_each_time()
    {
        using var folder = new TempFolder();
        await using var link = new Gateways(Settings(), _clock, folder: folder.Path);
        var submitting = link.SubmitAllAsync(200);
        await Eventually.HoldsAsync(() => submitting.IsCompleted, () => _clock.Advance(TimeSpan.FromMilliseconds(1)));
        var answers = await submitting;
        Assert.Equal(200, answers.Select(answer => Assert.Single(answer.MessageIds)).Distinct().Count());
        var expected = Enumerable.Range(0, 200).Select(i => LogLine.ReceiptOf(Gateways.PhoneOf(i))).ToList();
        Assert.InRange(expected.Count(receipt => receipt == CarrierReceipt.Delivered), 150, 195);
        Assert.Contains(CarrierReceipt.Failed, expected);
        Assert.Contains(null, expected);
        await Eventually.HoldsAsync(() => link.News.Count == expected.Count(receipt => receipt is not null), () => _clock.Advance(TimeSpan.FromSeconds(1)));
        Assert.Equal(expected.OfType<CarrierReceipt>(), link.News.OrderBy(news => news.Destination).Select(news => news.Receipt));
    }

    private static CarrierSettings Settings() => new() { Name = "log", PerSecond = 10_000 };
}
