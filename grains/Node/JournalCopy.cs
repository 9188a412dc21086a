using HealthPass.Verification.Journal;

namespace HealthPass.Node;

/// <summary>A copy of a journal that is being written. It may be taken more than once: what was dropped meanwhile stays in it.</summary>
internal sealed class JournalCopy(string from, string to)
{
    private readonly JournalSegments _source = new(from);
    private readonly JournalSegments _target = new(to);
    private readonly HashSet<long> _finished = [];

    /// <summary>Copies every file of the journal, those again that were being written when they were copied before.</summary>
    public void Take() => Take(alsoTheLast: true);

    /// <summary>Copies the files of the journal that are no longer written: before they are shipped and dropped.</summary>
    public void TakeFinished() => Take(alsoTheLast: false);

    /// <summary>Reads the whole copy.</summary>
    /// <param name="watermark">How far the copy of the database has it; 0 where that is not known.</param>
    /// <returns>The address behind its last frame, and how many scans the database has not got.</returns>
    /// <exception cref="InvalidDataException">The copy is damaged, or something behind the watermark is missing in it.</exception>
    public (long End, long Waiting) Check(long watermark)
    {
        var reader = new JournalReader(_target);
        var (end, waiting) = (watermark, 0L);
        foreach (var segment in _target.List())
        {
            if (watermark > 0 && segment > end)
            {
                throw new InvalidDataException($"The journal's copy lacks what lies between {end} and {segment}: the node dropped it while the backup was taken. Take the backup again.");
            }

            var address = segment;
            foreach (var (next, entries) in reader.ReadSegment(segment, segment, long.MaxValue))
            {
                if (address >= watermark)
                {
                    JournalEntries.ForEach(entries.Span, _ => waiting++, _ => { });
                }

                address = next;
            }

            end = Math.Max(end, address);
        }

        return (end, waiting);
    }

    // The last of the files is the one that is being written.
    private void Take(bool alsoTheLast)
    {
        var segments = _source.List();
        for (var i = 0; i < segments.Count; i++)
        {
            var isFinished = i + 1 < segments.Count;
            if (_finished.Contains(segments[i]) || !(isFinished || alsoTheLast))
            {
                continue;
            }

            try
            {
                NodeBackup.Copy(_source.PathOf(segments[i]), _target.PathOf(segments[i]), FileMode.Create);
                if (isFinished)
                {
                    _ = _finished.Add(segments[i]);
                }
            }
            catch (FileNotFoundException)
            {
                // Dropped since it was listed: Check tells whether the copy needs it.
            }
        }
    }
}
