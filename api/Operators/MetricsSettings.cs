using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Operators;

/// <summary>The configuration section <c>HealthPass:Metrics</c>.</summary>
internal sealed class MetricsSettings : IValidatableObject
{
    public string? Url { get; set; }

    public bool Requests { get; set; }

    /// <summary>The address as one that can be written down: <c>http://*:9464</c> is one to listen on, though none to call.</summary>
    public Uri? Address()
    {
        if (string.IsNullOrWhiteSpace(Url))
        {
            return null;
        }

        var address = BindingAddress.Parse(Url);
        return new UriBuilder(address.Scheme, address.Host is "*" or "+" ? "0.0.0.0" : address.Host, address.Port).Uri;
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrWhiteSpace(Url) && !IsAddress(Url))
        {
            yield return new($"{OperatorOptions.MetricsUrlKey} must be like http://10.0.0.5:9464, with a port of its own.");
        }
    }

    private static bool IsAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { Scheme: "http", Port: not 0, PathBase.Length: 0 };
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
