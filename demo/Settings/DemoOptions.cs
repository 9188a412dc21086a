using HealthPass.Demo.State;
using HealthPass.Kernel.Settings;

namespace HealthPass.Demo.Settings;

/// <summary>What the demo is like: the configuration section <c>HealthPass:Demo</c>.</summary>
[SettingsSection("HealthPass:Demo")]
public sealed class DemoOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "HealthPass:Demo";

    /// <summary>How many residents of the census one of the demo's stands for, 100 to 100,000. A folder keeps the one that it began with.</summary>
    public int Scale { get; init; } = 1_000;

    /// <summary>The same seed gives the same residents and the same decisions; a folder keeps the one that it began with. The default is the day of the notice.</summary>
    public int Seed { get; init; } = 20210111;

    /// <summary>
    /// Shows of a resident on a workday, those who stay at home included, 0 to 50; past days and the demo's own go by it alike. The
    /// default is that of the real system's record day: 253 million shows of 84 million residents.
    /// </summary>
    public double VisitsPerDay { get; init; } = 3;

    /// <summary>Days before the first start that a new folder is given a made-up past of, 0 to 14; 0 for none.</summary>
    public int PastDays { get; init; } = 7;

    /// <summary>Reads and validates the options.</summary>
    /// <param name="configuration">The process's configuration.</param>
    /// <param name="folder">The data folder: what it began with stays as it is.</param>
    /// <returns>The options with their defaults filled in.</returns>
    /// <exception cref="InvalidOperationException">A value is not what it must be, or a key is none; the message names the key.</exception>
    /// <exception cref="InvalidDataException">What the folder began with cannot be understood.</exception>
    public static DemoOptions Read(IConfiguration configuration, string folder)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection(Section);
        if (section.GetChildren().FirstOrDefault(child => typeof(DemoOptions).GetProperty(child.Key) is null) is { } unknown)
        {
            throw new InvalidOperationException($"{unknown.Path} is none of the demo's settings.");
        }

        var options = section.Get<DemoOptions>() ?? new DemoOptions();
        options.Validate();
        var (scale, seed) = DemoStateFile.Open(folder).Read(known => (known.Scale, known.Seed));
        return new() { Scale = scale ?? options.Scale, Seed = seed ?? options.Seed, VisitsPerDay = options.VisitsPerDay, PastDays = options.PastDays };
    }

    /// <summary>Checks the ranges.</summary>
    /// <exception cref="InvalidOperationException">A value is out of its range; the message names its key.</exception>
    public void Validate()
    {
        Require(nameof(Scale), Scale, 100, 100_000);
        Require(nameof(VisitsPerDay), VisitsPerDay, 0, 50);
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
