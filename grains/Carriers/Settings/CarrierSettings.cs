using HealthPass.Grains.Campaign.Texts.Carriers;

namespace HealthPass.Carriers.Settings;

/// <summary>An item of the configuration section <c>HealthPass:Carriers</c>, as it is written.</summary>
public sealed class CarrierSettings
{
    /// <summary>The account's name, by which campaigns name it.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>What is spoken there.</summary>
    public CarrierProtocol Protocol { get; set; }

    /// <summary>The gateway's name or address.</summary>
    public string Host { get; set; } = string.Empty;

    /// <summary>Its port; 0 for the protocol's own.</summary>
    public int Port { get; set; }

    /// <summary>Whether it is spoken to by TLS.</summary>
    public bool Tls { get; set; }

    /// <summary>The account at the gateway.</summary>
    public string UserName { get; set; } = string.Empty;

    /// <summary>Its secret.</summary>
    public string? Secret { get; set; }

    /// <summary>A file that holds the secret, which is read at each login.</summary>
    public string? SecretFile { get; set; }

    /// <summary>The number that phones show as the sender.</summary>
    public string SourceNumber { get; set; } = string.Empty;

    /// <summary>The service, as agreed with the carrier.</summary>
    public string ServiceId { get; set; } = string.Empty;

    /// <summary>The most messages that wait for their answers.</summary>
    public int Window { get; set; } = 16;

    /// <summary>The most messages a second.</summary>
    public int PerSecond { get; set; } = 100;

    /// <summary>Whether the gateway finds the phone of a pseudonym by itself.</summary>
    public bool TakesPseudonyms { get; set; }

    /// <summary>Whether it takes phones' numbers.</summary>
    public bool TakesNumbers { get; set; } = true;
}
