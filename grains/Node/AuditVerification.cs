using System.Diagnostics;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Audit.Anchors;
using HealthPass.Grains.Audit.Checking;
using HealthPass.Grains.Audit.Notes;
using HealthPass.Kernel.Keys;
using HealthPass.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace HealthPass.Node;

/// <summary>Verifies the audit trail of a node's database, whether or not a node runs on it; it changes nothing.</summary>
public static class AuditVerification
{
    private const int Page = 1_000;

    /// <summary>Verifies.</summary>
    /// <param name="options">The node.</param>
    /// <param name="checkpoints">A file of kept checkpoints to verify against, null for none.</param>
    /// <param name="databaseAlone">Whether to leave out the checkpoints that the node keeps in its data folder.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The verdict, how many checkpoints it was held against, and how long it took.</returns>
    /// <exception cref="InvalidDataException">A file is not what it should be.</exception>
    public static async Task<(AuditVerdict Verdict, int Checkpoints, TimeSpan Took)> RunAsync(
        NodeOptions options, string? checkpoints, bool databaseAlone, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        await using var services = new ServiceCollection().AddHealthPassStorage(options.Storage).BuildServiceProvider();
        var began = Stopwatch.GetTimestamp();
        var store = services.GetRequiredService<IAuditTreeStore>();
        var keys = File.Exists(options.KeysFile) ? new CheckpointKeys(new KeyRing(KeyFile.Load(options.KeysFile)), options.Audit) : null;
        var marks = new List<KeptMark>();
        IReadOnlyList<KeptCheckpoint> page;
        for (var after = 0L; (page = await store.ReadCheckpointsAfterAsync(after, Page, cancellationToken)).Count > 0; after = page[^1].Size)
        {
            Add(page.SelectMany(kept => NoteFile.Read(kept.Note)), "the checkpoint in the database");
        }

        if (!databaseAlone)
        {
            Add(new CheckpointBook(Path.Combine(options.DataDirectory, CheckpointBook.FileName)).Read(), $"the checkpoint in {CheckpointBook.FileName}");
        }

        if (checkpoints is not null)
        {
            Add(NoteFile.Read(await File.ReadAllTextAsync(checkpoints, cancellationToken)), $"the checkpoint in {checkpoints}");
        }

        var verifier = new AuditVerifier(services.GetRequiredService<IAuditStore>(), store);
        return (await verifier.VerifyAsync(marks, cancellationToken), marks.Count, Stopwatch.GetElapsedTime(began));

        // One of another name was signed before the log was renamed, by a key that cannot be told here: its root must hold all the same.
        void Add(IEnumerable<(Checkpoint Checkpoint, SignedNote Note)> notes, string where) => marks.AddRange(notes.Select(kept =>
            new KeptMark(kept.Checkpoint, where, keys is null || kept.Checkpoint.Origin != keys.Origin ? null : keys.HaveSigned(kept.Note))));
    }
}
