namespace HealthPass.Api.Admission;

/// <summary>How the process protects itself: the configuration section <c>HealthPass:Admission</c>. See docs/overload.md.</summary>
internal sealed class AdmissionOptions
{
    public const string Section = "HealthPass:Admission";

    private static readonly int Processors = Environment.ProcessorCount;

    /// <summary>How long a piece of work may wait for a thread before calls are shed.</summary>
    public TimeSpan TargetDelay { get; init; } = TimeSpan.FromMilliseconds(30);

    /// <summary>Connections that are served however long the wait: so few callers cannot overload the process.</summary>
    public int FewConnections { get; init; } = 64 * Processors;

    /// <summary>Cost a second, in shows, that is admitted however slow the machine seems.</summary>
    public double MinimumPerSecond { get; init; } = 2_000 * Processors;

    /// <summary>Cost a second, in shows, that is never exceeded; 0 leaves it to the measured delay.</summary>
    public double MaximumPerSecond { get; init; }

    /// <summary>The longest time that a refusal is held back while callers do not keep to Retry-After.</summary>
    public TimeSpan MaxPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Refusals held back at once; more are answered at once.</summary>
    public int MaxPaused { get; init; } = 20_000;

    /// <summary>Connections at once; one more is closed.</summary>
    public long MaxConnections { get; init; } = 20_000;

    /// <summary>Each class's share of the admitted cost that no other class can take, by <see cref="CallClass"/>.</summary>
    public IReadOnlyList<double> Shares { get; init; } = [0.5, 0.3, 0.1, 0.05, 0.02, 0];

    /// <summary>Calls of each class under way at once, by <see cref="CallClass"/>.</summary>
    public IReadOnlyList<int> InFlight { get; init; } =
        [1_024 * Processors, 1_024 * Processors, 64 * Processors, 128 * Processors, 64 * Processors, 16 * Processors];

    /// <summary>Reads the options.</summary>
    /// <exception cref="InvalidOperationException">A value is not what it must be; the message names its key.</exception>
    public static AdmissionOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var defaults = new AdmissionOptions();
        var shares = new double[CallClasses.Count];
        var inFlight = new int[CallClasses.Count];
        for (var i = 0; i < CallClasses.Count; i++)
        {
            var name = ((CallClass)i).ToString();
            shares[i] = section.GetValue($"Shares:{name}", defaults.Shares[i]);
            inFlight[i] = section.GetValue($"InFlight:{name}", defaults.InFlight[i]);
            Require(shares[i] is >= 0 and <= 1, $"Shares:{name}", "lie between 0 and 1");
            Require(inFlight[i] > 0, $"InFlight:{name}", "be 1 or more");
        }

        Require(shares.Sum() <= 1 + 1e-9, "Shares", "add up to 1 at most");
        var maximum = section.GetValue("MaximumPerSecond", defaults.MaximumPerSecond);
        Require(maximum is 0 or >= 1, "MaximumPerSecond", "be 0 or at least 1");
        var minimum = section.GetValue("MinimumPerSecond", maximum > 0 ? Math.Min(maximum, defaults.MinimumPerSecond) : defaults.MinimumPerSecond);
        Require(minimum >= 1 && (maximum == 0 || minimum <= maximum), "MinimumPerSecond", "be at least 1, and MaximumPerSecond at most");
        return new()
        {
            TargetDelay = Duration("TargetDelay", defaults.TargetDelay, TimeSpan.FromMilliseconds(1)),
            MinimumPerSecond = minimum,
            MaximumPerSecond = maximum,
            MaxPause = Duration("MaxPause", defaults.MaxPause, TimeSpan.Zero),
            FewConnections = Count("FewConnections", defaults.FewConnections, 0),
            MaxPaused = Count("MaxPaused", defaults.MaxPaused, 0),
            MaxConnections = Count("MaxConnections", (int)defaults.MaxConnections, 1),
            Shares = shares,
            InFlight = inFlight,
        };

        TimeSpan Duration(string name, TimeSpan otherwise, TimeSpan least)
        {
            var value = section.GetValue(name, otherwise);
            Require(value >= least && value <= TimeSpan.FromSeconds(10), name, $"lie between {least} and 00:00:10");
            return value;
        }

        int Count(string name, int otherwise, int least)
        {
            var value = section.GetValue(name, otherwise);
            Require(value >= least, name, $"be at least {least}");
            return value;
        }
    }

    private static void Require(bool holds, string name, string must)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"{Section}:{name} must {must}.");
        }
    }
}
