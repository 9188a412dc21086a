using System.Diagnostics;
using HealthPass.Benchmarks.Servers;
using HealthPass.Benchmarks.World;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.Venues;
using HealthPass.Storage.Common;

namespace HealthPass.Benchmarks.Comparisons;

/// <summary>Starts contenders in folders of their own and ends them all.</summary>
internal sealed class Arena : IAsyncDisposable
{
    /// <summary>Up to so many persons are registered over HTTP, as channels do; more are written as directory rows.</summary>
    private const int MostOverHttp = 200_000;

    private readonly List<Server> _servers = [];
    private readonly string _folder;
    private readonly KeySuite _suite;

    public Arena(Options options, int persons, string name, KeySuite suite = KeySuite.Default)
    {
        Options = options;
        _suite = suite;
        _folder = Path.Combine(options.Work, name);
        var world = Path.Combine(_folder, "world");
        if (Directory.Exists(Registered(persons)))
        {
            // The ids of those registered were derived with these keys.
            FolderCopy.Copy(Path.Combine(Registered(persons), "world"), world);
        }

        World = new(world, persons, suite);
    }

    public Options Options { get; }

    public BenchWorld World { get; }

    /// <summary>Starts HealthPass with its persons registered and on the board.</summary>
    /// <param name="name">What the table calls it.</param>
    /// <param name="settings">More configuration.</param>
    /// <param name="program">HealthPass.Api.dll of another build.</param>
    public async Task<HealthPassServer> StartHealthPassAsync(
        string name = "healthpass", IReadOnlyDictionary<string, string>? settings = null, string? program = null)
    {
        program ??= Options.Api;
        var folder = Path.Combine(_folder, name);
        var started = Stopwatch.GetTimestamp();
        HealthPassServer server;
        if (World.PersonCount <= MostOverHttp)
        {
            // Started again behind the registering, so that no grain of it is in memory while the rounds run.
            await RegisterAsync(name, folder);
            server = Add(await HealthPassServer.StartAsync(name, program, World.KeysFile, folder, settings));
        }
        else
        {
            await DirectoryRows.WriteAsync(World, folder);
            await SayAsync($"{name}: {World.PersonCount:N0} persons written as directory rows in {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s, not registered over HTTP");
            server = Add(await HealthPassServer.StartAsync(name, program, World.KeysFile, folder, settings));
            World.WriteVenues(await server.RegisterVenuesAsync(World.VenueRegions));
        }

        await server.WaitForBoardAsync(World.PersonCount);
        await SayAsync($"{name}: ready with {World.PersonCount:N0} persons on the board after {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s");
        return server;
    }

    /// <summary>Starts HealthPass on directory rows, however many persons there are, and waits until it is ready but not for its board. The caller ends it.</summary>
    /// <param name="name">What the table calls it; the same name starts on the same rows again.</param>
    /// <param name="settings">More configuration.</param>
    public async Task<HealthPassServer> StartOnRowsAsync(string name, IReadOnlyDictionary<string, string> settings)
    {
        var folder = Path.Combine(_folder, name);
        if (!File.Exists(Path.Combine(folder, StorageOptions.SqliteFileName)))
        {
            var started = Stopwatch.GetTimestamp();
            await DirectoryRows.WriteAsync(World, folder);
            await SayAsync($"{World.PersonCount:N0} persons written as directory rows in {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s");
        }

        return await HealthPassServer.StartAsync(name, Options.Api, World.KeysFile, folder, settings);
    }

    /// <summary>Starts HealthPass with its persons registered and nobody on the board.</summary>
    /// <param name="name">What the table calls it.</param>
    public async Task<HealthPassServer> StartColdHealthPassAsync(string name)
    {
        var folder = Path.Combine(_folder, name);
        await RegisterAsync(name, folder);
        return Add(await HealthPassServer.StartAsync(
            name, Options.Api, World.KeysFile, folder, new Dictionary<string, string> { ["HealthPass__Board__WarmStart"] = "false" }));
    }

    /// <summary>Starts a rival, filled.</summary>
    public async Task<Server> StartRivalAsync(string name)
    {
        var started = Stopwatch.GetTimestamp();
        var server = Add(await RivalServer.StartAsync(name, World, Path.Combine(_folder, name)));
        await SayAsync($"{name}: ready after {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s");
        return server;
    }

    /// <summary>Invents venues where HealthPass gave none out.</summary>
    public void InventVenues() => World.WriteVenues(World.VenueRegions.Select(region => (VenueId.New(), region.Code)));

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }

        if (!Options.Keep)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private async Task RegisterAsync(string name, string folder)
    {
        // Registering is not what is measured: the comparisons of one run begin from copies of one registered data folder.
        var registered = Registered(World.PersonCount);
        if (!Directory.Exists(registered))
        {
            var started = Stopwatch.GetTimestamp();
            // By the earlier build where there is one: it need not open what a later one has written.
            await using (var server = await HealthPassServer.StartAsync(name, Options.Before ?? Options.Api, World.KeysFile, folder))
            {
                World.WriteVenues(await server.RegisterVenuesAsync(World.VenueRegions));
                await server.RegisterPersonsAsync(World.Population, World.PersonCount);
            }

            await SayAsync($"{name}: {World.PersonCount:N0} persons registered over HTTP in {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s");
            FolderCopy.Copy(folder, Path.Combine(registered, "data"));
            FolderCopy.Copy(World.Folder, Path.Combine(registered, "world"));
        }
        else
        {
            FolderCopy.Copy(Path.Combine(registered, "data"), folder);
            await SayAsync($"{name}: a copy of {World.PersonCount:N0} persons registered over HTTP before");
        }
    }

    private string Registered(int persons) => Path.Combine(Options.Work, $"registered-{persons}{(_suite == KeySuite.Default ? string.Empty : $"-{_suite.ToWire()}")}");

    private T Add<T>(T server)
        where T : Server
    {
        _servers.Add(server);
        return server;
    }

    private static Task SayAsync(FormattableString text) =>
        Console.Error.WriteLineAsync("  " + text.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
