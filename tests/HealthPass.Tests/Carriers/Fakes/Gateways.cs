using System.Collections.Concurrent;
using HealthPass.Carriers;
using HealthPass.Carriers.Settings;
using HealthPass.Grains.Campaign.Texts.Carriers;
using Microsoft.Extensions.DependencyInjection;

namespace HealthPass.Tests.Carriers.Fakes;

/// <summary>A link to a fake gateway, with the account of what was submitted over it and of what was heard.</summary>
internal sealed class Gateways : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public Gateways(CarrierSettings settings, TimeProvider clock, Func<IReadOnlyList<CarrierNews>, Task>? hear = null, string folder = "/nowhere")
    {
        _services = new ServiceCollection().AddLogging().AddSingleton(clock).AddCarriers(new(folder, [settings])).BuildServiceProvider();
        Link = _services.GetRequiredService<ICarrierLinks>().Open(settings.Name, async news =>
        {
            await (hear?.Invoke(news) ?? Task.CompletedTask);
            foreach (var one in news)
            {
                News.Enqueue(one);
            }
        });
    }

    public ICarrierLink Link { get; }

    public ConcurrentQueue<CarrierNews> News { get; } = new();

    /// <summary>The settings of an account at a fake gateway.</summary>
    public static CarrierSettings Of(CarrierProtocol protocol, int port, int window = 16, int perSecond = 10_000) => new()
    {
        Name = "mobile",
        Protocol = protocol,
        Host = "127.0.0.1",
        Port = port,
        UserName = FakeIsmg.Account,
        Secret = FakeIsmg.Secret,
        SourceNumber = "10690001",
        ServiceId = "TEST",
        Window = window,
        PerSecond = perSecond,
        TakesPseudonyms = protocol is CarrierProtocol.Cmpp30 or CarrierProtocol.Http,
    };

    /// <summary>A phone's number of each of so many.</summary>
    public static string PhoneOf(int number) => $"138{number:D8}";

    public static CarrierText TextOf(int number, string content = "【四川天府健康通】欢迎来川") => new(PhoneOf(number), false, content, (ushort)number);

    public Task<CarrierAnswer> SubmitAsync(CarrierText text) => Link.SubmitAsync(text, CancellationToken.None);

    public async Task<CarrierAnswer[]> SubmitAllAsync(int count, string? content = null) =>
        await Task.WhenAll(Enumerable.Range(0, count).Select(i => SubmitAsync(content is null ? TextOf(i) : TextOf(i, content))));

    public async ValueTask DisposeAsync()
    {
        await Link.DisposeAsync();
        await _services.DisposeAsync();
    }
}
