using HealthPass.Grains.Rings;
using HealthPass.Kernel.Keys;
using HealthPass.Node;
using HealthPass.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace HealthPass.Tests.Rings;

/// <summary>What a node does with its key file, without the rest of it: a folder of its own, a database that nodes share, a clock that stands.</summary>
internal sealed class RingNode : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly Lines _lines = new();

    public RingNode(StorageFixture database, FakeTimeProvider clock, string name, ILivingNodes living, NodeRole role = NodeRole.All, string? keysFile = null)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder.Path, name)).FullName;
        KeysFile = keysFile ?? Path.Combine(folder, "keys.json");
        var options = new NodeOptions
        {
            DataDirectory = folder, KeysFile = KeysFile, Role = role, Name = name, SiloPort = 0, GatewayPort = 0, Storage = database.Options(name),
        };
        var services = new ServiceCollection().AddLogging(logging => logging.AddProvider(_lines)).AddSingleton<TimeProvider>(clock).AddSingleton(living);
        _ = services.AddHealthChecks();
        _services = services.AddHealthPassCommon(options).AddSingleton<KeyFileStart>().AddSingleton<KeyFileWatch>().BuildServiceProvider();
    }

    public TempFolder Folder { get; } = new();

    public string KeysFile { get; }

    public IReadOnlyList<string> Said => _lines.All;

    public KeyRing Ring => _services.GetRequiredService<KeyRing>();

    public RingAgreement Agreement => _services.GetRequiredService<RingAgreement>();

    public Task StartAsync() => _services.GetRequiredService<KeyFileStart>().StartAsync(CancellationToken.None);

    /// <summary>Looks at the file and at what the others have said.</summary>
    public Task<bool> LookAsync() => _services.GetRequiredService<KeyFileWatch>().OnceAsync(CancellationToken.None);

    public void Dispose()
    {
        _services.Dispose();
        Folder.Dispose();
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly List<string> _lines = [];

        public IReadOnlyList<string> All
        {
            get
            {
                lock (_lines)
                {
                    return [.. _lines];
                }
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_lines)
            {
                _lines.Add($"{logLevel}: {formatter(state, exception)}");
            }
        }

        public void Dispose()
        {
        }
    }
}
