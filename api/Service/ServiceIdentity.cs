namespace HealthPass.Api.Service;

/// <summary>What answers here: the program, and whether everything in its answers is made up.</summary>
internal sealed record ServiceIdentity(string Name, string Version, DemoScale? Demo)
{
    /// <summary>This program.</summary>
    /// <param name="demo">The demo's proportion, null outside a demo.</param>
    public static ServiceIdentity Of(DemoScale? demo) =>
        new("HealthPass", typeof(ServiceIdentity).Assembly.GetName().Version?.ToString(3) ?? string.Empty, demo);

    /// <summary>Says it together with how the service is.</summary>
    public ServiceAnswer With(ServiceView health) => new(
        Name, Version, Demo, health.NodesAlive, health.NodesKnown, health.LagRecords, health.LagSeconds, health.DatabaseFailingSeconds,
        health.ReportAgeSeconds, health.Nodes, health.AsOf);
}
