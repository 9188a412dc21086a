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
    private const string Actor = "operator-command";
    private const int UsualRate = 100;
    private const int UsualOverlapMinutes = 24 * 60;

    public static Task<int?> ListAsync(string[] arguments, TextWriter output, TextWriter errors) => WithKeysAsync(arguments, errors, async (words, desk) =>
    {
        if (words.Length > 0)
        {
            return null;
        }

        foreach (var key in await desk.Keys.ListAsync(desk.Official.Region, CancellationToken.None))
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{key.KeyId}\t{key.Kind}\t{key.Name}\t{(key.Scope.Length == 0 ? "all" : key.Scope)}\t{key.RatePerSecond}/s\t{(key.ExpiresAt == 0 ? "-" : DateTimeOffset.FromUnixTimeSeconds(key.ExpiresAt).ToString("O", CultureInfo.InvariantCulture))}\t{key.Owner}"));
        }

        return ExitCodes.Done;
    });

    public static Task<int?> IssueAsync(string[] arguments, TextWriter output, TextWriter errors) => WithKeysAsync(arguments, errors, async (words, desk) => words is [var kind, var name]
        ? await TellAsync(await desk.Keys.CreateAsync(DraftOf(kind, name, desk.Settings), desk.Official, desk.Pen(AuditActions.ApiKeyCreated), CancellationToken.None), output, errors)
        : null);

    public static Task<int?> RotateAsync(string[] arguments, TextWriter output, TextWriter errors) => WithKeysAsync(arguments, errors, async (words, desk) =>
    {
        if (words is not [var id] || !Guid.TryParse(id, out var keyId))
        {
            return null;
        }

        var overlap = TimeSpan.FromMinutes(desk.Settings.GetValue("overlap-minutes", UsualOverlapMinutes));
        return await TellAsync(await desk.Keys.RotateAsync(keyId, overlap, desk.Official, desk.Pen(AuditActions.ApiKeyRotated), CancellationToken.None), output, errors);
    });

    public static Task<int?> RevokeAsync(string[] arguments, TextWriter output, TextWriter errors) => WithKeysAsync(arguments, errors, async (words, desk) =>
    {
        if (words is not [var id] || !Guid.TryParse(id, out var keyId))
        {
            return null;
        }

        var fault = await desk.Keys.RevokeAsync(keyId, desk.Official, desk.Pen(AuditActions.ApiKeyRevoked), CancellationToken.None);
        await (fault == ApiKeyFault.None ? output : errors).WriteLineAsync(fault == ApiKeyFault.None ? $"Revoked {keyId}." : $"Nothing was done: {fault}.");
        return fault == ApiKeyFault.None ? ExitCodes.Done : ExitCodes.Failed;
    });

    private static async Task<int?> WithKeysAsync(string[] arguments, TextWriter errors, Func<string[], Desk, Task<int?>> act)
    {
        var words = arguments.TakeWhile(argument => !argument.StartsWith('-')).ToArray();
        var configuration = CommandSettings.Configure(arguments[words.Length..]);
        var options = NodeOptions.Read(configuration);
        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(_ => RegionTree.Load(folder: options.RegionsFolder))
            .AddHealthPassStorage(options.Storage)
            .AddSingleton<IApiKeysInForce, NobodyToTell>()
            .AddSingleton<ApiKeyCommands>()
            .AddSingleton<IAudit, DirectAudit>()
            .BuildServiceProvider();
        try
        {
            return await act(words, new(services, configuration));
        }
        catch (Exception error) when (error is IOException or StorageConflictException)
        {
            await errors.WriteLineAsync($"Nothing was done: {error.Message}");
            return ExitCodes.Failed;
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
            return ExitCodes.Failed;
        }

        await errors.WriteLineAsync($"Key {issue.Key.KeyId}, {issue.Key}; its secret is told this once:");
        await output.WriteLineAsync(issue.Secret);
        return ExitCodes.Done;
    }

    // What each of the commands works with.
    private sealed class Desk(IServiceProvider services, IConfiguration settings)
    {
        public ApiKeyCommands Keys { get; } = services.GetRequiredService<ApiKeyCommands>();

        public Official Official { get; } = new(Actor, services.GetRequiredService<RegionTree>().Root.Code, [StaffRoles.Administrator]);

        public IConfiguration Settings => settings;

        public AuditPen Pen(AuditAction action) => new(services.GetRequiredService<IAudit>(), Actor, action);
    }

    // Nodes look at the database themselves.
    private sealed class NobodyToTell : IApiKeysInForce
    {
        public Task LoadAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
