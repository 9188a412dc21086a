using System.ComponentModel.DataAnnotations;
using HealthPass.Kernel.Settings;
using Microsoft.Extensions.Configuration;

namespace HealthPass.Node;

/// <summary>The configuration section <c>HealthPass:Metrics</c>.</summary>
[SettingsSection("HealthPass:Metrics")]
public sealed class MetricsSettings : IValidatableObject
{
    /// <summary>The configuration key of <see cref="Url"/>.</summary>
    public const string UrlKey = "HealthPass:Metrics:Url";

    /// <summary>An address in the operators' own network, where metrics and health ask nobody who they are.</summary>
    public string? Url { get; set; }

    /// <summary>Whether the framework measures every request too.</summary>
    public bool Requests { get; set; }

    /// <summary>Reads the section.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The address is none; the message says what it must be.</exception>
    public static MetricsSettings Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return ValidSettings.Read(configuration.GetSection("HealthPass:Metrics"), new MetricsSettingsValidator());
    }

    /// <summary>The address as one that can be written down: <c>http://*:9464</c> is one to listen on, though none to call.</summary>
    public Uri? Address() => string.IsNullOrWhiteSpace(Url) ? null : Parse(Url);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrWhiteSpace(Url) && Parse(Url) is null)
        {
            yield return new($"{UrlKey} must be like http://10.0.0.5:9464, with a port of its own.");
        }
    }

    private static Uri? Parse(string url) => BindAddress.Read(url) is { Scheme: "http", Port: > 0, PathAndQuery: "/", UserInfo.Length: 0 } address ? address : null;
}
