using System.Globalization;

namespace HealthPass.Benchmarks.Comparisons;

/// <summary>The command line of a comparison.</summary>
internal sealed record Options
{
    /// <summary>Rounds measured.</summary>
    public int Rounds { get; init; } = 7;

    /// <summary>Seconds that a round aims at; the operation count is fixed after the warm-up.</summary>
    public double Seconds { get; init; } = 4;

    /// <summary>Persons registered.</summary>
    public int Persons { get; init; } = 100_000;

    /// <summary>Connections of the closed loop.</summary>
    public int Connections { get; init; } = 64;

    /// <summary>Seed of the order of rounds and of the choice of persons.</summary>
    public int Seed { get; init; } = Environment.TickCount & 0xFFFF;

    /// <summary>Sizes of the board comparison.</summary>
    public IReadOnlyList<int> Boards { get; init; } = [100_000, 1_000_000, 10_000_000];

    /// <summary>Sizes of the batch comparison.</summary>
    public IReadOnlyList<int> Batches { get; init; } = [1, 50, 500];

    /// <summary>Viewers of the wall.</summary>
    public int Viewers { get; init; } = 500;

    /// <summary>Scans a second that the wall is watched under.</summary>
    public int Rate { get; init; } = 1_000;

    /// <summary>Only these contenders, empty for all.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>Where the overload comparison draws its chart (SVG), null for nowhere.</summary>
    public string? Chart { get; init; }

    /// <summary>HealthPass.Api.dll.</summary>
    public required string Api { get; init; }

    /// <summary>HealthPass.Api.dll of an earlier build, to be measured beside this one; null for none.</summary>
    public string? Before { get; init; }

    /// <summary>A folder for the run; emptied behind it.</summary>
    public required string Work { get; init; }

    /// <summary>Whether the run's folder stays.</summary>
    public bool Keep { get; init; }

    public static Options Parse(ReadOnlySpan<string> arguments)
    {
        var options = new Options { Api = FindApi(), Work = Path.Combine(Path.GetTempPath(), $"healthpass-bench-{Environment.ProcessId}") };
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] == "--keep")
            {
                options = options with { Keep = true };
                continue;
            }

            var value = i + 1 < arguments.Length ? arguments[i + 1] : throw new ArgumentException($"{arguments[i]} needs a value.");
            options = arguments[i++] switch
            {
                "--rounds" => options with { Rounds = Number(value) },
                "--seconds" => options with { Seconds = double.Parse(value, CultureInfo.InvariantCulture) },
                "--persons" => options with { Persons = Number(value) },
                "--connections" => options with { Connections = Number(value) },
                "--seed" => options with { Seed = Number(value) },
                "--boards" => options with { Boards = [.. value.Split(',').Select(Number)] },
                "--batches" => options with { Batches = [.. value.Split(',').Select(Number)] },
                "--viewers" => options with { Viewers = Number(value) },
                "--rate" => options with { Rate = Number(value) },
                "--only" => options with { Only = value.Split(',') },
                "--chart" => options with { Chart = Path.GetFullPath(value) },
                "--api" => options with { Api = Path.GetFullPath(value) },
                "--before" => options with { Before = Path.GetFullPath(value) },
                "--work" => options with { Work = Path.GetFullPath(value) },
                var other => throw new ArgumentException($"There is no option {other}."),
            };
        }

        return File.Exists(options.Api) ? options : throw new ArgumentException($"{options.Api} is not there: build it, or say --api FILE.");
    }

    /// <summary>Whether a contender takes part.</summary>
    public bool Includes(string contender) => Only.Count == 0 || Only.Contains(contender);

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    // tests/HealthPass.Benchmarks/bin/<configuration>/net10.0 stands as deep as api/bin/<configuration>/net10.0 does.
    private static string FindApi()
    {
        var bin = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd('/'));
        return Path.GetFullPath(Path.Combine(
            bin.FullName, "../../../../../api/bin", bin.Parent!.Name, bin.Name, "HealthPass.Api.dll"));
    }
}
