using HealthPass.Grains.Audit;
using HealthPass.Grains.Audit.Anchors;
using HealthPass.Grains.Audit.Checking;
using HealthPass.Grains.Audit.Merkle;
using HealthPass.Grains.Audit.Notes;

namespace HealthPass.Tests.Auditing;

/// <summary>Lines of an audit trail for tests.</summary>
internal static class AuditLog
{
    public static IReadOnlyList<AuditEntry> Lines(int count, string actor = "wang", AuditEntry? behind = null)
    {
        var lines = new AuditEntry[count];
        for (var index = 0; index < count; index++)
        {
            behind = lines[index] = AuditChain.Next(
                behind, new($"{actor}-{index % 3}", AuditActions.HotlineLookup.Wire, $"person-{index % 7}", $$"""{"number":{{index}}}"""), Samples.Noon.AddSeconds(behind?.Sequence ?? 0));
        }

        return lines;
    }

    /// <summary>The checkpoint over the first lines, as somebody has kept it.</summary>
    public static KeptMark Mark(IReadOnlyList<AuditEntry> lines, int size, bool? isSigned = true)
    {
        var range = new CompactRange();
        foreach (var line in lines.Take(size))
        {
            range.Append(MerkleHash.Leaf(line.Hash));
        }

        return new(new Checkpoint("healthpass/audit", size, range.Root()), "the kept checkpoint", isSigned);
    }

    public static async Task AppendAsync(IAuditStore store, IReadOnlyList<AuditEntry> lines)
    {
        foreach (var chunk in lines.Chunk(500))
        {
            await store.AppendAsync(chunk, CancellationToken.None);
        }
    }

    public static async Task FollowAsync(IAuditTreeStore store)
    {
        var follower = new AuditTreeFollower(store);
        await follower.OpenAsync(CancellationToken.None);
        await follower.FollowAsync(CancellationToken.None);
    }
}
