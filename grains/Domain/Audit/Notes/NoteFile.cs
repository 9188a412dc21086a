namespace HealthPass.Grains.Audit.Notes;

/// <summary>Signed notes one after the other in a text: what a node, an operator or a witness keeps.</summary>
public static class NoteFile
{
    /// <summary>Reads every checkpoint of a text.</summary>
    /// <param name="text">Notes, each behind the other, with or without empty lines between them.</param>
    /// <returns>The checkpoints in the order in which they stand, with their notes.</returns>
    /// <exception cref="InvalidDataException">A part of it is no checkpoint; the message says where it begins.</exception>
    public static IReadOnlyList<(Checkpoint Checkpoint, SignedNote Note)> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<(Checkpoint, SignedNote)>();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var at = 0; at < lines.Length;)
        {
            if (lines[at].Length == 0)
            {
                at++;
                continue;
            }

            // A text, an empty line, and signatures up to the next line that is none.
            var begin = at;
            while (at < lines.Length && lines[at].Length > 0)
            {
                at++;
            }

            var signed = ++at;
            while (at < lines.Length && NoteSignature.TryParse(lines[at], out _))
            {
                at++;
            }

            var note = string.Join('\n', lines[begin..Math.Min(at, lines.Length)]) + "\n";
            if (at == signed || !SignedNote.TryParse(note, out var parsed) || !Checkpoint.TryParse(parsed.Text, out var checkpoint))
            {
                throw new InvalidDataException($"Line {begin + 1} begins no signed checkpoint.");
            }

            found.Add((checkpoint, parsed));
        }

        return found;
    }
}
