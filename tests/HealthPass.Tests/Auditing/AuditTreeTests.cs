using HealthPass.Grains.Audit;
using HealthPass.Grains.Audit.Anchors;
using HealthPass.Grains.Audit.Checking;
using HealthPass.Grains.Audit.Merkle;
using HealthPass.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HealthPass.Tests.Auditing;

/// <summary>The tree over the lines of a database, and what a verification finds when somebody has been at them.</summary>
public abstract class AuditTreeTests<TFixture> : StorageTests<TFixture>
    where TFixture : StorageFixture, new()
{
    private ServiceProvider? _node;

    /// <summary>Takes the triggers away, as whoever has the database can.</summary>
    protected abstract Task UnguardAsync();

    private IAuditStore Trail => Get<IAuditStore>();

    private IAuditTreeStore Tree => Get<IAuditTreeStore>();

    [Fact]
    public async Task The_tree_follows_the_lines_whoever_wrote_them_and_begins_again_where_it_stopped()
    {
        var lines = AuditLog.Lines(1_300);
        var follower = new AuditTreeFollower(Tree);
        await follower.OpenAsync(Cancelled);
        var written = 0;
        foreach (var count in new[] { 0, 1, 254, 1, 1, 300, 511 })
        {
            await AuditLog.AppendAsync(Trail, [.. lines.Skip(written).Take(count)]);
            written += count;
            await follower.FollowAsync(Cancelled);
            Assert.Equal(written, follower.Size);
            Assert.Equal(AuditLog.Mark(lines, written).Checkpoint.Root, follower.Root());
        }

        // Another one, as after a crash, finds the same with the nodes that are stored; it looks at the rest alone.
        await AuditLog.AppendAsync(Trail, [.. lines.Skip(written)]);
        var second = new AuditTreeFollower(Tree);
        await second.OpenAsync(Cancelled);
        Assert.Equal(written / 256 * 256, second.Size);
        await second.FollowAsync(Cancelled);
        await follower.FollowAsync(Cancelled);
        Assert.Equal(AuditLog.Mark(lines, 1_300).Checkpoint.Root, second.Root());
        Assert.Equal(second.Root(), follower.Root());
        Assert.Equal(5, await Tree.CountNodesAsync(AuditTree.StoredFrom, Cancelled));
        Assert.Equal(1, await Tree.CountNodesAsync(AuditTree.StoredFrom + 2, Cancelled));
    }

    [Fact]
    public async Task Proofs_are_made_of_few_rows_and_hold()
    {
        var lines = AuditLog.Lines(1_500);
        await AuditLog.AppendAsync(Trail, lines);
        await AuditLog.FollowAsync(Tree);
        var tree = new AuditTree(Tree);
        foreach (var size in new[] { 1, 2, 255, 256, 257, 1_000, 1_499, 1_500 })
        {
            var root = AuditLog.Mark(lines, size).Checkpoint.Root;
            Assert.Equal(root, await tree.RootAsync(size, Cancelled));
            foreach (var leaf in new[] { 0, size / 3, size - 1 })
            {
                var proof = await tree.HashAsync(MerkleProof.OfInclusion(leaf, size), Cancelled);
                Assert.True(MerkleProof.HoldsInclusion(leaf, size, MerkleHash.Leaf(lines[leaf].Hash), proof!, root));
            }

            var consistency = await tree.HashAsync(MerkleProof.OfConsistency(size, 1_500), Cancelled);
            Assert.True(MerkleProof.HoldsConsistency(size, 1_500, root, AuditLog.Mark(lines, 1_500).Checkpoint.Root, consistency!));
        }

        Assert.Null(await tree.RootAsync(1_501, Cancelled));
    }

    [Fact]
    public async Task A_trail_that_nobody_touched_is_sound()
    {
        Assert.True((await VerifyAsync()).IsSound);
        var lines = await WriteAsync(10_000);
        var verdict = await VerifyAsync(AuditLog.Mark(lines, 1), AuditLog.Mark(lines, 9_999), AuditLog.Mark(lines, 777));
        Assert.Equal((AuditFinding.None, 10_000, 9_999), (verdict.Finding, verdict.Lines, verdict.Holds));
        Assert.Equal(AuditLog.Mark(lines, 10_000).Checkpoint.Root, verdict.Root);
    }

    [Theory]
    [InlineData("UPDATE audit_entry SET actor = 'nobody' WHERE sequence = 300")]
    [InlineData("UPDATE audit_entry SET detail = '{}' WHERE sequence IN (300, 500)")]
    [InlineData("UPDATE audit_entry SET at = replace(at, '.0000000', '.0000001') WHERE sequence = 300")]
    [InlineData("UPDATE audit_entry SET hash = previous_hash WHERE sequence = 300")]
    [InlineData("UPDATE audit_entry SET previous_hash = hash WHERE sequence = 300")]
    public async Task A_line_that_was_edited_is_named(string sql)
    {
        _ = await WriteAsync(600);
        await UnguardAsync();
        _ = await Fixture.ScalarAsync(sql);
        await FindsAsync(AuditFinding.Changed, 300, 300, "Line 300 was changed");
    }

    [Fact]
    public async Task Lines_that_are_missing_in_the_middle_are_named()
    {
        _ = await WriteAsync(600);
        await UnguardAsync();
        _ = await Fixture.ScalarAsync("DELETE FROM audit_entry WHERE sequence BETWEEN 300 AND 302 OR sequence = 400");
        await FindsAsync(AuditFinding.Missing, 300, 302, "Lines 300 to 302 are missing");
    }

    [Fact]
    public async Task The_first_line_missing_is_named()
    {
        _ = await WriteAsync(10);
        await UnguardAsync();
        _ = await Fixture.ScalarAsync("DELETE FROM audit_entry WHERE sequence = 1");
        await FindsAsync(AuditFinding.Missing, 1, 1, "Line 1 is missing");
    }

    [Fact]
    public async Task Lines_that_were_swapped_are_named()
    {
        _ = await WriteAsync(600);
        await UnguardAsync();
        _ = await Fixture.ScalarAsync("UPDATE audit_entry SET sequence = -1 WHERE sequence = 300");
        _ = await Fixture.ScalarAsync("UPDATE audit_entry SET sequence = 300 WHERE sequence = 340");
        _ = await Fixture.ScalarAsync("UPDATE audit_entry SET sequence = 340 WHERE sequence = -1");
        await FindsAsync(AuditFinding.Reordered, 300, 340, "Line 300 was moved: it stands at 340");
    }

    [Fact]
    public async Task Lines_that_were_cut_off_are_missed_by_a_kept_checkpoint_and_by_nothing_else()
    {
        var lines = await WriteAsync(600);
        await UnguardAsync();
        _ = await Fixture.ScalarAsync("DELETE FROM audit_entry WHERE sequence > 590");
        Assert.True((await VerifyAsync()).IsSound);
        await FindsAsync(AuditFinding.Truncated, 591, 600, "Lines 591 to 600 are missing at the end", AuditLog.Mark(lines, 600), AuditLog.Mark(lines, 590));
    }

    [Fact]
    public async Task A_line_that_was_slipped_in_is_named()
    {
        var lines = await WriteAsync(600);
        await UnguardAsync();
        _ = await Fixture.ScalarAsync("DELETE FROM audit_entry WHERE sequence >= 300");
        await AuditLog.AppendAsync(Trail, AuditLog.Lines(300, "nobody", lines[298] with { Hash = new byte[32] }));
        await FindsAsync(AuditFinding.NotFollowing, 300, 300, "Line 300 does not follow line 299");
    }

    [Fact]
    public async Task A_chain_that_was_computed_anew_is_found_by_a_kept_checkpoint_and_narrowed_down()
    {
        var lines = await WriteAsync(1_400);
        await UnguardAsync();

        // Line 700 says something else, and everything behind it was hashed anew: the chain itself holds.
        _ = await Fixture.ScalarAsync("DELETE FROM audit_entry WHERE sequence >= 700");
        await AuditLog.AppendAsync(Trail, AuditLog.Lines(701, "nobody", lines[698]));
        var marks = new[] { AuditLog.Mark(lines, 100), AuditLog.Mark(lines, 1_400) };

        // The stored nodes of 256 lines are still those of before.
        await FindsAsync(AuditFinding.Rewritten, 513, 768, "one of 513 to 768", marks);
        Assert.Equal(AuditFinding.TreeDamaged, (await VerifyAsync()).Finding);

        // Whoever computes those anew as well is left between the checkpoints.
        _ = await Fixture.ScalarAsync("DELETE FROM audit_node");
        await AuditLog.FollowAsync(Tree);
        Assert.True((await VerifyAsync()).IsSound);
        await FindsAsync(AuditFinding.Rewritten, 101, 1_400, "one of 101 to 1400", marks);
        Assert.Equal(100, (await VerifyAsync(marks)).Holds);
    }

    [Fact]
    public async Task A_checkpoint_that_is_not_the_logs_is_named()
    {
        var lines = await WriteAsync(20);
        await FindsAsync(AuditFinding.NotSigned, 0, 0, "over 10 lines is not signed", AuditLog.Mark(lines, 10, isSigned: false));
    }

    [Fact]
    public async Task The_guard_sees_that_triggers_or_the_table_are_gone()
    {
        var guard = Get<IAuditGuard>();
        Assert.Equal(AuditFault.None, await guard.LookAsync(Cancelled));
        await guard.ProbeAsync(Cancelled);
        Assert.Equal(0, await Fixture.CountAsync("SELECT count(*) FROM audit_probe"));
        await UnguardAsync();
        Assert.Equal(AuditFault.Unguarded, await guard.LookAsync(Cancelled));
        _ = await Fixture.ScalarAsync("ALTER TABLE audit_entry RENAME TO audit_gone");
        Assert.Equal(AuditFault.TableMissing, await guard.LookAsync(Cancelled));
    }

    [Fact]
    public async Task Checkpoints_and_cosignatures_come_back_and_cannot_be_changed()
    {
        Assert.True(await Tree.AddCheckpointAsync(new(5, [1, 2], "note", 77, []), Cancelled));
        Assert.False(await Tree.AddCheckpointAsync(new(5, [3], "other", 78, []), Cancelled));
        Assert.True(await Tree.AddCheckpointAsync(new(9, [4], "ninth", 79, []), Cancelled));
        await Tree.AddCosignatureAsync(5, new("city", uint.MaxValue, "line", 100), Cancelled);
        await Tree.AddCosignatureAsync(5, new("city", uint.MaxValue, "another", 101), Cancelled);
        var found = await Tree.FindCheckpointAsync(5, Cancelled);
        Assert.Equal(("note", "noteline\n"), (found!.Note, found.WholeNote));
        Assert.Equal([9, 5], (await Tree.ReadCheckpointsBeforeAsync(long.MaxValue, 10, Cancelled)).Select(checkpoint => checkpoint.Size));
        Assert.Equal([9], (await Tree.ReadCheckpointsAfterAsync(5, 10, Cancelled)).Select(checkpoint => checkpoint.Size));
        Assert.Null(await Tree.FindCheckpointAsync(6, Cancelled));
        foreach (var sql in new[] { "UPDATE audit_checkpoint SET note = ''", "DELETE FROM audit_checkpoint" })
        {
            Assert.Contains("append-only", (await Assert.ThrowsAnyAsync<Exception>(() => Fixture.ScalarAsync(sql))).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_search_takes_what_was_asked_for_in_either_order_and_says_how_far_it_came()
    {
        var lines = await WriteAsync(500);
        var search = new AuditSearch(Trail);
        var all = new AuditQuery(null, null, null, null, null, null);
        var page = await search.FindAsync(all, null, false, 10, Cancelled);
        Assert.Equal((10, 10, true), (page.Lines.Count, page.Searched, page.More));
        var last = await search.FindAsync(all, null, true, 3, Cancelled);
        Assert.Equal([500, 499, 498], last.Lines.Select(line => line.Sequence));
        Assert.Equal([497, 496], (await search.FindAsync(all, last.Searched, true, 2, Cancelled)).Lines.Select(line => line.Sequence));
        Assert.False((await search.FindAsync(all, 3, true, 10, Cancelled)).More);

        var some = await search.FindAsync(all with { Actor = "wang-1", Subject = "person-3" }, null, false, 100, Cancelled);
        Assert.Equal(lines.Where(line => line.Actor == "wang-1" && line.Subject == "person-3").Select(line => line.Sequence), some.Lines.Select(line => line.Sequence));
        var stretch = await search.FindAsync(all with { From = lines[100].At, To = lines[110].At }, null, true, 100, Cancelled);
        Assert.Equal(Enumerable.Range(101, 10).Reverse().Select(number => (long)number), stretch.Lines.Select(line => line.Sequence));
        Assert.Empty((await search.FindAsync(all with { Region = "51" }, null, false, 100, Cancelled)).Lines);
    }

    private T Get<T>()
        where T : notnull => (_node ??= Fixture.Node()).GetRequiredService<T>();

    private async Task<IReadOnlyList<AuditEntry>> WriteAsync(int count)
    {
        var lines = AuditLog.Lines(count);
        await AuditLog.AppendAsync(Trail, lines);
        await AuditLog.FollowAsync(Tree);
        return lines;
    }

    private Task<AuditVerdict> VerifyAsync(params KeptMark[] marks) => new AuditVerifier(Trail, Tree).VerifyAsync(marks, Cancelled);

    private async Task FindsAsync(AuditFinding finding, long first, long last, string words, params KeptMark[] marks)
    {
        var verdict = await VerifyAsync(marks);
        Assert.Equal((finding, first, last), (verdict.Finding, verdict.First, verdict.Last));
        Assert.Contains(words, verdict.Detail, StringComparison.Ordinal);
    }
}
