using System.Globalization;

namespace HealthPass.Benchmarks.Measuring;

/// <summary>Reads what the kernel knows of a process and everything it has started, from /proc.</summary>
internal static class ProcessTree
{
    // USER_HZ, which is 100 on every Linux architecture .NET runs on: a tick is 10 ms.
    private const double SecondsPerTick = 0.01;

    /// <summary>CPU time of a process and its descendants, user and system, including children that have ended.</summary>
    /// <param name="root">The process; 0 for none.</param>
    /// <returns>Seconds, to 10 ms.</returns>
    public static double CpuSeconds(int root)
    {
        if (root == 0)
        {
            return 0;
        }

        var ticks = 0L;
        foreach (var process in Members(root))
        {
            // user, system, and both of children that were waited for
            ticks += process[11] + process[12] + process[13] + process[14];
        }

        return ticks * SecondsPerTick;
    }

    /// <summary>Memory of a process and its descendants, shared pages counted once.</summary>
    /// <param name="root">The process; 0 for none.</param>
    /// <returns>Bytes in RAM (proportional set size).</returns>
    public static long ResidentBytes(int root)
    {
        if (root == 0)
        {
            return 0;
        }

        var kilobytes = 0L;
        foreach (var id in Ids(root))
        {
            try
            {
                foreach (var line in File.ReadLines($"/proc/{id}/smaps_rollup"))
                {
                    if (line.StartsWith("Pss:", StringComparison.Ordinal))
                    {
                        kilobytes += long.Parse(line.AsSpan(4, line.Length - 6).Trim(), CultureInfo.InvariantCulture);
                        break;
                    }
                }
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // It has just ended.
            }
        }

        return kilobytes * 1024;
    }

    private static List<int> Ids(int root)
    {
        var parents = new Dictionary<int, int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) && Stat(id) is { } fields)
            {
                parents[id] = (int)fields[1];
            }
        }

        return parents.Keys.Where(IsWithin).ToList();

        bool IsWithin(int id)
        {
            for (var at = id; at > 1; at = parents.GetValueOrDefault(at))
            {
                if (at == root)
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static IEnumerable<long[]> Members(int root) => Ids(root).Select(Stat).OfType<long[]>();

    // The fields behind the command, which is in brackets and may hold anything: [0] is the state.
    private static long[]? Stat(int id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id}/stat");
            return [.. text[(text.LastIndexOf(')') + 2)..].Split(' ').Select(
                field => long.TryParse(field, CultureInfo.InvariantCulture, out var value) ? value : 0)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
