using System.Text.Json;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Regions;
using HealthPass.Node;
using Microsoft.AspNetCore.Identity;

namespace HealthPass.Api.Access;

/// <summary>Gives an empty store its first keys and accounts, and writes them to <c>credentials.json</c>, readable by its owner alone.</summary>
internal sealed partial class FirstAccounts(
    NodeOptions options, IStaffStore store, ApiKeys keys, RegionTree regions, IPasswordHasher<StaffAccount> hasher, ILogger<FirstAccounts> logger)
    : IHostedService
{
    /// <summary>The name under which the first key of all is kept.</summary>
    internal const string FirstChannel = "first-channel";

    /// <summary>The channels of the programme: WeChat, Alipay, the province's government app and its portal.</summary>
    internal static readonly string[] Channels = ["wechat", "alipay", "tianfu", "government"];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private static readonly (string UserName, string Role)[] Accounts =
    [
        ("maker", AccessNames.EpidemicControl),
        ("checker", AccessNames.EpidemicControl),
        ("agent", AccessNames.HotlineAgent),
        ("venues", AccessNames.VenueAdministrator),
        ("command", AccessNames.CommandCentre),
        ("auditor", AccessNames.Auditor),
        ("operator", AccessNames.Operator),
    ];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!await store.AnyAsync(cancellationToken))
        {
            await AddAsync(cancellationToken);
        }

        await keys.LoadAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // The file comes first: a crash in between leaves credentials that the next start takes up, never accounts without passwords.
    private async Task AddAsync(CancellationToken cancellationToken)
    {
        var path = Path.Combine(options.DataDirectory, Credentials.FileName);
        var credentials = File.Exists(path)
            ? JsonSerializer.Deserialize<Credentials>(await File.ReadAllBytesAsync(path, cancellationToken), Json)!
            : await CreateAsync(path, cancellationToken);
        var added = await store.AddFirstAsync(
            [.. credentials.Staff.Select(AccountOf)],
            [
                new(Secrets.HashOf(credentials.ChannelKey), AccessNames.Channel, FirstChannel, string.Empty, 0),
                new(Secrets.HashOf(credentials.GateKey), AccessNames.Gate, "first-gates", string.Empty, 0),
                .. (credentials.ChannelKeys ?? new Dictionary<string, string>()).Select(
                    channel => new ApiKey(Secrets.HashOf(channel.Value), AccessNames.Channel, channel.Key, string.Empty, 0)),
            ],
            cancellationToken);
        if (added)
        {
            LogAdded(logger, path);
        }
        else
        {
            // Another node of the cluster was first; its file has the credentials that count.
            File.Delete(path);
        }
    }

    private async Task<Credentials> CreateAsync(string path, CancellationToken cancellationToken)
    {
        var credentials = new Credentials(
            Secrets.New(32), Secrets.New(32),
            [.. Accounts.Select(account => new StaffCredential(account.UserName, Secrets.New(15), [account.Role], regions.Root.Code.ToString()))],
            Channels.ToDictionary(channel => channel, _ => Secrets.New(32)));
        var file = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            file.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var stream = new FileStream(path, file);
        await JsonSerializer.SerializeAsync(stream, credentials, Json, cancellationToken);
        stream.Flush(flushToDisk: true);
        return credentials;
    }

    private StaffAccount AccountOf(StaffCredential credential)
    {
        _ = RegionCode.TryParse(credential.RegionCode, out var region);
        var account = new StaffAccount(credential.UserName, string.Empty, credential.Roles, region, 0, 0);
        return account with { PasswordHash = hasher.HashPassword(account, credential.Password) };
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The store was empty: its first keys and accounts are in {Path}")]
    private static partial void LogAdded(ILogger logger, string path);
}
