using HealthPass.Grains.Audit.Anchors;
using HealthPass.Grains.Audit.Merkle;

namespace HealthPass.Grains.Audit.Checking;

/// <summary>
/// Reads the whole trail and finds the first line that is not what it was: by the chain, by the tree that was stored, and by
/// checkpoints kept wherever. It changes nothing and needs no running node.
/// </summary>
/// <param name="lines">The trail.</param>
/// <param name="nodes">The stored tree.</param>
public sealed class AuditVerifier(IAuditStore lines, IAuditTreeStore nodes)
{
    private const int Page = 8_192;

    /// <summary>Verifies.</summary>
    /// <param name="kept">Checkpoints, in any order.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<AuditVerdict> VerifyAsync(IEnumerable<KeptMark> kept, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(kept);
        var pass = new Pass([.. kept.OrderBy(mark => mark.Checkpoint.Size)]);
        var next = lines.ReadAsync(0, Page, cancellationToken);
        while (true)
        {
            var page = await next;

            // The next page is read while this one is hashed.
            next = page.Count < Page ? Task.FromResult<IReadOnlyList<AuditEntry>>([]) : Read(page[^1].Sequence);
            foreach (var line in page)
            {
                if (!pass.Takes(line))
                {
                    _ = await next;
                    return await NameAsync(pass, line, cancellationToken);
                }

                if (pass.Broken is { } mark)
                {
                    _ = await next;
                    return await NameRewrittenAsync(pass, mark, cancellationToken);
                }
            }

            if (page.Count < Page)
            {
                return await EndAsync(pass, cancellationToken);
            }
        }

        Task<IReadOnlyList<AuditEntry>> Read(long after) => Task.Run(() => lines.ReadAsync(after, Page, cancellationToken), cancellationToken);
    }

    private async Task<AuditVerdict> EndAsync(Pass pass, CancellationToken cancellationToken)
    {
        if (pass.Waiting is { } waiting)
        {
            return pass.Verdict(
                AuditFinding.Truncated, pass.Length + 1, waiting.Checkpoint.Size,
                $"{Lines(pass.Length + 1, waiting.Checkpoint.Size)} {(waiting.Checkpoint.Size == pass.Length + 1 ? "is" : "are")} missing at the end: {waiting.Where} covers {waiting.Checkpoint.Size} lines, and there are {pass.Length}.");
        }

        if (pass.NotSigned is { } forged)
        {
            return pass.Verdict(AuditFinding.NotSigned, 0, 0, $"{forged.Where} over {forged.Checkpoint.Size} lines is not signed by a key of this log.");
        }

        return await FindDamagedAsync(pass, onlyLowest: false, cancellationToken) is { } node
            ? pass.Verdict(
                AuditFinding.TreeDamaged, node.Begin + 1, node.End,
                $"{Lines(node.Begin + 1, node.End)} are sound, and the stored tree has another hash for them: what audit_node holds was changed.")
            : pass.Verdict(AuditFinding.None, 0, 0, string.Empty);
    }

    private async Task<AuditVerdict> NameRewrittenAsync(Pass pass, KeptMark mark, CancellationToken cancellationToken)
    {
        var (first, last) = (pass.Holds + 1, mark.Checkpoint.Size);

        // What was stored when the lines were written narrows it down, if whoever wrote them anew forgot it.
        if (await FindDamagedAsync(pass, onlyLowest: true, cancellationToken) is { } node && node.Begin < last)
        {
            (first, last) = (Math.Max(first, node.Begin + 1), Math.Min(last, node.End));
        }

        return pass.Verdict(
            AuditFinding.Rewritten, first, last,
            $"The first {mark.Checkpoint.Size} lines are not those of {mark.Where}: the chain was computed anew, and the first line that differs is one of {first} to {last}.");
    }

    private async Task<AuditVerdict> NameAsync(Pass pass, AuditEntry found, CancellationToken cancellationToken)
    {
        var expected = pass.Length + 1;
        var head = pass.Head?.Hash ?? AuditChain.Origin;
        if (found.Sequence == expected && found.PreviousHash.AsSpan().SequenceEqual(head))
        {
            return Changed();
        }

        // The line that belongs here names the one before it wherever it stands.
        if (await lines.FindFollowerAsync(head, cancellationToken) is { } moved && moved.Sequence != expected
            && AuditChain.IsAsWritten(moved with { Sequence = expected }))
        {
            return pass.Verdict(AuditFinding.Reordered, expected, moved.Sequence, $"Line {expected} was moved: it stands at {moved.Sequence}.");
        }

        if (found.Sequence > expected)
        {
            var last = found.Sequence - 1;
            return pass.Verdict(
                AuditFinding.Missing, expected, last, $"{Lines(expected, last)} {(last == expected ? "is" : "are")} missing: line {found.Sequence} follows line {pass.Length}.");
        }

        return AuditChain.IsAsWritten(found)
            ? pass.Verdict(
                AuditFinding.NotFollowing, expected, expected,
                $"Line {expected} does not follow line {pass.Length}: it was slipped in, or the chain was computed anew from there.")
            : Changed();

        AuditVerdict Changed() => pass.Verdict(AuditFinding.Changed, expected, expected, $"Line {expected} was changed: its hash is not that of what it says.");
    }

    private async Task<TreeNode?> FindDamagedAsync(Pass pass, bool onlyLowest, CancellationToken cancellationToken)
    {
        for (var level = AuditTree.StoredFrom; level < 63; level++)
        {
            var from = 0L;
            for (IReadOnlyList<(TreeNode Node, byte[] Hash)> stored;
                (stored = await nodes.ReadLevelAsync(level, from, Page, cancellationToken)).Count > 0;
                from = stored[^1].Node.Position + 1)
            {
                foreach (var (node, hash) in stored)
                {
                    if (pass.Whole.TryGetValue(node, out var own) && !own.AsSpan().SequenceEqual(hash))
                    {
                        return node;
                    }
                }
            }

            if (onlyLowest || from == 0)
            {
                return null;
            }
        }

        return null;
    }

    private static string Lines(long first, long last) => first == last ? $"Line {first}" : $"Lines {first} to {last}";

    // One way through the lines.
    private sealed class Pass(IReadOnlyList<KeptMark> kept)
    {
        private readonly CompactRange _range = new();
        private int _next = kept.TakeWhile(mark => mark.Checkpoint.Size == 0).Count();

        public AuditEntry? Head { get; private set; }

        public long Length => _range.Size;

        /// <summary>The largest checkpoint's size that holds.</summary>
        public long Holds { get; private set; }

        /// <summary>A checkpoint that is not of these lines.</summary>
        public KeptMark? Broken { get; private set; }

        public KeptMark? NotSigned => kept.FirstOrDefault(mark => mark.IsSigned == false);

        /// <summary>The smallest checkpoint that covers more lines than were read.</summary>
        public KeptMark? Waiting => _next < kept.Count ? kept[_next] : null;

        public Dictionary<TreeNode, byte[]> Whole { get; } = [];

        public bool Takes(AuditEntry line)
        {
            // The hash covers milliseconds: finer digits could be put in unseen.
            if (!AuditChain.Follows(Head, line) || line.At.Ticks % TimeSpan.TicksPerMillisecond != 0)
            {
                return false;
            }

            Head = line;
            _range.Append(MerkleHash.Leaf(line.Hash), Keep);
            for (byte[]? root = null; Broken is null && _next < kept.Count && kept[_next].Checkpoint.Size == Length; _next++)
            {
                root ??= _range.Root();
                if (root.AsSpan().SequenceEqual(kept[_next].Checkpoint.Root))
                {
                    Holds = Length;
                }
                else
                {
                    Broken = kept[_next];
                }
            }

            return true;
        }

        public AuditVerdict Verdict(AuditFinding finding, long first, long last, string detail) =>
            new(finding, first, last, detail, Length, _range.Root(), Holds);

        private void Keep(TreeNode node, byte[] hash)
        {
            if (node.Level >= AuditTree.StoredFrom)
            {
                Whole.Add(node, hash);
            }
        }
    }
}
