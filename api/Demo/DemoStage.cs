using HealthPass.Api.Access;
using HealthPass.Api.Service;
using HealthPass.Demo;
using HealthPass.Demo.Past;
using HealthPass.Demo.Settings;
using HealthPass.Kernel.Regions;
using HealthPass.Node;

namespace HealthPass.Api.Demo;

/// <summary>Puts the demo into the process; compiled only into a build that carries it.</summary>
internal sealed class DemoStage : IDemoStage
{
    private DemoOptions _options = new();

    public async Task<bool> PrepareAsync(WebApplicationBuilder builder, NodeOptions options)
    {
        try
        {
            // Whoever tries it out signs in with what stands in credentials.json, as often as he likes.
            builder.Configuration[$"{StaffOptions.Section}:{nameof(StaffOptions.OneTimeFirstPasswords)}"] ??= bool.FalseString;
            _options = DemoOptions.Read(builder.Configuration, options.DataDirectory);
            var tree = RegionTree.Load(_options.Scale, options.RegionsFolder);
            var channels = new DemoChannels(FirstAccounts.FirstChannel, FirstAccounts.Channels);
            _ = await DemoPast.WriteAsync(options, _options, tree, channels, TimeProvider.System, CancellationToken.None);
            _ = builder.Services.AddSingleton(tree).AddSingleton(new DemoScale(_options.Scale));

            // Nobody's numbers are small who does not exist.
            builder.Configuration[WallOptions.ExactKey] = bool.TrueString;
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
        _ = builder.Services.AddDemoTraffic(_options);
    }
}
