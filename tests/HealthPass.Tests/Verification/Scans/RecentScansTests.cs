using HealthPass.Verification.Journal;
using HealthPass.Verification.Records;
using HealthPass.Verification.Scans;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Verification.Scans;

public sealed class RecentScansTests
{
    private readonly FakeTimeProvider _clock = new(Samples.Noon);
    private readonly RecentScans _recents;

    public RecentScansTests() => _recents = new(_clock);

    [Fact]
    public async Task An_id_is_claimed_once_and_its_commit_is_shared()
    {
        Assert.True(_recents.TryAdd(Samples.Scan(1), out var claim));
        Assert.False(_recents.TryAdd(Samples.Scan(1), out var existing));
        Assert.Equal(claim, existing);
        Assert.False(existing.Committed.IsCompleted);
        var commit = new TaskCompletionSource();
        claim.CommitWith(commit.Task);
        commit.SetResult();
        await existing.Committed;
        Assert.True(_recents.TryGet(Samples.Scan(1).ScanId, out var found));
        Assert.Equal(Samples.Scan(1), found.Record);
    }

    [Fact]
    public async Task Of_many_who_claim_one_id_at_once_one_wins()
    {
        var wins = await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(() =>
            Enumerable.Range(0, 2_000).Count(number => _recents.TryAdd(Samples.Scan(number), out _)))));
        Assert.Equal(2_000, wins.Sum());
    }

    [Fact]
    public void An_id_is_remembered_for_the_window_and_forgotten_some_time_after()
    {
        for (var second = 0; second <= 1_300; second += 10)
        {
            _recents.TryAdd(Samples.Scan(10_000 + second), out _);
            if (second == 590)
            {
                _recents.TryAdd(Samples.Scan(1), out _);
            }

            if (second - 590 is > 0 and < 600)
            {
                Assert.True(_recents.TryGet(Samples.Scan(1).ScanId, out _), $"forgotten after {second - 590} s");
            }

            _clock.Advance(TimeSpan.FromSeconds(10));
        }

        Assert.False(_recents.TryGet(Samples.Scan(1).ScanId, out _));
        Assert.True(_recents.TryAdd(Samples.Scan(1), out _));
    }

    [Fact]
    public void Scans_of_many_pages_keep_apart_and_an_id_given_back_leaves_the_others_alone()
    {
        for (var number = 0; number < 1_000; number++)
        {
            Assert.True(_recents.TryAdd(Samples.Scan(number), out _));
        }

        Assert.True(_recents.TryGet(Samples.Scan(300).ScanId, out var unrecorded));
        unrecorded.GiveBack();
        Assert.False(_recents.TryGet(Samples.Scan(300).ScanId, out _));
        Assert.True(_recents.TryAdd(Samples.Scan(300), out _));
        for (var number = 0; number < 1_000; number++)
        {
            Assert.True(_recents.TryGet(Samples.Scan(number).ScanId, out var found));
            Assert.Equal(Samples.Scan(number), found.Record);
            Assert.False(_recents.TryAdd(Samples.Scan(number), out var known));
            Assert.Equal(Samples.Scan(number), known.Record);
        }
    }

    [Fact]
    public void When_ids_are_too_many_the_older_half_is_forgotten_and_none_of_the_younger()
    {
        for (var number = 0; number < 1_000_001; number++)
        {
            Assert.True(_recents.TryAdd(Samples.Scan(number), out _));
        }

        Assert.False(_recents.TryGet(Samples.Scan(499_999).ScanId, out _));
        Assert.True(_recents.TryGet(Samples.Scan(500_000).ScanId, out var oldest));
        Assert.Equal(Samples.Scan(500_000), oldest.Record);
        Assert.True(_recents.TryGet(Samples.Scan(1_000_000).ScanId, out _));
    }

    [Fact]
    public void No_more_ids_are_remembered_than_the_bound_says_and_what_they_take_is_told()
    {
        const int Bound = 4_000;
        var recents = new RecentScans(_clock, Bound);
        var sizes = Enumerable.Range(0, 20_000).Select(number =>
        {
            Assert.True(recents.TryAdd(Samples.Scan(number), out _));
            return recents.Size;
        }).ToList();

        Assert.All(sizes, size => Assert.InRange(size.Count, 1, Bound));
        Assert.InRange(sizes[^1].Count, Bound / 2, Bound);
        Assert.True(recents.TryGet(Samples.Scan(20_000 - (Bound / 2)).ScanId, out _));
        Assert.False(recents.TryGet(Samples.Scan(0).ScanId, out _));

        // docs/operations.md has the figure: what one takes, the half-empty table included, at the bound.
        var each = sizes.Max(size => size.Bytes) / (double)Bound;
        TestContext.Current.TestOutputHelper?.WriteLine($"{each:F0} bytes an id");
        Assert.InRange(each, 100, 180);
    }

    [Fact]
    public void An_id_of_the_older_generation_is_still_taken()
    {
        _recents.TryAdd(Samples.Scan(1), out _);
        _clock.Advance(RecentScans.Window + TimeSpan.FromSeconds(1));
        _recents.TryAdd(Samples.Scan(2), out _);
        Assert.False(_recents.TryAdd(Samples.Scan(1), out var old));
        old.GiveBack();
        Assert.True(_recents.TryAdd(Samples.Scan(1), out _));
    }

    [Fact]
    public async Task Who_waits_for_a_scan_that_could_not_be_recorded_is_told_so_and_the_next_may_try()
    {
        Assert.True(_recents.TryAdd(Samples.Scan(1), out var claim));
        Assert.False(_recents.TryAdd(Samples.Scan(1), out var retry));
        var early = retry.Committed;
        claim.GiveBack();
        await Assert.ThrowsAsync<JournalUnavailableException>(() => early);
        await Assert.ThrowsAsync<JournalUnavailableException>(() => retry.Committed);
        Assert.True(_recents.TryAdd(Samples.Scan(1), out var next));
        Assert.False(next.Committed.IsCompleted);
    }

    [Fact]
    public void Ids_that_differ_in_a_single_bit_are_not_taken_for_one_another()
    {
        Assert.All(Enumerable.Range(0, 128), bit => Assert.True(_recents.TryAdd(With(bit), out _), $"bit {bit}"));
        Assert.All(Enumerable.Range(0, 128), bit =>
        {
            Assert.False(_recents.TryAdd(With(bit), out var known));
            Assert.Equal(With(bit), known.Record);
        });

        static ScanRecord With(int bit)
        {
            Span<byte> bytes = stackalloc byte[16];
            bytes[bit / 8] = (byte)(1 << (bit % 8));
            return Samples.Scan(bit) with { ScanId = new(bytes) };
        }
    }

    [Fact]
    public async Task A_scan_found_in_the_journal_counts_as_committed_if_its_id_came_from_a_gate()
    {
        _recents.Restore(Samples.Scan(1));
        _recents.Restore(Samples.Scan(1));
        _recents.Restore(Samples.Scan(2) with { ScanIdFromGate = false });
        Assert.True(_recents.TryGet(Samples.Scan(1).ScanId, out var recent));
        await recent.Committed;
        Assert.False(_recents.TryGet(Samples.Scan(2).ScanId, out _));
    }

    [Fact]
    public void Person_venue_direction_and_gate_make_a_scan_the_same()
    {
        Assert.True(GateId.TryParse("gate-1", out var gate));
        Assert.True(_recents.TryAdd(Samples.Scan(1), out var recent));
        Assert.True(recent.IsSameAs(Samples.Scan(1) with { ScannedAt = 5, Colour = default, Verdict = default, TestAgeHours = 4, Means = ScanMeans.Document }));
        Assert.False(recent.IsSameAs(Samples.Scan(1) with { PersonId = Samples.Person(2) }));
        Assert.False(recent.IsSameAs(Samples.Scan(1) with { VenueId = new(2) }));
        Assert.False(recent.IsSameAs(Samples.Scan(1) with { Direction = ScanDirection.Out }));
        Assert.False(recent.IsSameAs(Samples.Scan(1) with { GateId = gate }));
    }
}
