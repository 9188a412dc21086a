using HealthPass.Kernel.Regions;
using HealthPass.Node;
using HealthPass.Node.Startup;

namespace HealthPass.Demo.Past;

/// <summary>A silo whose clock stands in the past: the grains as they are, without anything that a node does by itself.</summary>
internal static class PastSilo
{
    // Orleans' own loops go by real time, whatever the domain's clock says.
    private static readonly string[] RealTime =
    [
        TimeProviderNames.Messaging, TimeProviderNames.SystemTimers, TimeProviderNames.Membership, TimeProviderNames.ActivationManagement,
        TimeProviderNames.GrainDirectory,
    ];

    /// <summary>Makes the silo.</summary>
    /// <param name="node">The node whose past it is: it has the node's name, keys and ports.</param>
    /// <param name="folder">Where it keeps its data.</param>
    /// <param name="tree">The regions.</param>
    /// <param name="clock">Its clock.</param>
    /// <returns>A host that is not started yet.</returns>
    public static IHost Build(NodeOptions node, string folder, RegionTree tree, PastClock clock)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        _ = builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton(tree);
        foreach (var area in RealTime)
        {
            _ = builder.Services.AddKeyedSingleton(area, TimeProvider.System);
        }

        _ = builder.AddHealthPassSilo(new()
        {
            DataDirectory = folder,
            KeysFile = node.KeysFile,
            Role = NodeRole.All,
            Name = node.Name,
            SiloPort = node.SiloPort,
            GatewayPort = node.GatewayPort,
            Storage = new() { DataDirectory = folder, NodeName = node.Name },
        });

        // No schedules, shipping, reports to the wall: in the past there is nobody to hear them.
        StartStages.Of(builder.Services).Only(HealthPassSilo.Folder, HealthPassSilo.Keys, HealthPassSilo.Recovery, HealthPassSilo.Cluster);
        return builder.Build();
    }
}
