using System.Text.Json;
using HealthPass.Grains.Staff;
using HealthPass.Grains.Staff.Accounts;
using HealthPass.Grains.Staff.Passwords;
using HealthPass.Kernel.Files;
using HealthPass.Kernel.Regions;
using HealthPass.Node;

namespace HealthPass.Api.Access;

/// <summary>Gives an empty store its first keys and accounts, and writes them to <c>credentials.json</c>, readable by its owner alone.</summary>
internal sealed partial class FirstAccounts(
    NodeOptions options, ApiKeySettings settings, IStaffStore store, ApiKeys keys, StaffBoard board, RegionTree regions, IPasswords passwords, StaffOptions staff, TimeProvider clock,
    ILogger<FirstAccounts> logger)
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
        ("supervisor", AccessNames.HotlineSupervisor),
        ("venues", AccessNames.VenueAdministrator),
        ("command", AccessNames.CommandCentre),
        ("auditor", AccessNames.Auditor),
        ("operator", AccessNames.Operator),
        ("administrator", AccessNames.Administrator),

        // Rights are granted by another than the one who asked for them.
        ("administrator2", AccessNames.Administrator),
        ("volunteer", AccessNames.Volunteer),
        ("keeper", AccessNames.VenueKeeper),
        ("campaign", AccessNames.CampaignOfficer),
    ];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!await store.AnyAsync(cancellationToken))
        {
            await AddAsync(cancellationToken);
        }

        await keys.LoadAsync(cancellationToken);
        await board.LoadAsync(cancellationToken);
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
            await Task.WhenAll(credentials.Staff.Select(AccountOfAsync)),
            [
                KeyOf(credentials.ChannelKey, AccessNames.Channel, FirstChannel, KeyScope.Of(FirstChannel)),
                KeyOf(credentials.GateKey, AccessNames.Gate, "first-gates", KeyScope.Of(regions.Root.Code)),
                .. (credentials.ChannelKeys ?? new Dictionary<string, string>()).Select(
                    channel => KeyOf(channel.Value, AccessNames.Channel, channel.Key, KeyScope.Of(channel.Key))),
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
        await using var stream = new FileStream(path, OwnerOnly.Options(FileMode.CreateNew));
        await JsonSerializer.SerializeAsync(stream, credentials, Json, cancellationToken);
        stream.Flush(flushToDisk: true);
        return credentials;
    }

    private ApiKey KeyOf(string secret, string kind, string name, string scope) => new(Secrets.HashOf(secret), kind, name, scope, settings.FirstRate)
    {
        Owner = "operator",
        Region = regions.Root.Code,
        CreatedAt = clock.GetUtcNow().ToUnixTimeSeconds(),
    };

    private async Task<StaffAccount> AccountOfAsync(StaffCredential credential)
    {
        _ = RegionCode.TryParse(credential.RegionCode, out var region);
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var account = new StaffAccount(credential.UserName, string.Empty, credential.Roles, region)
        {
            CreatedBy = "first start", CreatedAt = now, ConfirmedAt = now, PasswordAt = now, MustChange = staff.OneTimeFirstPasswords,
            ValidTo = credential.Roles.Contains(AccessNames.Volunteer) ? now + (long)AccountChanges.LongestVolunteer.TotalSeconds : StaffAccount.Never,
        };
        return account with { PasswordHash = await passwords.HashAsync(account, credential.Password, HashingAsker.Own, CancellationToken.None) };
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The store was empty: its first keys and accounts are in {Path}")]
    private static partial void LogAdded(ILogger logger, string path);
}
