using System.Globalization;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Regions;
using HealthPass.Node;
using HealthPass.Storage;

namespace HealthPass.Api.Hosting;

/// <summary>
/// The operator's commands for API keys: <c>keys list</c>, <c>keys issue</c>, <c>keys rotate-key</c> and <c>keys revoke</c>. They read and write the
/// database beside running nodes, leave the same audit lines as the API, and count on every node within a second.
/// </summary>
internal static class ApiKeyCommand
{
    public const string Usage =
        "keys list | keys issue channel|gate NAME [--owner=..] [--channel=..] [--venues=ID,ID] [--region=CODE] [--rate=N] [--documents-per-minute=N] [--documents-per-day=N] [--days=N]"
        + " | keys rotate-key KEY_ID [--overlap-minutes=N] | keys revoke KEY_ID";

    private const string Actor = "operator-command";
    private const int UsualRate = 100;
    private const int UsualOverlapMinutes = 24 * 60;

    /// <summary>Whether these are arguments of one of the commands.</summary>
    public static bool Knows(string[] arguments) => arguments is ["list" or "issue" or "rotate-key" or "revoke", ..];

    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        var words = arguments.TakeWhile(argument => !argument.StartsWith('-')).ToArray();
        var configuration = CommandSettings.Configure(arguments[words.Length..]);
        var options = NodeOptions.Read(configuration);
        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(_ => RegionTree.Load())
            .AddHealthPassStorage(options.Storage)
            .AddSingleton<IApiKeysInForce, NobodyToTell>()
            .AddSingleton<ApiKeyCommands>()
            .AddSingleton<IAudit, DirectAudit>()
            .BuildServiceProvider();
        try
        {
            return await RunAsync(words, configuration, services, output, errors);
        }
        catch (Exception error) when (error is IOException or StorageConflictException || DependencyFaults.IsStorageUnavailable(error))
        {
            await errors.WriteLineAsync($"Nothing was done: {error.Message}");
            return 1;
        }
    }

    private static async Task<int> RunAsync(string[] words, IConfiguration settings, IServiceProvider services, TextWriter output, TextWriter errors)
    {
        var keys = services.GetRequiredService<ApiKeyCommands>();
        var official = new Official(Actor, services.GetRequiredService<RegionTree>().Root.Code, [StaffRoles.Administrator]);
        AuditPen Pen(AuditAction action) => new(services.GetRequiredService<IAudit>(), Actor, action);
        switch (words)
        {
            case ["list"]:
                foreach (var key in await keys.ListAsync(official.Region, CancellationToken.None))
                {
                    await output.WriteLineAsync(string.Create(
                        CultureInfo.InvariantCulture,
                        $"{key.KeyId}\t{key.Kind}\t{key.Name}\t{(key.Scope.Length == 0 ? "all" : key.Scope)}\t{key.RatePerSecond}/s\t{(key.ExpiresAt == 0 ? "-" : DateTimeOffset.FromUnixTimeSeconds(key.ExpiresAt).ToString("O", CultureInfo.InvariantCulture))}\t{key.Owner}"));
                }

                return 0;
            case ["issue", var kind, var name]:
                return await TellAsync(await keys.CreateAsync(DraftOf(kind, name, settings), official, Pen(AuditActions.ApiKeyCreated), CancellationToken.None), output, errors);
            case ["rotate-key", var id] when Guid.TryParse(id, out var keyId):
                return await TellAsync(
                    await keys.RotateAsync(
                        keyId, TimeSpan.FromMinutes(settings.GetValue("overlap-minutes", UsualOverlapMinutes)), official, Pen(AuditActions.ApiKeyRotated), CancellationToken.None),
                    output, errors);
            case ["revoke", var id] when Guid.TryParse(id, out var keyId):
                var fault = await keys.RevokeAsync(keyId, official, Pen(AuditActions.ApiKeyRevoked), CancellationToken.None);
                await (fault == ApiKeyFault.None ? output : errors).WriteLineAsync(fault == ApiKeyFault.None ? $"Revoked {keyId}." : $"Nothing was done: {fault}.");
                return fault == ApiKeyFault.None ? 0 : 1;
            default:
                await errors.WriteLineAsync($"Usage: {Usage}");
                return 2;
        }
    }

    private static ApiKeyDraft DraftOf(string kind, string name, IConfiguration settings) => new(
        kind, name, settings["owner"] ?? Actor, settings["channel"], settings["venues"]?.Split(','), settings["region"], settings.GetValue("rate", UsualRate),
        settings.GetValue("documents-per-minute", 0), settings.GetValue("documents-per-day", 0),
        settings.GetValue<int?>("days") is { } days ? TimeProvider.System.GetUtcNow().AddDays(days) : null);

    // The secret alone goes to the output, so that it can be led into a file.
    private static async Task<int> TellAsync(ApiKeyIssue issue, TextWriter output, TextWriter errors)
    {
        if (issue.Key is null)
        {
            await errors.WriteLineAsync($"Nothing was done: {issue.Fault}.");
            return 1;
        }

        await errors.WriteLineAsync($"Key {issue.Key.KeyId}, {issue.Key}; its secret is told this once:");
        await output.WriteLineAsync(issue.Secret);
        return 0;
    }

    // Nodes look at the database themselves.
    private sealed class NobodyToTell : IApiKeysInForce
    {
        public Task LoadAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
