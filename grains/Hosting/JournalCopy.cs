using HealthPass.Grains.Verification.Journal;

namespace HealthPass.Grains.Hosting;

/// <summary>A copy of a journal that is being written. It may be taken more than once: what was dropped meanwhile stays in it.</summary>
/// <param name="from">The journal's folder.</param>
/// <param name="to">The copy's.</param>
internal sealed class JournalCopy(string from, string to)
{
    private readonly JournalSegments _source = new(from);
    private readonly JournalSegments _target = new(to);
    private readonly HashSet<long> _finished = [];

    /// <summary>Copies every file of the journal, those again that were being written when they were copied before.</summary>
    public void Take() => Take(_source.List());

    /// <summary>Copies the files of the journal that are no longer written: before they are shipped and dropped.</summary>
    public void TakeFinished() => Take(_source.List() is [.. var finished, _] ? finished : []);

    /// <summary>Reads the whole copy.</summary>
    /// <param name="watermark">How far the copy of the database has it; 0 where that is not known.</param>
    /// <returns>The address behind its last frame, and how many scans the database has not got.</returns>
    /// <exception cref="InvalidDataException">The copy is damaged, or something behind the watermark is missing in it.</exception>
    public (long End, long Waiting) Check(long watermark)
    {
        var segments = _target.List();
        var reader = new JournalReader(_target);
        var (end, waiting) = (watermark, 0L);
        foreach (var segment in segments)
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

    private void Take(List<long> segments)
    {
        foreach (var segment in segments.Where(segment => !_finished.Contains(segment)))
        {
            try
            {
                var isFinished = segment != _source.List()[^1];
                NodeBackup.Copy(_source.PathOf(segment), _target.PathOf(segment), FileMode.Create);
                if (isFinished)
                {
                    _ = _finished.Add(segment);
                }
            }
            catch (FileNotFoundException)
            {
                // Dropped since it was listed: Check tells whether the copy needs it.
            }
        }
    }
}
