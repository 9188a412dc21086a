namespace HealthPass.Demo;

/// <summary>What the demo traffic is like: the configuration section <c>HealthPass:Demo</c>.</summary>
public sealed class DemoOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "HealthPass:Demo";

    /// <summary>Multiplies all rates and the simulated clock, of which a day passes in 24 minutes at speed 1. 0.01 to 1000.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>The same seed gives the same residents and the same decisions. The default is the day of the notice.</summary>
    public int Seed { get; init; } = 20210111;

    /// <summary>How many apply in all, 1 to 10,000,000.</summary>
    public int Residents { get; init; } = 20_000;

    /// <summary>Applications a second by day at speed 1, 0 to 10,000.</summary>
    public double ApplyPerSecond { get; init; } = 40;

    /// <summary>Shows a second at the daily peak at speed 1, 0 to 100,000.</summary>
    public double ShowsPerSecond { get; init; } = 60;

    /// <summary>Days before the first start that a new folder is given a made-up past of, 0 to 14; 0 for none.</summary>
    public int PastDays { get; init; } = 7;

    /// <summary>Reads and validates the options.</summary>
    /// <param name="configuration">The process's configuration.</param>
    /// <returns>The options with their defaults filled in.</returns>
    /// <exception cref="InvalidOperationException">A value is not what it must be; the message names its key.</exception>
    public static DemoOptions Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var options = configuration.GetSection(Section).Get<DemoOptions>() ?? new DemoOptions();
        options.Validate();
        return options;
    }

    /// <summary>Checks the ranges.</summary>
    /// <exception cref="InvalidOperationException">A value is out of its range; the message names its key.</exception>
    public void Validate()
    {
        Require(nameof(Speed), Speed, 0.01, 1000);
        Require(nameof(Residents), Residents, 1, 10_000_000);
        Require(nameof(ApplyPerSecond), ApplyPerSecond, 0, 10_000);
        Require(nameof(ShowsPerSecond), ShowsPerSecond, 0, 100_000);
        Require(nameof(PastDays), PastDays, 0, 14);
    }

    // Written so that a value that is not a number fails too.
    private static void Require(string key, double value, double least, double most)
    {
        if (!(value >= least && value <= most))
        {
            throw new InvalidOperationException(FormattableString.Invariant($"{Section}:{key} must lie between {least} and {most}."));
        }
    }
}
