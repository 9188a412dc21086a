namespace HealthPass.Api.Admission;

/// <summary>Sets up the gate in front of the endpoints.</summary>
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
            .AddSingleton<OverloadAnswer>();
    }
}
