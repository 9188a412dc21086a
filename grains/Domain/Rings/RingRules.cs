using HealthPass.Grains.Audit.Notes;
using HealthPass.Grains.People;
using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.Rings;

/// <summary>Decides whether a key file goes with a database, and when a key that was rotated in may be used.</summary>
public static class RingRules
{
    /// <summary>For how long a word counts of a node that membership does not know, as processes without a silo are: half a dozen words missed.</summary>
    public static readonly TimeSpan WordCounts = TimeSpan.FromMinutes(2);

    /// <summary>Compares a key file with what the database knows.</summary>
    /// <param name="state">The database.</param>
    /// <param name="file">The fingerprints of the file, null where there is none.</param>
    /// <returns>No fault also where the database knows of no keys yet: then <see cref="Opens"/> is to be asked.</returns>
    public static RingVerdict Judge(KnownRings state, IReadOnlyList<KeyPrint>? file)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (file is null)
        {
            return state.IsFilled || state.Kept.Count > 0 ? new(RingFault.Missing, Needed(state)) : new(RingFault.None, []);
        }

        var mine = file.ToDictionary(key => key.Name, key => key.Print);
        KeyName[] others = [.. state.Kept.Where(kept => kept.IsNeeded && mine.TryGetValue(kept.Key.Name, out var print) && print != kept.Key.Print).Select(kept => kept.Key.Name)];
        if (others.Length > 0)
        {
            return new(others.Contains(KeyName.Identity) ? RingFault.Foreign : RingFault.Apart, others);
        }

        KeyName[] lacking = [.. Needed(state).Where(name => !mine.ContainsKey(name))];
        return new(lacking.Length > 0 ? RingFault.Older : RingFault.None, lacking);
    }

    /// <summary>Whether keys open what a database of a build before has.</summary>
    /// <param name="evidence">What it has.</param>
    /// <param name="ring">The keys.</param>
    /// <param name="clock">The clock.</param>
    /// <returns>The kinds of keys of which nothing opened what there is; none where everything fits, or there is nothing.</returns>
    public static IReadOnlyList<KeyKind> Opens(RingEvidence evidence, KeyRing ring, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(ring);
        var wrong = new List<KeyKind>();

        // Rows and notes may be forged, one by one; that none of them holds is another file.
        var rows = new RowSeals(ring, clock);
        var sealer = new Sealer(ring, clock);
        var hasSeals = evidence.Mark is not null || evidence.Rows.Count > 0;
        if (hasSeals && evidence.Mark?.Holds(sealer) != true && !evidence.Rows.Any(row => rows.Holds(row)))
        {
            wrong.Add(KeyKind.Data);
        }

        if (evidence.Notes.Count > 0 && !evidence.Notes.Any(note => SignedNote.TryParse(note, out var signed) && HasSigned(ring, signed)))
        {
            wrong.Add(KeyKind.Identity);
        }

        return wrong;
    }

    /// <summary>The keys that every living node has, and that are not shared yet.</summary>
    /// <param name="state">The database.</param>
    /// <param name="living">The nodes of which membership says that they live.</param>
    /// <param name="now">The time.</param>
    public static IReadOnlyList<KeyName> Shareable(KnownRings state, IReadOnlyCollection<string> living, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(living);
        var words = state.Nodes.ToDictionary(word => word.Node);
        var late = (now - WordCounts).ToUnixTimeSeconds();

        // A node of a build before lives and has said nothing: nobody knows what it has.
        string[] asked = [.. living, .. state.Nodes.Where(word => word.SaidAt >= late && word.Readiness != NodeWord.Stopped && !living.Contains(word.Node)).Select(word => word.Node)];
        return [.. state.Kept
            .Where(kept => kept is { SharedAt: null, RetiredAt: null } && asked.All(node => words.TryGetValue(node, out var word) && word.Has(kept.Key)))
            .Select(kept => kept.Key.Name)];
    }

    /// <summary>The keys that may make something new.</summary>
    public static IReadOnlySet<KeyName> Shared(KnownRings state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Kept.Where(kept => kept.IsNeeded).Select(kept => kept.Key.Name).ToHashSet();
    }

    /// <summary>The keys that others have said they have, or that are in use, and that a file lacks or has otherwise.</summary>
    /// <param name="state">The database.</param>
    /// <param name="file">The fingerprints of the file.</param>
    public static IReadOnlyList<KeyName> Lacking(KnownRings state, IReadOnlyList<KeyPrint> file)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(file);
        return [.. state.Kept.Where(kept => kept.RetiredAt is null && !file.Contains(kept.Key)).Select(kept => kept.Key.Name)];
    }

    /// <summary>The keys that left a file although they are needed.</summary>
    /// <param name="state">The database, as it was last read.</param>
    /// <param name="before">The fingerprints that the file had.</param>
    /// <param name="after">Those that it has.</param>
    public static IReadOnlyList<KeyName> Lost(KnownRings state, IReadOnlyList<KeyPrint> before, IReadOnlyList<KeyPrint> after)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var needed = Needed(state).ToHashSet();
        return [.. before.Where(key => needed.Contains(key.Name) && !after.Contains(key)).Select(key => key.Name)];
    }

    private static IReadOnlyList<KeyName> Needed(KnownRings state) => [.. state.Kept.Where(kept => kept.IsNeeded).Select(kept => kept.Key.Name)];

    // A log that was given another name since signed as the name that stands in the note.
    private static bool HasSigned(KeyRing ring, SignedNote note) => note.Signatures.Any(signature => ring.CheckpointKeys.Any(
        key => NoteVerifier.IsName(signature.Name) && new NoteSigner(signature.Name, NoteAlgorithm.Ed25519, key.Key).Verifier.Holds(note.Text, signature)));
}
