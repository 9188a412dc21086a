using HealthPass.Api.Service;
using HealthPass.Grains.Texts;

namespace HealthPass.Api.Texts;

/// <summary>
/// Whether the texts that would have gone out may be read through the API: while the system is developed or shows made-up people, and they go
/// to a file of this process. Nowhere else, whatever the settings say: one-time codes stand in them.
/// </summary>
/// <param name="Log">The file; null where it is not to be read.</param>
internal sealed record TextLogAccess(ITextLog? Log)
{
    public static TextLogAccess Of(IServiceProvider services) =>
        services.GetRequiredService<IHostEnvironment>().IsDevelopment() || services.GetService<DemoScale>() is not null ? new(services.GetService<ITextLog>()) : new((ITextLog?)null);
}
