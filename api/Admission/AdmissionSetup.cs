namespace HealthPass.Api.Admission;

/// <summary>Puts the gate in front of the endpoints.</summary>
internal static class AdmissionSetup
{
    // Whoever takes longer to say what he wants only holds a connection.
    private static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(15);

    public static void AddAdmission(this WebApplicationBuilder builder)
    {
        var options = AdmissionOptions.Read(builder.Configuration);
        var connections = new OpenConnections();
        _ = builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxConcurrentConnections = options.MaxConnections;
            kestrel.Limits.RequestHeadersTimeout = HeadersTimeout;
            kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Use(connections.Counted));
        });
        _ = builder.Services
            .AddSingleton(options)
            .AddSingleton(connections)
            .AddSingleton<AdmissionGate>()
            .AddSingleton<AdmissionMetrics>()
            .AddSingleton<OverloadAnswer>()
            .AddHostedService<AdmissionHeartbeat>();
    }

    /// <summary>Admits calls to marked endpoints; it stands behind those who check the caller, so that nobody unknown uses up a share.</summary>
    public static void UseAdmission(this WebApplication app)
    {
        var gate = app.Services.GetRequiredService<AdmissionGate>();
        var answer = app.Services.GetRequiredService<OverloadAnswer>();
        _ = app.Use(next => context =>
            context.GetEndpoint()?.Metadata.GetMetadata<AdmissionMark>() is not { } mark ? next(context)
            : gate.TryEnter(mark.Class, mark.CostOf(context)) ? RunAsync(next, context, gate, mark.Class)
            : answer.WriteAsync(context));
    }

    /// <summary>Marks endpoints; a mark on an endpoint goes before that of its group.</summary>
    public static TBuilder Admit<TBuilder>(this TBuilder endpoints, CallClass callClass, int? cost = null, int costPerKibibyte = 0)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.WithMetadata(new AdmissionMark(callClass, cost ?? CallClasses.Costs[(int)callClass], costPerKibibyte));

    private static async Task RunAsync(RequestDelegate next, HttpContext context, AdmissionGate gate, CallClass callClass)
    {
        try
        {
            await next(context);
        }
        finally
        {
            gate.Exit(callClass);
        }
    }
}
