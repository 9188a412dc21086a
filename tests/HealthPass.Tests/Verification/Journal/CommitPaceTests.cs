using HealthPass.Verification.Journal;
using Xunit;

namespace HealthPass.Tests.Verification.Journal;

public sealed class CommitPaceTests
{
    private readonly CommitPace _pace = new();
    private TimeSpan _now = TimeSpan.FromHours(1);

    [Fact]
    public void A_scan_that_comes_alone_is_not_kept_waiting()
    {
        Commit(scans: 1, every: TimeSpan.FromSeconds(1), times: 3);
        Assert.False(_pace.IsBusy);
    }

    [Fact]
    public void One_caller_who_scans_as_fast_as_it_is_answered_is_not_kept_waiting()
    {
        Commit(scans: 1, every: TimeSpan.FromMicroseconds(100), times: 200);
        Assert.False(_pace.IsBusy);
    }

    [Fact]
    public void Many_callers_in_small_commits_are_many()
    {
        Commit(scans: 3, every: TimeSpan.FromMicroseconds(300), times: 10);
        Assert.True(_pace.IsBusy);
    }

    [Fact]
    public void While_commits_keep_their_distance_a_few_scans_in_each_are_few_and_more_are_many()
    {
        Commit(scans: 5, every: CommitPace.Distance, times: 2);
        Assert.True(_pace.IsBusy);
        Commit(scans: 4, every: CommitPace.Distance, times: 2);
        Assert.False(_pace.IsBusy);
    }

    [Fact]
    public void Many_scans_after_a_long_quiet_are_many_as_soon_as_they_last()
    {
        Commit(scans: 64, every: TimeSpan.FromMinutes(1), times: 1);
        Assert.False(_pace.IsBusy);
        Commit(scans: 64, every: CommitPace.Distance, times: 1);
        Assert.True(_pace.IsBusy);
        Commit(scans: 1, every: TimeSpan.FromSeconds(1), times: 1);
        Assert.False(_pace.IsBusy);
    }

    private void Commit(int scans, TimeSpan every, int times)
    {
        for (var i = 0; i < times; i++)
        {
            _pace.Begin(_now += every, scans);
        }
    }
}
