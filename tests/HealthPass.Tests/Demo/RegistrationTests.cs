using HealthPass.Demo;
using HealthPass.Demo.Settings;
using HealthPass.Kernel.Regions;
using HealthPass.Node.Startup;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HealthPass.Tests.Demo;

public sealed class RegistrationTests
{
    [Fact]
    public async Task The_traffic_can_be_made_from_what_the_host_provides()
    {
        var collection = new ServiceCollection();
        _ = StartStages.In(collection);
        await using var services = collection
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(DemoFolderTests.NodeIn("nowhere"))
            .AddSingleton(_ => RegionTree.Load())
            .AddSingleton<IDemoAccess, NoAccess>()
            .AddDemoTraffic(new())
            .BuildServiceProvider(validateScopes: true);
        _ = Assert.IsType<DemoTraffic>(Assert.Single(services.GetRequiredService<StartStages>().All).Make(services));
    }

    [Fact]
    public void Options_out_of_range_are_refused_at_once() =>
        Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddDemoTraffic(new() { Scale = 1 }));

    [Fact]
    public void Keys_and_passwords_reach_no_log() =>
        Assert.Equal("http://demo.test/ maker", $"{StubApi.Access} {StubApi.Access.Maker}");

    private sealed class NoAccess : IDemoAccess
    {
        public Task<DemoAccess> WaitAsync(CancellationToken cancellationToken) => Task.FromCanceled<DemoAccess>(new(canceled: true));
    }
}
