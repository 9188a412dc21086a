namespace HealthPass.SystemTests.Clustering;

/// <summary>
/// The wall clock of one node, which a test may set: libfaketime stands between the process and the kernel, and reads from a
/// file how far off it is. What only measures how long something took goes on undisturbed, as on a machine whose clock is set.
/// </summary>
internal sealed class SteppedClock
{
    private readonly string _file;

    private SteppedClock(string library, string file)
    {
        _file = file;
        Environment = new Dictionary<string, string>
        {
            ["LD_PRELOAD"] = library,
            ["FAKETIME_TIMESTAMP_FILE"] = file,
            ["FAKETIME_CACHE_DURATION"] = "1",
            ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
            ["FAKETIME_DONT_RESET"] = "1",
            // Its own conversion of monotonic waits makes them end at once.
            ["FAKETIME_FORCE_MONOTONIC_FIX"] = "0",
        };
        Step(TimeSpan.Zero);
    }

    /// <summary>What the node's process is started with.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>Makes a clock, where libfaketime is installed.</summary>
    /// <param name="folder">Where its file lies; the node must be able to read it.</param>
    public static SteppedClock? TryCreate(string folder) => Directory.Exists("/usr/lib")
        && Directory.EnumerateDirectories("/usr/lib").Select(path => Path.Combine(path, "faketime", "libfaketimeMT.so.1")).FirstOrDefault(File.Exists) is { } library
            ? new(library, Path.Combine(folder, "clock"))
            : null;

    /// <summary>Sets the clock; the process notices within a second.</summary>
    /// <param name="offset">How far ahead of the others it goes from now on.</param>
    public void Step(TimeSpan offset)
    {
        var next = _file + ".next";
        File.WriteAllText(next, string.Create(CultureInfo.InvariantCulture, $"{offset.TotalSeconds:+0;-0;+0}\n"));
        File.Move(next, _file, overwrite: true);
    }
}
