using HealthPass.Demo;
using HealthPass.Demo.Settings;
using HealthPass.Kernel.Regions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace HealthPass.Tests.Demo;

public sealed class RegistrationTests
{
    [Fact]
    public async Task The_traffic_can_be_made_from_what_the_host_provides()
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(DemoFolderTests.NodeIn("nowhere"))
            .AddSingleton(_ => RegionTree.Load())
            .AddSingleton<IDemoAccess, NoAccess>()
            .AddDemoTraffic(new())
            .BuildServiceProvider(validateScopes: true);
        _ = Assert.IsType<DemoTraffic>(Assert.Single(services.GetServices<IHostedService>()));
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
