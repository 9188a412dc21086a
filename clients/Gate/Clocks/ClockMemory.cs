using System.Globalization;
using System.Text;
using HealthPass.Gate.Files;

namespace HealthPass.Gate.Clocks;

/// <summary>Keeps how far the machine's clock was ahead, for a start without the network.</summary>
internal static class ClockMemory
{
    private const string FileName = "clock";

    // Whoever was away for long may have had its battery changed: more than that is not trusted.
    private static readonly TimeSpan Doubt = TimeSpan.FromSeconds(30);

    /// <summary>Writes it down.</summary>
    public static void Keep(string folder, ServerClock server)
    {
        if (server.Offset is { } offset)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{(long)offset.TotalMilliseconds}");
            DurableFiles.Replace(Path.Combine(folder, FileName), Encoding.ASCII.GetBytes(text));
        }
    }

    /// <summary>Reads it.</summary>
    public static void Recall(string folder, ServerClock server)
    {
        var path = Path.Combine(folder, FileName);
        if (File.Exists(path) && long.TryParse(File.ReadAllText(path), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds))
        {
            server.Remember(TimeSpan.FromMilliseconds(milliseconds), Doubt);
        }
    }
}
