using HealthPass.Api.Hosting;
using HealthPass.Api.Operators;
using HealthPass.Kernel.Files;
using HealthPass.Node;
using HealthPass.Node.Logs;

OneCulture.Use();
OwnerOnly.Use();
if (await Commands.RunAsync(args, Console.Out, Console.Error) is { } done)
{
    return done;
}

// Before anything is made: whoever mistyped something finds no folder, no keys and no credentials afterwards.
if (StartArguments.Unknown(args, DemoMode.Switch, "--help", "--version") is { Count: > 0 } unknown)
{
    await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, unknown));
    return ExitCodes.Usage;
}

WebApplication app;
try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions
    {
        Args = [.. args.Where(argument => argument != DemoMode.Switch)],
        // The settings lie beside the program, wherever it is started from; data paths stay relative to where that is.
        ContentRootPath = AppContext.BaseDirectory,
    });
    SettingsCheck.Refuse(builder.Configuration, SettingsTypes.Of(typeof(Commands).Assembly));
    if (args.Contains(DemoMode.Switch))
    {
        DemoMode.Preset(builder.Configuration);
    }

    var options = NodeOptions.Read(builder.Configuration);
    var operators = OperatorOptions.Read(builder.Configuration);
    var demo = args.Contains(DemoMode.Switch);
    var stage = demo ? DemoMode.Find() : null;
    if (DemoMode.Refuse(builder, options, demo, stage) is { } refusal)
    {
        await Console.Error.WriteLineAsync(refusal);
        return ExitCodes.Failed;
    }

    if (RoleRefusal.Of(options, demo) is { } wrongRole)
    {
        await Console.Error.WriteLineAsync(wrongRole);
        return ExitCodes.Failed;
    }

    if (stage is not null && !await stage.PrepareAsync(builder, options))
    {
        return ExitCodes.Done;
    }

    builder.Logging.AddLogLines(options);
    _ = options.Role == NodeRole.Client ? builder.AddHealthPassClient(options) : builder.AddHealthPassSilo(options);
    builder.AddHealthPassApi();
    builder.AddOperators(operators, options);

    // Last, so that on the way down the residents stop first.
    stage?.AddResidents(builder);
    app = builder.Build();
    app.MapHealthPassApi();
}
catch (Exception error) when (SettingsFaults.Is(error))
{
    await Console.Error.WriteLineAsync(error.Message);
    return ExitCodes.Usage;
}

return await app.RunToTheEndAsync();
