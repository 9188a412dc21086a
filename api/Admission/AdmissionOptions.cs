using HealthPass.Node;
using Microsoft.Extensions.Options;

namespace HealthPass.Api.Admission;

/// <summary>How the process protects itself: the configuration section <c>HealthPass:Admission</c>. See docs/overload.md.</summary>
internal sealed class AdmissionOptions
{
    public const string Section = "HealthPass:Admission";

    private static readonly AdmissionSettings Defaults = new();

    /// <summary>What <see cref="MinimumPerSecond"/> is unless told otherwise.</summary>
    public static double UsualMinimum { get; } = 2_000 * Environment.ProcessorCount;

    /// <summary>How long a piece of work may wait for a thread before calls are shed.</summary>
    public TimeSpan TargetDelay { get; init; } = Defaults.TargetDelay;

    /// <summary>Connections that are served however long the wait: so few callers cannot overload the process.</summary>
    public int FewConnections { get; init; } = Defaults.FewConnections;

    /// <summary>Cost a second, in shows, that is admitted however slow the machine seems.</summary>
    public double MinimumPerSecond { get; init; } = UsualMinimum;

    /// <summary>Cost a second, in shows, that is never exceeded; 0 leaves it to the measured delay.</summary>
    public double MaximumPerSecond { get; init; }

    /// <summary>The longest time that a refusal is held back while callers do not keep to Retry-After.</summary>
    public TimeSpan MaxPause { get; init; } = Defaults.MaxPause;

    /// <summary>Refusals held back at once; more are answered at once.</summary>
    public int MaxPaused { get; init; } = Defaults.MaxPaused;

    /// <summary>Connections at once; one more is closed.</summary>
    public long MaxConnections { get; init; } = Defaults.MaxConnections;

    /// <summary>Late scans that are taken in a second, however idle the process is.</summary>
    public int LateScansPerSecond { get; init; } = Defaults.LateScansPerSecond;

    /// <summary>Each class's share of the admitted cost that no other class can take, by <see cref="CallClass"/>.</summary>
    public IReadOnlyList<double> Shares { get; init; } = Defaults.Shares.ToArray();

    /// <summary>Calls of each class under way at once, by <see cref="CallClass"/>.</summary>
    public IReadOnlyList<int> InFlight { get; init; } = Defaults.InFlight.ToArray();

    /// <summary>Reads the options.</summary>
    /// <exception cref="OptionsValidationException">Values are not what they must be; the message names the key of each and what is allowed.</exception>
    /// <exception cref="InvalidOperationException">A value is none of its type; the message names the key.</exception>
    public static AdmissionOptions Read(IConfiguration configuration)
    {
        var settings = ValidSettings.Read(configuration.GetSection(Section), new AdmissionSettingsValidator());
        return new()
        {
            TargetDelay = settings.TargetDelay,
            FewConnections = settings.FewConnections,
            MinimumPerSecond = settings.LeastPerSecond(),
            MaximumPerSecond = settings.MaximumPerSecond,
            MaxPause = settings.MaxPause,
            MaxPaused = settings.MaxPaused,
            MaxConnections = settings.MaxConnections,
            LateScansPerSecond = settings.LateScansPerSecond,
            Shares = settings.Shares.ToArray(),
            InFlight = settings.InFlight.ToArray(),
        };
    }
}
