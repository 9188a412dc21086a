using System.Net.Http.Headers;
using System.Text.Json;
using HealthPass.Api.Access;
using HealthPass.Api.Hosting;
using HealthPass.Api.Operators;
using HealthPass.Api.Pages;
using HealthPass.Tests.Architecture;
using HealthPass.Grains.Staff;
using HealthPass.Grains.Staff.Sessions;
using HealthPass.Kernel.Regions;
using HealthPass.Node;
using HealthPass.Storage.Common;
using HealthPass.Storage.Sqlite;
using HealthPass.Tests.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>The whole program in this process, on ports and in a folder of its own, so that a test sees its endpoints as routing does.</summary>
public class RunningApi : IAsyncLifetime
{
    /// <summary>An endpoint that declares nothing.</summary>
    public const string Undeclared = "/undeclared";

    /// <summary>One that declares nothing and calls itself open.</summary>
    public const string OpenUndeclared = "/undeclared/open";

    private static readonly Lock Pages = new();

    private readonly TempFolder _folder = new();
    private readonly string[] _settings;
    private WebApplication _app = null!;
    private StorageOptions _storage = null!;

    public RunningApi()
        : this([])
    {
    }

    protected RunningApi(string[] settings) => _settings = settings;

    public HttpClient Http { get; } = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false });

    public Uri Address { get; private set; } = null!;

    public string DataDirectory => _folder.Path;

    /// <summary>The operators' own port.</summary>
    public Uri OwnPort { get; private set; } = null!;

    internal Credentials Credentials { get; private set; } = null!;

    public IReadOnlyList<RouteEndpoint> Endpoints =>
    [
        .. _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText is not (Undeclared or OpenUndeclared)),
    ];

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public virtual async ValueTask InitializeAsync()
    {
        GiveItPages();
        var own = Ports.Next();
        OwnPort = new($"http://127.0.0.1:{own}");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        _ = builder.Configuration.AddCommandLine(
        [
            $"urls=http://127.0.0.1:{Ports.Next()}", $"HealthPass:DataDirectory={_folder.Path}", "HealthPass:Node:Name=access", $"HealthPass:Node:SiloPort={Ports.Next()}",
            $"HealthPass:Node:GatewayPort={Ports.Next()}", $"{OperatorOptions.MetricsUrlKey}={OwnPort}", .. _settings,
        ]);
        var options = NodeOptions.Read(builder.Configuration);
        _storage = options.Storage;
        _ = builder.AddHealthPassSilo(options);
        builder.AddHealthPassApi();
        builder.AddOperators(OperatorOptions.Read(builder.Configuration), options);
        _app = builder.Build();
        _app.MapHealthPassApi();
        _ = _app.MapGet(Undeclared, () => "served");
        _ = _app.MapGet(OpenUndeclared, () => "served").AllowAnonymous();
        await _app.StartAsync();
        Address = new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First(address => !address.EndsWith($":{own}", StringComparison.Ordinal)));
        await using var file = File.OpenRead(Path.Combine(_folder.Path, Credentials.FileName));
        Credentials = (await JsonSerializer.DeserializeAsync<Credentials>(file, JsonSerializerOptions.Web))!;
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>A session of a new account, on this node's board alone.</summary>
    internal string Session(string role, string region, TimeSpan? left = null) => SessionOf(role, region, left).Token;

    /// <summary>A session of a new account, on this node's board alone.</summary>
    internal (string Token, StaffSession Session) SessionOf(string role, string region, TimeSpan? left = null, string? name = null)
    {
        Assert.True(RegionCode.TryParse(region, out var code));
        var now = DateTimeOffset.UtcNow;
        var expires = (now + (left ?? TimeSpan.FromHours(1))).ToUnixTimeSeconds();
        var account = new StaffAccount(name ?? $"{role}-{region}", string.Empty, [role], code) { ConfirmedAt = now.ToUnixTimeSeconds() };
        var session = new StaffSession(Guid.CreateVersion7(), account.UserName, now.ToUnixTimeSeconds(), expires, now.ToUnixTimeSeconds(), "test", "test", 0, 0, 0);
        Get<StaffBoard>().Put(account);
        Get<StaffBoard>().Put(session);
        return (Get<SessionCipher>().Seal(new(account.UserName, [role], region, expires, session.SessionId)), session);
    }

    /// <summary>The token of a new screen.</summary>
    internal async Task<(string Token, Guid Id)> ScreenAsync(string region)
    {
        var token = KioskCommands.Draw();
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        Assert.True(RegionCode.TryParse(region, out var code));
        var kiosk = new Kiosk(Guid.CreateVersion7(), Secrets.HashOf(token), "hall", code, "test", now, now + 3600, 0);
        await Get<IKioskStore>().AddAsync(kiosk, CancellationToken.None);
        await Get<KioskTokens>().LoadAsync(CancellationToken.None);
        return (token, kiosk.KioskId);
    }

    /// <summary>Runs a statement on the database behind the program's back.</summary>
    internal void Sql(string sql)
    {
        using var session = SqliteFile.Open(_storage, forWriting: true);
        using var command = session.Connection.CreateCommand();
#pragma warning disable CA2100 // A test's own constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        _ = command.ExecuteNonQuery();
    }

    /// <summary>A new key that may be used so often in a second.</summary>
    internal async Task<string> KeyAsync(string kind, int rate, string scope = "")
    {
        var key = Secrets.New(32);
        using (var session = SqliteFile.Open(_storage, forWriting: true))
        {
            using var command = session.Connection.CreateCommand();
#pragma warning disable CA2100 // A test's own values.
            command.CommandText = FormattableString.Invariant(
                $"INSERT INTO api_key (hash, kind, name, scope, rate_per_second) VALUES (X'{Convert.ToHexString(Secrets.HashOf(key))}', '{kind}', 'test-{Guid.NewGuid()}', '{scope}', {rate})");
#pragma warning restore CA2100
            _ = command.ExecuteNonQuery();
        }

        await Get<ApiKeys>().LoadAsync(CancellationToken.None);
        return key;
    }

    /// <summary>Calls, with the path sent as it is written.</summary>
    internal async Task<Answer> CallAsync(Visitor visitor, HttpMethod method, string path, string? body = null)
    {
        var at = visitor.ThroughOwnPort ? OwnPort : Address;
        using var request = new HttpRequestMessage(method, new Uri(at.GetLeftPart(UriPartial.Authority) + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        if (visitor.Header is not null)
        {
            _ = request.Headers.TryAddWithoutValidation(visitor.Header, visitor.Value);
        }

        if (body is not null)
        {
            request.Content = new StringContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        using var response = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        if (response.Content.Headers.ContentType?.MediaType != "application/problem+json")
        {
            return new((int)response.StatusCode, null);
        }

        using var problem = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        return new((int)response.StatusCode, problem.RootElement.TryGetProperty("code", out var code) ? code.GetString() : "none");
    }

    // A build without the dashboard has no pages, or those of an earlier one; the table has them all. Several programs of the suite start at once.
    private static void GiveItPages()
    {
        lock (Pages)
        {
            var root = Path.Combine(AppContext.BaseDirectory, "wwwroot");
            var list = Path.Combine(root, PageRoutes.File);
            var wanted = File.ReadAllText(Path.Combine(House.Root, "dashboard/src/routes", PageRoutes.File));
            if (File.Exists(list) && File.ReadAllText(list) == wanted)
            {
                return;
            }

            _ = Directory.CreateDirectory(root);
            foreach (var file in ((IEnumerable<string>)["site.html", "staff.html", "wall.html", "phone.html", "window.html", "gate.html", "screen.html", "me-worker.js", "gate-worker.js", "screen-worker.js", "embed/window-1.js"]).Select(name => Path.Combine(root, name)).Where(path => !File.Exists(path)))
            {
                _ = Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, "<html lang=\"zh-CN\"></html>");
            }

            File.WriteAllText(list, wanted);
        }
    }
}
