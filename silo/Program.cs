using HealthPass.Kernel.Files;
using HealthPass.Node;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using Orleans.Dashboard;

OneCulture.Use();
OwnerOnly.Use();
var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    ContentRootPath = AppContext.BaseDirectory,
});
var options = NodeOptions.Read(builder.Configuration);
if (options.IsAlone)
{
    await Console.Error.WriteLineAsync("A headless silo serves a cluster: set HealthPass:Storage:Provider to Postgres. A single node is the api process.");
    return 1;
}

builder.AddHealthPassSilo(options);

// The pages are the API's; a silo only tells them of itself.
builder.UseOrleans(silo => silo.AddDashboard());
builder.Services.AddOpenTelemetry()
    .ConfigureResource(resource => resource.AddService("healthpass", serviceInstanceId: options.Name))
    .WithMetrics(metrics => metrics.AddMeter([.. NodeMetrics.Meters]).AddPrometheusExporter());
var app = builder.Build();
_ = app.Services.GetRequiredService<NodeMetrics>();
app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
app.MapHealthChecks("/health/serving", new() { Predicate = check => check.Tags.Contains(NodeServing.Tag) });
app.MapHealthChecks("/health/ready");
app.MapPrometheusScrapingEndpoint("/metrics");
return await app.RunToTheEndAsync();
