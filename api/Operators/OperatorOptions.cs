namespace HealthPass.Api.Operators;

/// <summary>What the node offers to those who run it.</summary>
internal sealed class OperatorOptions
{
    public const string MetricsUrlKey = "HealthPass:Metrics:Url";

    private const double DefaultTraceRatio = 0.01;

    /// <summary>An address in the operators' own network, where <c>/metrics</c> asks nobody who they are. Null for none.</summary>
    public Uri? MetricsUrl { get; private init; }

    /// <summary>Whether every request is measured by the framework too: durations by route, at a cost to each of them.</summary>
    public bool MeasuresRequests { get; private init; }

    /// <summary>Whether the Orleans Dashboard is there.</summary>
    public bool HasDashboard { get; private init; }

    /// <summary>Where traces go; null for nowhere, and then none are made.</summary>
    public string? TracesTo { get; private init; }

    /// <summary>The share of calls that are traced.</summary>
    public double TraceRatio { get; private init; }

    /// <exception cref="InvalidOperationException">A value is not what it must be; the message names its key.</exception>
    public static OperatorOptions Read(IConfiguration configuration)
    {
        var url = configuration[MetricsUrlKey];
        var metrics = default(Uri);
        if (!string.IsNullOrWhiteSpace(url))
        {
            // "http://*:9464" is an address to listen on, though none to call.
            var address = BindingAddress.Parse(url);
            if (address.Scheme != "http" || address.Port == 0 || address.PathBase.Length > 0)
            {
                throw new InvalidOperationException($"{MetricsUrlKey} must be like http://10.0.0.5:9464, with a port of its own.");
            }

            metrics = new UriBuilder(address.Scheme, address.Host is "*" or "+" ? "0.0.0.0" : address.Host, address.Port).Uri;
        }

        var ratio = configuration.GetValue("HealthPass:Traces:Ratio", DefaultTraceRatio);
        if (ratio is < 0 or > 1)
        {
            throw new InvalidOperationException("HealthPass:Traces:Ratio must lie between 0 and 1.");
        }

        return new()
        {
            MetricsUrl = metrics,
            MeasuresRequests = configuration.GetValue("HealthPass:Metrics:Requests", false),
            HasDashboard = configuration.GetValue("HealthPass:OrleansDashboard", true),
            TracesTo = configuration["OTEL_EXPORTER_OTLP_ENDPOINT"],
            TraceRatio = ratio,
        };
    }
}
