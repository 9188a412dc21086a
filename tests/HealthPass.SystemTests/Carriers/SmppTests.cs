using System.Collections.Concurrent;
using HealthPass.Carriers;
using HealthPass.Carriers.Settings;
using HealthPass.Grains.Campaign.Texts.Carriers;
using Microsoft.Extensions.DependencyInjection;

namespace HealthPass.SystemTests.Carriers;

/// <summary>A link to a gateway that knows nothing of this code.</summary>
public sealed class SmppTests
{
    private const int Texts = 200;
    private const string Long = "【四川天府健康通】您好，欢迎来川返川。请您主动申领四川天府健康通，出行、就医、购物时亮码扫码，配合工作人员查验；如有疑问请拨打12345热线，祝您健康平安，旅途愉快，万事如意，谢谢您的支持与配合。";

    [Fact]
    public async Task Texts_reach_another_implementation_whole_and_once_and_its_receipts_are_heard()
    {
        await using var simulator = new SmppSimulator();
        var news = new ConcurrentQueue<CarrierNews>();
        var settings = new CarrierSettings
        {
            Name = "simulator",
            Protocol = CarrierProtocol.Smpp34,
            Host = "127.0.0.1",
            Port = await simulator.Port,
            UserName = SmppSimulator.Account,
            Secret = SmppSimulator.Secret,
            SourceNumber = "10690001",
            PerSecond = 1_000,
        };
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddCarriers(new(Path.GetTempPath(), [settings])).BuildServiceProvider();
        CarrierAnswer[] answers;
        await using (var link = services.GetRequiredService<ICarrierLinks>().Open("simulator", batch =>
        {
            foreach (var one in batch)
            {
                news.Enqueue(one);
            }

            return Task.CompletedTask;
        }))
        {
            answers = await Task.WhenAll(Enumerable.Range(0, Texts).Select(i => link.SubmitAsync(
                new($"138{i:D8}", false, i % 2 == 0 ? $"欢迎来川 {i}" : Long, (ushort)i), TestContext.Current.CancellationToken)));
            await Wait.UntilAsync(() => simulator.Said("heard").Count == Texts * 3 / 2, "every receipt to be answered");
        }

        Assert.All(answers, answer => Assert.Equal(CarrierOutcome.Accepted, answer.Outcome));
        var taken = simulator.Said("taken");
        Assert.Equal(Texts * 3 / 2, taken.Count);
        Assert.Equal(answers.SelectMany(answer => answer.MessageIds).Order(), taken.Select(line => line.GetProperty("taken").GetString()).Order());
        var texts = taken.GroupBy(line => line.GetProperty("to").GetString()!).ToDictionary(
            group => group.Key,
            group => string.Concat(group.OrderBy(line => string.Concat(line.GetProperty("udh").EnumerateArray().Select(part => part.GetString()))).Select(line => line.GetProperty("text").GetString())));
        Assert.All(Enumerable.Range(0, Texts), i => Assert.Equal(i % 2 == 0 ? $"欢迎来川 {i}" : Long, texts[$"138{i:D8}"]));
        Assert.All(taken, line => Assert.Equal(1, line.GetProperty("receipt").GetInt32()));
        Assert.Equal(answers.SelectMany(answer => answer.MessageIds).Order(), news.Select(one => one.MessageId).Order());
        Assert.All(news, one => Assert.Equal(CarrierReceipt.Delivered, one.Receipt));
        Assert.All(simulator.Said("heard"), line => Assert.Equal(0, line.GetProperty("status").GetInt32()));
        Assert.Single(simulator.Said("unbound"));
        Assert.Empty(simulator.Said("error"));
    }
}
