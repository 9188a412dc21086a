using System.Text.Json;
using HealthPass.Grains.Documents;
using HealthPass.Grains.Health;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Grains.People.Names;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;
using HealthPass.Node;
using HealthPass.Storage;
using HealthPass.Storage.Common;
using HealthPass.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Orleans.TestingHost;

namespace HealthPass.Tests.Fakes;

/// <summary>A cluster in this process with the real storage on a SQLite file, and a clock that stands until the test moves it.</summary>
public sealed class Cluster : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private InProcessTestCluster _cluster = null!;

    private Cluster()
    {
    }

    public FakeTimeProvider Clock { get; } = new(Samples.Noon);

    public IGrainFactory Grains => _cluster.Silos[0].ServiceProvider.GetRequiredService<IGrainFactory>();

    public InProcessTestCluster Test => _cluster;

    public static async Task<Cluster> StartAsync(short silos = 1, Action<ISiloBuilder>? configure = null)
    {
        var cluster = new Cluster();
        await StorageSchema.MigrateAsync(cluster.StorageOf("migration"));
        _ = KeyFile.LoadOrCreate(cluster._folder.Of("keys.json"), cluster.Clock.GetUtcNow());
        var builder = new InProcessTestClusterBuilder(silos);
        builder.ConfigureSilo((options, silo) =>
        {
            var storage = cluster.StorageOf(options.SiloName);
            silo.Services.AddSingleton<TimeProvider>(cluster.Clock);

            // Orleans' own loops go by real time: only the domain's clock is the test's.
            foreach (var area in new[] { TimeProviderNames.Messaging, TimeProviderNames.SystemTimers, TimeProviderNames.Membership, TimeProviderNames.ActivationManagement, TimeProviderNames.GrainDirectory })
            {
                silo.Services.AddKeyedSingleton(area, TimeProvider.System);
            }

            silo.Services.AddHealthPassCore(new NodeOptions
            {
                DataDirectory = Path.Combine(cluster._folder.Path, options.SiloName),
                KeysFile = cluster._folder.Of("keys.json"),
                Role = NodeRole.All,
                Name = options.SiloName,
                SiloPort = 0,
                GatewayPort = 0,
                Storage = storage,
            });
            silo.UseHealthPassStorage(storage).AddHealthPassBoards();
            configure?.Invoke(silo);
        });
        cluster._cluster = builder.Build();
        await cluster._cluster.DeployAsync();
        _ = await cluster.DocumentAsync(CommandDocuments.Usual);
        return cluster;
    }

    /// <summary>Puts a command document into the register.</summary>
    internal Task<CommandDocument> DocumentAsync(string number, RegionNode? region = null, string issuer = "office") =>
        _cluster.Silos[0].ServiceProvider.DocumentAsync(number, region, issuer);

    /// <summary>The texts that were sent.</summary>
    public IReadOnlyList<(string Phone, string Text)> Texts() =>
    [
        .. Directory.EnumerateFiles(_folder.Path, "texts.jsonl", SearchOption.AllDirectories).SelectMany(File.ReadAllLines)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(sent => (sent.GetProperty("phone").GetString()!, sent.GetProperty("text").GetString()!)),
    ];

    public T Get<T>(int silo = 0)
        where T : notnull => _cluster.Silos[silo].ServiceProvider.GetRequiredService<T>();

    public IPersonGrain Person(PersonId id) => Grains.GetGrain<IPersonGrain>(id.ToGrainKey());

    public Task DeactivateAsync(IAddressable grain) => _cluster.DeactivateAsync(grain);

    /// <summary>A document with a check digit that holds, one a number.</summary>
    public static IdentityDocument Document(int number)
    {
        var passport = FormattableString.Invariant($"E{number + 1:D8}");
        return DocumentParser.TryParse("passport", passport, Samples.Today, out var document, out _) ? document : throw new InvalidOperationException(passport);
    }

    public PersonId IdOf(int number) => Get<PersonIndex>().IdOf(Document(number));

    public static PersonApplication Application(int number, string name = "王小明", RegionNode? region = null) =>
        PersonName.TryParse(name, out var parsed) && PhoneNumber.TryParse("13800138000", out var phone)
            ? new(Document(number), parsed, phone, (region ?? Samples.Village).Code, "wechat")
            : throw new InvalidOperationException(name);

    public async Task<PersonId> RegisterAsync(int number, RegionNode? region = null)
    {
        var result = await Person(IdOf(number)).Apply(Application(number, region: region));
        return result.Person!.PersonId;
    }

    /// <summary>The fact as two officials have approved it about somebody.</summary>
    public Fact Sealed(PersonId person, Fact fact) => Get<FactSeals>().Approve(person, fact, Approved);

    /// <summary>That two officials have approved to take a fact back.</summary>
    public Approval Withdrawn(PersonId person, Guid assignment) => Get<FactSeals>().Withdraw(person, assignment, Approved);

    private Approval Approved => new("maker", "checker", "effect", Clock.GetUtcNow(), default);

    /// <summary>Runs statements on the database behind the system's back.</summary>
    public void Sql(string sql)
    {
        using var session = SqliteFile.Open(StorageOf("test"), forWriting: true);
        using var command = session.Connection.CreateCommand();
#pragma warning disable CA2100 // A test's own constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    /// <summary>Reads a number from the database behind the system's back.</summary>
    public long Number(string sql)
    {
        using var session = SqliteFile.Open(StorageOf("test"), forWriting: true);
        using var command = session.Connection.CreateCommand();
#pragma warning disable CA2100 // A test's own constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>Lets nobody write until it is disposed.</summary>
    public IDisposable HoldWrites()
    {
        var session = SqliteFile.Open(StorageOf("test"), forWriting: true);
        using var command = session.Connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();
        return session;
    }

    /// <summary>Makes every write to a table fail until <see cref="Mend"/>.</summary>
    public void Break(string table)
    {
        foreach (var action in new[] { "INSERT", "UPDATE", "DELETE" })
        {
            Sql($"CREATE TRIGGER broken_{table}_{action} BEFORE {action} ON {table} BEGIN SELECT RAISE(ABORT, 'broken by the test'); END");
        }
    }

    public void Mend(string table)
    {
        foreach (var action in new[] { "INSERT", "UPDATE", "DELETE" })
        {
            Sql($"DROP TRIGGER broken_{table}_{action}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        _folder.Dispose();
    }

    private StorageOptions StorageOf(string node) => new() { DataDirectory = _folder.Of("data"), NodeName = node };
}
