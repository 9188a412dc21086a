using HealthPass.Grains.Rings;
using HealthPass.Kernel.Files;
using HealthPass.Kernel.Keys;
using HealthPass.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HealthPass.Node;

/// <summary>
/// Sees that the key file is the one that the database belongs with, before the process writes anything or joins anybody: with
/// another one it would find nobody, give everybody a second id and make codes that nobody takes. Only the first start on an empty
/// database makes a file. A database of a build before, which knows no fingerprints, takes those of the first file that opens what it has.
/// </summary>
public sealed partial class KeyFileStart(NodeOptions options, IRingStore store, IServiceProvider services, TimeProvider clock, ILogger<KeyFileStart> logger) : IHostedService
{
    // What a first start draws lies here until the database knows it: a crash between the two loses no key.
    private string Drawn => options.KeysFile + ".first";

    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var state = await store.ReadAsync(cancellationToken);
        var keys = Read(options.KeysFile) ?? Left(state);
        Refuse(state, keys);
        if (state is { Kept.Count: 0, IsFilled: true })
        {
            if (!await ProveAsync(store, keys!, options.KeysFile, clock, cancellationToken))
            {
                LogUnproven(logger, options.KeysFile);
            }
        }

        keys ??= Draw();
        await StorageSchema.MigrateAsync(options.Storage, cancellationToken);
        var prints = KeyPrint.Of(keys);
        var now = clock.GetUtcNow();
        if (state.Kept.Count == 0)
        {
            if (await store.ClaimAsync(prints, state.IsFilled ? InUse(keys, now) : prints.Select(print => print.Name).ToHashSet(), now.ToUnixTimeSeconds(), cancellationToken))
            {
                LogClaimed(logger, prints.Count);
            }
            else
            {
                // Another node was faster, and its keys are the cluster's: what was drawn here has made nothing.
                File.Delete(Drawn);
                keys = Read(options.KeysFile);
                Refuse(await store.ReadAsync(cancellationToken), keys);
            }
        }

        if (!File.Exists(options.KeysFile) && File.Exists(Drawn))
        {
            File.Move(Drawn, options.KeysFile, overwrite: false);
            LogMade(logger, options.KeysFile);
        }

        await services.GetRequiredService<RingAgreement>().BeginAsync(cancellationToken);
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Nodes of the build before make new things with those whose time has come; the others wait until every node has them.
    private static HashSet<KeyName> InUse(KeySet keys, DateTimeOffset now) =>
    [
        KeyName.Identity,
        .. Ring(KeyKind.Token, keys.Token, now),
        .. Ring(KeyKind.Data, keys.Data, now),
        .. Ring(KeyKind.Authority, AuthorityKeys.Of(keys), now),
        .. Ring(KeyKind.Checkpoint, keys.Checkpoint ?? [], now),
    ];

    // The first of a ring serves whatever the clock says.
    private static IEnumerable<KeyName> Ring(KeyKind kind, IReadOnlyList<VersionedKey> keys, DateTimeOffset now) =>
        keys.Where(key => key.NotBefore <= now || key == keys.MinBy(other => other.NotBefore)).Select(key => new KeyName(kind, key.Id));

    /// <summary>Reads the key file.</summary>
    /// <returns>Null where there is none.</returns>
    /// <exception cref="KeyFileRefusedException">It cannot be read.</exception>
    internal static KeySet? Read(string file)
    {
        try
        {
            return File.Exists(file) ? KeyFile.Load(file) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new KeyFileRefusedException(KeyFileWords.Unreadable(file, error), error);
        }
    }

    /// <summary>Sees that a file opens what a database of a build before has.</summary>
    /// <returns>False where that has nothing to be opened.</returns>
    /// <exception cref="KeyFileRefusedException">It opens nothing of it.</exception>
    internal static async Task<bool> ProveAsync(IRingStore store, KeySet keys, string file, TimeProvider clock, CancellationToken cancellationToken)
    {
        var evidence = await store.ReadEvidenceAsync(cancellationToken);
        return RingRules.Opens(evidence, new(keys), clock) is { Count: > 0 } wrong
            ? throw new KeyFileRefusedException(KeyFileWords.Unproven(wrong, file))
            : evidence is not { Mark: null, Rows.Count: 0, Notes.Count: 0 };
    }

    // A first start that was cut short has left what it drew. Where the database does not know it, it may go.
    private KeySet? Left(KnownRings state)
    {
        if (options.Role == NodeRole.Client || !File.Exists(Drawn))
        {
            return null;
        }

        if (state is { Kept.Count: 0, IsFilled: false })
        {
            File.Delete(Drawn);
            return null;
        }

        return state.Kept.Count > 0 && Read(Drawn) is { } left && RingRules.Judge(state, KeyPrint.Of(left)).Fault == RingFault.None ? left : null;
    }

    private void Refuse(KnownRings state, KeySet? keys)
    {
        var verdict = RingRules.Judge(state, keys is null ? null : KeyPrint.Of(keys));
        if (verdict.Fault != RingFault.None)
        {
            throw new KeyFileRefusedException(KeyFileWords.Of(verdict, options.KeysFile));
        }

        if (keys is null && options.Role == NodeRole.Client)
        {
            throw new KeyFileRefusedException(KeyFileWords.NotMadeHere(options.KeysFile));
        }
    }

    private KeySet Draw()
    {
        var keys = KeyFile.Fresh(clock.GetUtcNow(), options.Suite);
        try
        {
            OwnerOnly.CreateFolder(Path.GetDirectoryName(options.KeysFile)!);
            KeyFile.Create(Drawn, keys);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new KeyFileRefusedException(KeyFileWords.NotMade(options.KeysFile, error), error);
        }

        return keys;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The database belongs with this key file from now on: it knows the fingerprints of {Keys} keys")]
    private static partial void LogClaimed(ILogger logger, int keys);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Made the key file {File}. Give it to every node of the cluster, and keep a copy apart from the data: without it nobody's code can be found again")]
    private static partial void LogMade(ILogger logger, string file);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database is of a build before seals and has nothing by which the key file {File} could be proved: it is taken as its own")]
    private static partial void LogUnproven(ILogger logger, string file);
}
