using HealthPass.Grains.Campaign.Tasks;
using HealthPass.Grains.Campaign.Tasks.Dispatches;
using HealthPass.Grains.Campaign.Tasks.Supervision;
using Xunit;

namespace HealthPass.Tests.Campaign;

public sealed class BulletinTests
{
    private static readonly DateTimeOffset Now = Samples.Noon.AddDays(5);
    private static readonly DispatchProgress InTime = new(Samples.Noon.AddDays(1), SignedAt: Samples.Noon);

    [Fact]
    public void Nothing_is_said_of_what_was_not_asked_yet() =>
        Assert.Null(TaskScore.Of(Dispatched.One(DispatchFlow.ToSign), Samples.Noon, TaskTerms.Current));

    [Theory]
    [InlineData(DispatchFlow.ToSign, 10, null, null, 0, 0, 0)]
    [InlineData(DispatchFlow.AtWork, 10, 0, null, 0, 0, 100)]
    [InlineData(DispatchFlow.AtWork, 10, 2, null, 0, 0, 0)]
    [InlineData(DispatchFlow.AtWork, 10, 0, null, 2, 1, 62.5)]
    [InlineData(DispatchFlow.AtWork, 3, 0, null, 1, 0, 50)]
    [InlineData(DispatchFlow.Done, 10, 0, 5, 1, 0, 100)]
    [InlineData(DispatchFlow.Done, 10, 0, 1, 1, 0, 84)]
    [InlineData(DispatchFlow.Done, 3, 0, 5, 1, 0, 80)]
    public void A_score_weighs_signing_feedback_completion_and_quality(string state, int dueIn, int? signedAfter, int? quality, int feedbacks, int late, double score)
    {
        var progress = new DispatchProgress(
            Samples.Noon.AddDays(1), SignedAt: signedAfter is { } days ? Samples.Noon.AddDays(days) : null, Feedbacks: feedbacks, LateFeedbacks: late, Quality: quality,
            SubmittedAt: state == DispatchFlow.Done ? Samples.Noon.AddDays(4) : null);
        Assert.Equal(score, TaskScore.Of(Dispatched.One(state, dueIn, progress: progress), Now, TaskTerms.Current)!.Value, 6);
    }

    [Fact]
    public void Units_are_ranked_and_the_same_score_is_the_same_rank()
    {
        var lines = Bulletin.Of(
            [
                Dispatched.One(unit: "甲", progress: InTime), Dispatched.One(unit: "乙", progress: InTime),
                Dispatched.One(dueIn: 3, unit: "丙", progress: InTime with { Urged = 2, Noticed = 1 }),
                Dispatched.One(DispatchFlow.ToSign, unit: "丁", progress: new(Samples.Noon.AddDays(1))),
                Dispatched.One(DispatchFlow.Lapsed, unit: "戊"),
            ],
            Now,
            TaskTerms.Current);
        Assert.Equal([("乙", 1), ("甲", 1), ("丙", 3), ("丁", 4)], lines.Select(line => (line.UnitName, line.Rank)).OrderBy(line => line.Rank).ThenBy(line => line.UnitName, StringComparer.Ordinal));
        var behind = lines.Single(line => line.UnitName == "丙");
        Assert.Equal((1, 1, 0, 2, 1), (behind.Dispatches, behind.Overdue, behind.NotSigned, behind.Urged, behind.Noticed));
        Assert.Equal(1, lines.Single(line => line.UnitName == "丁").NotSigned);
    }
}
