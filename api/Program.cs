using HealthPass.Api.Hosting;
using HealthPass.Api.Operators;
using HealthPass.Kernel.Files;
using HealthPass.Node;

OneCulture.Use();
OwnerOnly.Use();
if (args is ["keys", ..])
{
    return await KeyCommands.RunAsync(args[1..], Console.Out, Console.Error);
}

if (args is ["backup", ..])
{
    return await BackupCommand.RunAsync(args[1..], Console.Out, Console.Error);
}

if (args is ["staff", ..])
{
    return await StaffCommandLine.RunAsync(args[1..], Console.Out, Console.Error);
}

if (args is ["audit", ..])
{
    return await AuditCommands.RunAsync(args[1..], Console.Out, Console.Error);
}

var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = [.. args.Where(argument => argument != DemoMode.Switch)],
    // The settings lie beside the program, wherever it is started from; data paths stay relative to where that is.
    ContentRootPath = AppContext.BaseDirectory,
});
var options = NodeOptions.Read(builder.Configuration);
var operators = OperatorOptions.Read(builder.Configuration);
var demo = args.Contains(DemoMode.Switch);
var stage = demo ? DemoMode.Find() : null;
if (DemoMode.Refuse(builder, options, demo, stage) is { } refusal)
{
    await Console.Error.WriteLineAsync(refusal);
    return 1;
}

if (RoleRefusal.Of(options, demo) is { } wrongRole)
{
    await Console.Error.WriteLineAsync(wrongRole);
    return 1;
}

if (stage is not null && !await stage.PrepareAsync(builder, options))
{
    return 0;
}

_ = options.Role == NodeRole.Client ? builder.AddHealthPassClient(options) : builder.AddHealthPassSilo(options);
builder.AddHealthPassApi();
builder.AddOperators(operators, options);

// Last, so that on the way down the residents stop first.
stage?.AddResidents(builder);
var app = builder.Build();
app.MapHealthPassApi();
return await app.RunToTheEndAsync();
