using HealthPass.Node;
using Microsoft.Extensions.Options;

namespace HealthPass.Api.Operators;

/// <summary>What the node offers to those who run it.</summary>
internal sealed class OperatorOptions
{
    public const string MetricsUrlKey = MetricsSettings.UrlKey;

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

    /// <exception cref="OptionsValidationException">Values are not what they must be; the message names the key of each and what is allowed.</exception>
    public static OperatorOptions Read(IConfiguration configuration)
    {
        var settings = ValidSettings.Read(configuration.GetSection(NodeOptions.Section), new OperatorSettingsValidator());
        return new()
        {
            MetricsUrl = settings.Metrics.Address(),
            MeasuresRequests = settings.Metrics.Requests,
            HasDashboard = settings.OrleansDashboard,
            TracesTo = configuration["OTEL_EXPORTER_OTLP_ENDPOINT"],
            TraceRatio = settings.Traces.Ratio,
        };
    }
}
