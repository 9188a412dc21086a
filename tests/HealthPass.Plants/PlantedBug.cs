using HealthPass.Plants;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(PlantedBug))]

namespace HealthPass.Plants;

/// <summary>Puts the bug that the environment names into a process.</summary>
public sealed class PlantedBug : IHostingStartup
{
    /// <summary>Names the bug: lost, double or stale.</summary>
    public const string Variable = "HEALTHPASS_PLANT";

    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices(services => _ = Environment.GetEnvironmentVariable(Variable) switch
    {
        "lost" => services.AddSingleton<IStartupFilter, LostAcknowledgement>(),
        "double" => services.AddHostedService<DoubleCount>(),
        "stale" => services.AddSingleton<IIncomingGrainCallFilter, StaleBoard>(),
        var other => throw new InvalidOperationException($"There is no bug '{other}' to plant."),
    });
}
