using HealthPass.Carriers.Http;
using HealthPass.Carriers.Settings;
using HealthPass.Grains.Campaign.Texts.Carriers;
using Microsoft.Extensions.DependencyInjection;

namespace HealthPass.Carriers;

/// <summary>Adds the ways to the carriers to a process.</summary>
public static class CarrierServices
{
    private const int MostAnswerBytes = 1 << 20;

    /// <summary>Adds them.</summary>
    /// <param name="services">The services.</param>
    /// <param name="options">The accounts.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddCarriers(this IServiceCollection services, CarrierOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _ = services.AddHttpClient(HttpSetup.Client)
            .ConfigureHttpClient(client =>
            {
                // How long an answer may take is the link's to say, and a page of receipts is no longer than this.
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.MaxResponseContentBufferSize = MostAnswerBytes;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            // Its log lines would be one for each text.
            .RemoveAllLoggers();
        return services
            .AddSingleton(options)
            .AddSingleton<ICarrierLinks, CarrierLinks>();
    }
}
