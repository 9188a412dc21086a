using System.Globalization;
using System.Net;
using System.Text.Json;
using HealthPass.Api.Access;
using HealthPass.Benchmarks.World;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Benchmarks.Servers;

/// <summary>HealthPass itself: the api process as it is built, on a data folder of its own.</summary>
internal sealed class HealthPassServer(ChildProcess process) : Server
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(5);

    private readonly HttpClient _client = new(new SocketsHttpHandler { MaxConnectionsPerServer = 128 });
    private Credentials? _credentials;

    public override int ProcessId => process.Id;

    public Uri Address => new($"http://127.0.0.1:{Port}");

    public string ChannelKey => _credentials!.ChannelKey;

    public string GateKey => _credentials!.GateKey;

    public override string Headers(bool gate) => $"X-Api-Key: {(gate ? GateKey : ChannelKey)}\r\n";

    /// <summary>The first password of a staff account.</summary>
    public string PasswordOf(string userName) => _credentials!.Staff.Single(account => account.UserName == userName).Password;

    /// <summary>Starts the api on a data folder, and waits until it is ready.</summary>
    /// <param name="name">What the table calls it.</param>
    /// <param name="program">HealthPass.Api.dll.</param>
    /// <param name="keysFile">The key file of the world.</param>
    /// <param name="folder">The data folder; kept from an earlier start or empty.</param>
    /// <param name="settings">More configuration, as environment variables.</param>
    public static async Task<HealthPassServer> StartAsync(
        string name, string program, string keysFile, string folder, IReadOnlyDictionary<string, string>? settings = null)
    {
        _ = Directory.CreateDirectory(folder);
        var port = Ports.Next();
        var socket = Path.Combine(folder, "counters");
        var environment = Environment(socket);
        environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        environment["HealthPass__DataDirectory"] = folder;

        // The program is measured, and not what a key may do.
        environment["HealthPass__ApiKeys__FirstRate"] = "1000000";
        environment["HealthPass__ApiKeys__DocumentsPerMinute"] = "1000000";
        environment["HealthPass__ApiKeys__DocumentsPerDay"] = "1000000";
        environment["HealthPass__Hotline__PerHour"] = "1000000";
        environment["HealthPass__Hotline__PerDay"] = "1000000";
        environment["HealthPass__Keys__File"] = keysFile;
        environment["HealthPass__Node__Name"] = DirectoryRows.Node;
        environment["HealthPass__Staff__OneTimeFirstPasswords"] = "false";

        // Its people are made up, and it is asked how many are on its board.
        environment["HealthPass__Wall__Exact"] = "true";
        environment["HealthPass__Node__SiloPort"] = Ports.Next().ToString(CultureInfo.InvariantCulture);
        environment["HealthPass__Node__GatewayPort"] = Ports.Next().ToString(CultureInfo.InvariantCulture);
        foreach (var (key, value) in settings ?? new Dictionary<string, string>())
        {
            environment[key] = value;
        }

        var process = new ChildProcess("dotnet", [program], environment, Path.Combine(folder, "server.log"));
        var server = new HealthPassServer(process) { Name = name, Port = port, CounterSocket = socket };
        try
        {
            server._client.BaseAddress = server.Address;
            await process.WaitUntilAsync(async () => await server.PersonsOnBoardAsync() >= 0, Timeout);
            server._credentials = JsonSerializer.Deserialize<Credentials>(
                await File.ReadAllBytesAsync(Path.Combine(folder, Credentials.FileName)), JsonSerializerOptions.Web);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }

        return server;
    }

    /// <summary>Registers a venue a region.</summary>
    public async Task<List<(VenueId Id, RegionCode Region)>> RegisterVenuesAsync(IEnumerable<RegionNode> regions)
    {
        var venues = new List<(VenueId, RegionCode)>();
        foreach (var region in regions)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/venues");
            request.Headers.Add("X-Api-Key", ChannelKey);
            request.Content = JsonContent.Create(new { name = $"{region.Name}站", category = "railway_station", regionCode = region.Code.ToString() });
            using var answer = await _client.SendAsync(request);
            using var body = JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
            venues.Add(VenueId.TryParse(body.RootElement.GetProperty("venueId").GetString(), out var id)
                ? (id, region.Code)
                : throw new InvalidDataException("A venue without an id."));
        }

        return venues;
    }

    /// <summary>Registers persons, many at a time, as channels do.</summary>
    public Task RegisterPersonsAsync(Population population, int count) => Parallel.ForAsync(
        0, count, new ParallelOptions { MaxDegreeOfParallelism = 96 }, async (i, cancel) =>
        {
            var person = population[i];
            using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/persons");
            request.Headers.Add("X-Api-Key", ChannelKey);
            request.Content = JsonContent.Create(new
            {
                document = new { type = "resident_id", number = person.Number },
                name = person.Name,
                phone = person.Phone,
                regionCode = person.Region.Code.ToString(),
            });
            using var answer = await _client.SendAsync(request, cancel);
            if (answer.StatusCode is not (HttpStatusCode.Created or HttpStatusCode.OK))
            {
                throw new InvalidOperationException($"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancel)}");
            }
        });

    /// <summary>Bytes of log that the process has written.</summary>
    public long LogBytes => process.LogBytes;

    /// <summary>The last line of the log that holds a text.</summary>
    public string LastLine(string text) => process.LastLine(text);

    /// <summary>Waits until the warm start has put persons on the board.</summary>
    public Task WaitForBoardAsync(int persons) =>
        process.WaitUntilAsync(async () => await PersonsOnBoardAsync() >= persons, TimeSpan.FromMinutes(20));

    public override async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        _client.Dispose();
    }

    /// <summary>Persons on the board, -1 while the process is not ready.</summary>
    public async Task<long> PersonsOnBoardAsync()
    {
        try
        {
            using var answer = await _client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            if (!answer.IsSuccessStatusCode)
            {
                return -1;
            }

            using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            return body.RootElement.GetProperty("personsOnBoard").GetInt64();
        }
        catch (HttpRequestException)
        {
            return -1;
        }
    }
}
