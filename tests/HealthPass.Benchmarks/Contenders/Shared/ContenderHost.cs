using HealthPass.Benchmarks.Contenders.Echo;
using HealthPass.Benchmarks.Contenders.OrleansNaive;
using HealthPass.Benchmarks.Contenders.Postgres;
using HealthPass.Benchmarks.Contenders.Redis;
using HealthPass.Benchmarks.World;
using HealthPass.Kernel.People;

namespace HealthPass.Benchmarks.Contenders.Shared;

/// <summary>The process of a rival: <c>serve --contender X --urls U --world FOLDER --persons N [--store S]</c>.</summary>
internal static class ContenderHost
{
    public static async Task RunAsync(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        _ = builder.Logging.SetMinimumLevel(LogLevel.Warning);
        _ = builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        _ = builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, WireJson.Default);
            json.SerializerOptions.Encoder = WireJson.Readable.Options.Encoder;
        });
        var settings = builder.Configuration;
        var world = new BenchWorld(settings["world"]!, settings.GetValue("persons", 1000));
        var contender = Create(settings["contender"]!, world, settings);
        contender.Configure(builder);
        _ = builder.Services.AddSingleton(contender);
        var app = builder.Build();
        Map(app);
        await app.StartAsync();
        await contender.PrepareAsync(app.Services);
        await File.WriteAllTextAsync(settings["ready"]!, "ready");
        await app.WaitForShutdownAsync();
    }

    private static Contender Create(string name, BenchWorld world, ConfigurationManager settings) => name switch
    {
        "echo" => new EchoContender(world),
        "redis" => new RedisContender(world, settings["store"]!, settings.GetValue("fill", true)),
        "redis-pipelined" => new RedisPipelinedContender(world, settings["store"]!, settings.GetValue("fill", true)),
        "redis-lua" => new RedisLuaContender(world, settings["store"]!, settings.GetValue("fill", true)),
        "postgres" => new PostgresContender(world, settings["store"]!, settings.GetValue("fill", true)),
        "postgres-read" => new PostgresReadContender(world, settings["store"]!, settings.GetValue("fill", true)),
        "orleans-naive" => new OrleansNaiveContender(world, settings.GetValue("silo-port", 0), settings.GetValue("gateway-port", 0)),
        _ => throw new ArgumentException($"There is no contender {name}."),
    };

    private static void Map(WebApplication app)
    {
        _ = app.MapPost("/v1/persons/{id}/codes", async (string id, Contender contender) =>
            PersonId.TryParse(id, out var person) ? TypedResults.Ok(await contender.ShowAsync(person)) : throw new BadHttpRequestException("id"));
        _ = app.MapPost("/v1/scans", async (ScanBody scan, Contender contender) => TypedResults.Ok(await contender.ScanAsync(scan)));
        _ = app.MapPost("/v1/scans/batch", AnswerBatch);
    }

    // The body is read whole, as HealthPass does; a contender that decodes from the pipe would save a copy of it.
    private static async Task AnswerBatch(HttpContext context)
    {
        var contender = context.RequestServices.GetRequiredService<Contender>();
        var body = new byte[(int)context.Request.ContentLength!.Value];
        await context.Request.Body.ReadExactlyAsync(body);
        var judgements = await contender.ScanAsync(contender.ReadBatch(body));
        context.Response.ContentType = "application/x-msgpack";
        contender.WriteBatch(context.Response.BodyWriter, judgements);
        _ = await context.Response.BodyWriter.FlushAsync();
    }
}
