using HealthPass.Api.Access;
using HealthPass.Demo;
using HealthPass.Demo.Past;
using HealthPass.Grains.Hosting;

namespace HealthPass.Api.Hosting.Demo;

/// <summary>Puts the demo into the process; compiled only into a build that carries it.</summary>
internal sealed class DemoStage : IDemoStage
{
    public async Task<bool> PrepareAsync(WebApplicationBuilder builder, NodeOptions options)
    {
        try
        {
            var channels = new DemoChannels(FirstAccounts.FirstChannel, FirstAccounts.Channels);
            _ = await DemoPast.WriteAsync(options, DemoOptions.Read(builder.Configuration), channels, TimeProvider.System, CancellationToken.None);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public void AddResidents(WebApplicationBuilder builder)
    {
        _ = builder.Services.AddSingleton<IDemoAccess, DemoAccessAfterStart>();
        _ = builder.Services.AddDemoTraffic(DemoOptions.Read(builder.Configuration));
    }
}
