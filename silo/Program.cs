using HealthPass.Kernel.Files;
using HealthPass.Node;
using HealthPass.Node.Logs;
using HealthPass.Silo;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using Orleans.Dashboard;

OneCulture.Use();
OwnerOnly.Use();
switch (args)
{
    case ["help" or "--help" or "-h" or "-?", ..]:
        Console.WriteLine("HealthPass.Silo: a headless member of a cluster. It is started with settings alone, as in docs/operators.md:");
        Console.WriteLine("  HealthPass.Silo [--HealthPass:Section:Key=VALUE ...] [--urls=URLS]");
        Console.WriteLine("Commands are those of the api program; `version` and `help` are here too.");
        return ExitCodes.Done;
    case ["version" or "--version" or "-v", ..]:
        Console.WriteLine($"HealthPass {NodeVersion.Text}");
        return ExitCodes.Done;
}

if (StartArguments.Unknown(args, "help", "version", "--help", "--version") is { Count: > 0 } unknown)
{
    await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, unknown));
    return ExitCodes.Usage;
}

WebApplication app;
try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions
    {
        Args = args,
        ContentRootPath = AppContext.BaseDirectory,
    });
    SettingsCheck.Refuse(builder.Configuration, SettingsTypes.Of(typeof(OwnMetrics).Assembly), OwnMetrics.SectionsOfTheApi);
    var options = NodeOptions.Read(builder.Configuration);
    if (options.IsAlone)
    {
        await Console.Error.WriteLineAsync("A headless silo serves a cluster: set HealthPass:Storage:Provider to Postgres. A single node is the api process.");
        return ExitCodes.Failed;
    }

    builder.Logging.AddLogLines(options);
    builder.AddHealthPassSilo(options);

    // The pages are the API's; a silo only tells them of itself.
    builder.UseOrleans(silo => silo.AddDashboard());
    builder.Services.AddOpenTelemetry()
        .ConfigureResource(resource => resource.AddService("healthpass", serviceInstanceId: options.Name))
        .WithMetrics(metrics => metrics.AddMeter([.. NodeMetrics.Meters]).AddPrometheusExporter());
    var ownPort = builder.AddOwnMetrics();
    app = builder.Build();
    app.Services.MakeNodeMetrics();
    app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
    app.MapHealthChecks("/health/serving", new() { Predicate = check => check.Tags.Contains(NodeServing.Tag) });
    app.MapHealthChecks("/health/ready", new() { ResultStatusCodes = { [HealthStatus.Degraded] = StatusCodes.Status503ServiceUnavailable } });
    app.MapOwnMetrics(ownPort);
}
catch (Exception error) when (SettingsFaults.Is(error))
{
    await Console.Error.WriteLineAsync(error.Message);
    return ExitCodes.Usage;
}

return await app.RunToTheEndAsync();
