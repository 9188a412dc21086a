using HealthPass.Benchmarks.Servers;

namespace HealthPass.Benchmarks.Comparisons;

/// <summary>Starts those contenders of a comparison that the command line asks for.</summary>
internal static class Lineup
{
    public static async Task<List<Server>> StartAsync(Arena arena, IEnumerable<string> rivals)
    {
        var servers = new List<Server>();
        if (arena.Options.Includes("healthpass"))
        {
            // First, because it gives out the ids of the venues.
            servers.Add(await arena.StartHealthPassAsync());
        }
        else
        {
            arena.InventVenues();
        }

        if (arena.Options.Before is { } before)
        {
            servers.Add(await arena.StartHealthPassAsync("before", program: before));
        }

        foreach (var rival in rivals.Where(arena.Options.Includes))
        {
            servers.Add(await arena.StartRivalAsync(rival));
        }

        return servers;
    }
}
