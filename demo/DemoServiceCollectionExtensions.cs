using HealthPass.Demo.Residents;
using HealthPass.Demo.Settings;
using HealthPass.Grains.People;
using HealthPass.Node;
using HealthPass.Node.Startup;

namespace HealthPass.Demo;

/// <summary>Adds the demo to a host.</summary>
public static class DemoServiceCollectionExtensions
{
    /// <summary>
    /// Adds the demo traffic. The host must have claimed its data folder with <see cref="DemoFolder"/> before, and provide
    /// an <see cref="IDemoAccess"/>, the node's options, the region tree and the time.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="options">What the traffic is like.</param>
    /// <returns>The services.</returns>
    /// <exception cref="InvalidOperationException">An option is out of its range.</exception>
    public static IServiceCollection AddDemoTraffic(this IServiceCollection services, DemoOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _ = services.AddSingleton(options).AddSingleton<IRealNames>(provider => new ResidentRealNames(options.Seed, provider.GetRequiredService<TimeProvider>()));
        _ = StartStages.Of(services).Then<DemoTraffic>("demo traffic");
        return services;
    }
}
