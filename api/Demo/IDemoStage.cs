using HealthPass.Node;

namespace HealthPass.Api.Demo;

/// <summary>What the demo adds to a start of the process.</summary>
internal interface IDemoStage
{
    /// <summary>Readies what the node is then built on; to be called before anything opens the data folder.</summary>
    /// <returns>False when the process was asked to stop meanwhile.</returns>
    Task<bool> PrepareAsync(WebApplicationBuilder builder, NodeOptions options);

    /// <summary>Adds the made-up residents.</summary>
    void AddResidents(WebApplicationBuilder builder);
}
