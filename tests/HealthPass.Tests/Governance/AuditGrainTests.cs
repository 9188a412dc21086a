using HealthPass.Grains.Audit;
using HealthPass.Tests.Fakes;
using Xunit;

namespace HealthPass.Tests.Governance;

public sealed class AuditGrainTests
{
    [Fact]
    public async Task Lines_are_chained_over_restarts_and_tampering_shows()
    {
        await using var cluster = await Cluster.StartAsync();
        var audit = cluster.Grains.GetGrain<IAuditGrain>(0);
        Assert.Null(await audit.GetHead());
        var sequences = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => audit.Append(Line(number))));
        Assert.Equal(Enumerable.Range(1, 20).Select(number => (long)number), sequences.Order());
        await cluster.DeactivateAsync(audit);
        cluster.Clock.Advance(TimeSpan.FromTicks(12_345_678));
        Assert.Equal(21, await audit.Append(Line(20)));
        var lines = await cluster.Get<IAuditStore>().ReadAsync(0, 100, CancellationToken.None);
        Assert.Equal(21, lines.Count);
        AssertSound(lines);
        Assert.Equal(lines[^1].Hash, (await audit.GetHead())!.Hash);

        for (var index = 0; index < lines.Count; index += 5)
        {
            var line = lines[index];
            foreach (var changed in new[]
            {
                line with { Actor = "x" }, line with { Action = "x" }, line with { Subject = "x" }, line with { Detail = "{}" },
                line with { At = line.At.AddMilliseconds(1) }, line with { Sequence = line.Sequence + 1 }, line with { PreviousHash = new byte[32], Sequence = 7 },
                line with { Actor = line.Actor + line.Action[0], Action = line.Action[1..] }, line with { Hash = new byte[32] },
            })
            {
                Assert.False(AuditChain.Follows(index == 0 ? null : lines[index - 1], changed));
            }

            if (index > 0)
            {
                Assert.False(AuditChain.Follows(lines[index - 1], lines[(index + 1) % lines.Count]));
            }
        }

        Assert.ThrowsAny<Exception>(() => cluster.Sql("UPDATE audit_entry SET actor = 'x' WHERE sequence = 3"));
        Assert.ThrowsAny<Exception>(() => cluster.Sql("DELETE FROM audit_entry WHERE sequence = 3"));
        cluster.Sql("DROP TRIGGER audit_entry_no_update");
        cluster.Sql("UPDATE audit_entry SET actor = 'x' WHERE sequence = 3");
        lines = await cluster.Get<IAuditStore>().ReadAsync(0, 100, CancellationToken.None);
        Assert.False(AuditChain.Follows(lines[1], lines[2]));
        Assert.True(AuditChain.Follows(lines[2], lines[3]));
    }

    [Fact]
    public async Task A_line_that_could_not_be_written_breaks_nothing_behind_it()
    {
        await using var cluster = await Cluster.StartAsync();
        var audit = cluster.Grains.GetGrain<IAuditGrain>(0);
        await audit.Append(Line(1));
        cluster.Break("audit_entry");
        await Assert.ThrowsAnyAsync<Exception>(() => audit.Append(Line(2)));
        cluster.Mend("audit_entry");
        Assert.Equal(2, await audit.Append(Line(3)));

        // Another process, as an operator's command is one, writes a line behind this one's back: the grain notices and goes on behind it.
        var lines = await cluster.Get<IAuditStore>().ReadAsync(0, 100, CancellationToken.None);
        await cluster.Get<IAuditStore>().AppendAsync([AuditChain.Next(lines[^1], Line(4), cluster.Clock.GetUtcNow())], CancellationToken.None);
        Assert.Equal(4, await audit.Append(Line(5)));
        AssertSound(await cluster.Get<IAuditStore>().ReadAsync(0, 100, CancellationToken.None));
    }

    private static AuditLine Line(int number) => new($"user-{number}", "lookup", "person", $$"""{"number":{{number}}}""");

    private static void AssertSound(IReadOnlyList<AuditEntry> lines)
    {
        for (var index = 0; index < lines.Count; index++)
        {
            Assert.True(AuditChain.Follows(index == 0 ? null : lines[index - 1], lines[index]));
        }
    }
}
