using HealthPass.Carriers.Cmpp;
using HealthPass.Carriers.Http;
using HealthPass.Carriers.Links;
using HealthPass.Carriers.Log;
using HealthPass.Carriers.Sessions;
using HealthPass.Carriers.Settings;
using HealthPass.Carriers.Smpp;
using HealthPass.Grains.Campaign.Texts.Carriers;
using Microsoft.Extensions.Logging;

namespace HealthPass.Carriers;

/// <summary>Opens links to the accounts that the settings name.</summary>
/// <param name="options">The settings.</param>
/// <param name="clients">Makes HTTP clients.</param>
/// <param name="clock">The clock.</param>
/// <param name="loggers">The log.</param>
internal sealed class CarrierLinks(CarrierOptions options, IHttpClientFactory clients, TimeProvider clock, ILoggerFactory loggers) : ICarrierLinks
{
    private readonly ILogger _logger = loggers.CreateLogger<CarrierLinks>();

    /// <inheritdoc />
    public IReadOnlyList<CarrierAccount> Accounts { get; } = [.. options.Accounts.Select(AccountOf)];

    /// <inheritdoc />
    public ICarrierLink Open(string account, Func<IReadOnlyList<CarrierNews>, Task> hear)
    {
        ArgumentNullException.ThrowIfNull(hear);
        var settings = options.Accounts.FirstOrDefault(one => one.Name == account) ?? throw new KeyNotFoundException($"There is no carrier's account {account}.");
        var hearing = new Hearing(settings.Name, hear, clock, _logger);
        return new Link(AccountOf(settings), LineOf(settings, hearing), hearing, clock);
    }

    private static CarrierAccount AccountOf(CarrierSettings settings) =>
        new(settings.Name, settings.Protocol, settings.TakesPseudonyms, settings.TakesNumbers, settings.PerSecond, settings.Window);

    private static int PortOf(CarrierSettings settings) => settings.Port != 0 ? settings.Port : settings.Protocol switch
    {
        CarrierProtocol.Smpp34 => 2_775,
        CarrierProtocol.Http => settings.Tls ? 443 : 80,
        _ => 7_890,
    };

    private ILine LineOf(CarrierSettings settings, Hearing hearing) => settings.Protocol switch
    {
        CarrierProtocol.Cmpp20 => Cmpp(settings, CmppVersion.V20, hearing),
        CarrierProtocol.Cmpp30 => Cmpp(settings, CmppVersion.V30, hearing),
        CarrierProtocol.Smpp34 => Line(settings, hearing, SmppMessage.LongestPhone, () => new SmppDialect(settings.UserName, settings.SourceNumber, settings.ServiceId)),
        CarrierProtocol.Http => new HttpLine(settings.Name, HttpSetupOf(settings), () => clients.CreateClient(HttpSetup.Client), hearing, clock, _logger),
        _ => new LogLine(Path.Combine(options.DataDirectory, $"texts-{settings.Name}.jsonl"), hearing, clock),
    };

    private SessionLine Cmpp(CarrierSettings settings, CmppVersion version, Hearing hearing) =>
        Line(settings, hearing, CmppSubmit.TerminalBytes(version), () => new CmppDialect(version, settings.UserName, settings.SourceNumber, settings.ServiceId));

    private SessionLine Line(CarrierSettings settings, Hearing hearing, int longest, Func<Dialect> speak)
    {
        var gateway = new Gateway(settings.Host, PortOf(settings), settings.Tls);
        return new(settings.Name, new(gateway.ConnectAsync, token => SecretAsync(settings, token), speak, longest), hearing, clock, _logger);
    }

    private HttpSetup HttpSetupOf(CarrierSettings settings)
    {
        var address = new UriBuilder(settings.Tls ? Uri.UriSchemeHttps : Uri.UriSchemeHttp, settings.Host, PortOf(settings)).Uri;
        return new(address, settings.SourceNumber, settings.ServiceId, token => SecretAsync(settings, token));
    }

    private async Task<string> SecretAsync(CarrierSettings settings, CancellationToken cancellationToken) => string.IsNullOrEmpty(settings.SecretFile)
        ? settings.Secret ?? string.Empty
        : (await File.ReadAllTextAsync(Path.Combine(options.DataDirectory, settings.SecretFile), cancellationToken)).TrimEnd('\r', '\n');
}
