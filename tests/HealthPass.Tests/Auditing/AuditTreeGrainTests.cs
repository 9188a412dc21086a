using HealthPass.Grains.Audit;
using HealthPass.Grains.Audit.Anchors;
using HealthPass.Grains.Audit.Notes;
using HealthPass.Kernel.Faults;
using HealthPass.Tests.Fakes;
using Xunit;

namespace HealthPass.Tests.Auditing;

public sealed class AuditTreeGrainTests : IAsyncLifetime
{
    private Cluster _cluster = null!;

    private IAuditTreeGrain Grain => _cluster.Grains.GetGrain<IAuditTreeGrain>(0);

    private IAuditTreeStore Store => _cluster.Get<IAuditTreeStore>();

    private AuditStanding Standing => _cluster.Get<AuditStanding>();

    public async ValueTask InitializeAsync() => _cluster = await Cluster.StartAsync();

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task A_checkpoint_is_signed_at_first_then_every_hour_and_at_once_behind_an_approval()
    {
        Assert.Equal(0, await Grain.Follow());
        await WriteAsync(AuditActions.TargetSet, 3);
        Assert.Equal(3, await Grain.Follow());
        await WriteAsync(AuditActions.TargetSet, 2);
        Assert.Equal(3, await Grain.Follow());
        _cluster.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(3, await Grain.Follow());
        _cluster.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(5, await Grain.Follow());
        await WriteAsync(AuditActions.AssignmentApproved, 1);
        Assert.Equal(6, await Grain.Follow());
        await WriteAsync(AuditActions.HotlineLookup, 1);
        Assert.Equal(6, await Grain.Follow());
        await WriteAsync(AuditActions.AssignmentReversed, 1);
        Assert.Equal(8, await Grain.Follow());

        // Nothing new, nothing to sign.
        _cluster.Clock.Advance(TimeSpan.FromHours(5));
        Assert.Equal(8, await Grain.Follow());
        var checkpoints = await Store.ReadCheckpointsAfterAsync(0, 10, CancellationToken.None);
        Assert.Equal([3, 5, 6, 8], checkpoints.Select(checkpoint => checkpoint.Size));
        Assert.All(checkpoints, checkpoint =>
        {
            Assert.True(SignedNote.TryParse(checkpoint.Note, out var note));
            Assert.True(_cluster.Get<CheckpointKeys>().HaveSigned(note));
        });
    }

    [Fact]
    public async Task Nothing_is_signed_that_does_not_follow_from_what_was_signed()
    {
        await WriteAsync(AuditActions.TargetSet, 10);
        Assert.Equal(10, await Grain.Follow());
        Unguard();
        _cluster.Sql("DELETE FROM audit_entry WHERE sequence > 8");
        await _cluster.DeactivateAsync(_cluster.Grains.GetGrain<IAuditGrain>(0));
        await WriteAsync(AuditActions.AssignmentApproved, 5);
        Assert.Equal(10, await Grain.Follow());

        // Nor by another activation, which knows only what is stored.
        await _cluster.DeactivateAsync(Grain);
        Assert.Equal(10, await Grain.Follow());
        Assert.Single(await Store.ReadCheckpointsAfterAsync(0, 10, CancellationToken.None));
    }

    [Fact]
    public async Task Each_node_keeps_the_checkpoints_in_a_file_that_its_owner_alone_reads()
    {
        var inspector = _cluster.Get<AuditInspector>();
        var book = _cluster.Get<CheckpointBook>();
        await inspector.LookAsync(CancellationToken.None);
        Assert.False(File.Exists(book.Path));
        foreach (var size in new[] { 4, 9 })
        {
            await WriteAsync(AuditActions.AssignmentApproved, size == 4 ? 4 : 5);
            Assert.Equal(size, await Grain.Follow());
            await inspector.LookAsync(CancellationToken.None);
            await inspector.LookAsync(CancellationToken.None);
        }

        Assert.Equal([4, 9], book.Read().Select(kept => kept.Checkpoint.Size));
        Assert.All(book.Read(), kept => Assert.True(_cluster.Get<CheckpointKeys>().HaveSigned(kept.Note)));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(book.Path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.Equal(AuditFault.None, Standing.Fault);
    }

    [Fact]
    public async Task An_older_copy_of_the_database_and_a_rewritten_one_are_noticed_by_what_the_node_kept()
    {
        await WriteAsync(AuditActions.AssignmentApproved, 10);
        _ = await Grain.Follow();
        await _cluster.Get<AuditInspector>().LookAsync(CancellationToken.None);

        // The copy knows neither the lines nor the checkpoints that came behind it; the process is a new one.
        Unguard();
        _cluster.Sql("DROP TRIGGER audit_checkpoint_no_delete; DELETE FROM audit_checkpoint; DELETE FROM audit_entry WHERE sequence > 7");
        Guard();
        var inspector = NewInspector();
        await inspector.LookAsync(CancellationToken.None);
        Assert.Equal(AuditFault.Shrunk, Standing.Fault);
        Assert.Contains("has 7 lines, and a checkpoint that this node kept covers 10", Standing.Detail, StringComparison.Ordinal);
        Assert.False(Standing.Refuses);

        // What is done from now on is written, and does not make up for what is gone; nobody signs it.
        await _cluster.DeactivateAsync(_cluster.Grains.GetGrain<IAuditGrain>(0));
        await _cluster.DeactivateAsync(Grain);
        await WriteAsync(AuditActions.AssignmentApproved, 6);
        await inspector.LookAsync(CancellationToken.None);
        Assert.Equal(AuditFault.Forked, Standing.Fault);
        Assert.Equal(0, await Grain.Follow());
        Assert.Equal([10], _cluster.Get<CheckpointBook>().Read().Select(kept => kept.Checkpoint.Size));
    }

    [Fact]
    public async Task What_must_be_audited_is_refused_while_the_trail_is_unguarded_and_served_again_when_it_is_not()
    {
        var inspector = _cluster.Get<AuditInspector>();
        Unguard();
        await inspector.LookAsync(CancellationToken.None);
        Assert.Equal(AuditFault.Unguarded, Standing.Fault);
        var refused = await Assert.ThrowsAsync<AuditUnavailableException>(() => WriteAsync(AuditActions.TargetSet, 1));
        Assert.Contains("triggers", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, await Store.ReadLengthAsync(CancellationToken.None));
        Guard();
        await inspector.LookAsync(CancellationToken.None);
        await WriteAsync(AuditActions.TargetSet, 1);
        Assert.Equal(1, await Store.ReadLengthAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_database_that_takes_no_writes_is_noticed_at_the_start()
    {
        var inspector = NewInspector();
        using (_cluster.HoldWrites())
        {
            await inspector.LookAsync(CancellationToken.None);
            Assert.Equal(AuditFault.CannotWrite, Standing.Fault);
            Assert.True(Standing.Refuses);
        }

        await inspector.LookAsync(CancellationToken.None);
        Assert.Equal(AuditFault.None, Standing.Fault);
    }

    private AuditInspector NewInspector() => new(
        _cluster.Get<IAuditGuard>(), Store, _cluster.Get<AuditTree>(), _cluster.Get<CheckpointBook>(), new(), Standing, _cluster.Clock);

    private async Task WriteAsync(AuditAction action, int count)
    {
        for (var number = 0; number < count; number++)
        {
            _ = await _cluster.Get<IAudit>().WriteAsync("command", action, $"{number}", new { number });
        }
    }

    private void Unguard() => _cluster.Sql("DROP TRIGGER audit_entry_no_update; DROP TRIGGER audit_entry_no_delete; DROP TRIGGER audit_entry_no_replace");

    private void Guard() => _cluster.Sql("""
        CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;
        CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;
        CREATE TRIGGER audit_entry_no_replace BEFORE INSERT ON audit_entry WHEN EXISTS (SELECT 1 FROM audit_entry WHERE sequence = NEW.sequence)
        BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;
        """);
}
