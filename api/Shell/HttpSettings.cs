using System.ComponentModel.DataAnnotations;
using System.Net;
using HealthPass.Kernel.Settings;

namespace HealthPass.Api.Shell;

/// <summary>The configuration section <c>HealthPass:Http</c> as it is written.</summary>
[SettingsSection("HealthPass:Http")]
internal sealed class HttpSettings : IValidatableObject
{
    private static readonly char[] Separators = [';', ',', ' '];

    /// <summary>The names under which the service is called, apart from those it is bound to: <c>code.example.gov.cn;*.example.org</c>, or <c>*</c> for any.</summary>
    public string AllowedHosts { get; set; } = string.Empty;

    /// <summary>Addresses or networks of the proxies in front of the service: <c>10.0.0.5;172.16.0.0/12</c>. Nobody else is believed about whom a call comes from.</summary>
    public string Proxies { get; set; } = string.Empty;

    public IReadOnlyList<string> Hosts() => Split(AllowedHosts);

    public IReadOnlyList<IPNetwork> ProxyNetworks() => [.. Split(Proxies).Select(text => TryRead(text, out var network) ? network : throw new FormatException(text))];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Split(Proxies).Any(text => !TryRead(text, out _)))
        {
            yield return new("HealthPass:Http:Proxies must be IP addresses or networks such as 10.0.0.0/8, with semicolons between.");
        }

        if (Hosts().Any(host => host != "*" && Uri.CheckHostName(host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host) == UriHostNameType.Unknown))
        {
            yield return new("HealthPass:Http:AllowedHosts must be names without scheme and port, with semicolons between; *.example.org for all below one, * for any.");
        }
    }

    private static string[] Split(string text) => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    private static bool TryRead(string text, out IPNetwork network)
    {
        if (IPAddress.TryParse(text, out var address))
        {
            network = new(address, address.GetAddressBytes().Length * 8);
            return true;
        }

        return IPNetwork.TryParse(text, out network);
    }
}
