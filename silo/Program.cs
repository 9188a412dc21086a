using HealthPass.Grains.Hosting;
using HealthPass.Grains.Storage;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    ContentRootPath = AppContext.BaseDirectory,
});
var options = NodeOptions.Read(builder.Configuration);
if (options.Storage.Provider != StorageProvider.Postgres)
{
    await Console.Error.WriteLineAsync("A headless silo serves a cluster: set HealthPass:Storage:Provider to Postgres. A single node is the api process.");
    return 1;
}

builder.AddHealthPassSilo(options);
var app = builder.Build();
app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
app.MapHealthChecks("/health/serving", new() { Predicate = check => check.Tags.Contains(NodeServing.Tag) });
app.MapHealthChecks("/health/ready");
await app.RunAsync();
return 0;
