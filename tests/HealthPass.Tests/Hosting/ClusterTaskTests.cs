using HealthPass.Grains.Counting.History;
using HealthPass.Grains.Reports;
using HealthPass.Tests.Fakes;
using Xunit;

namespace HealthPass.Tests.Hosting;

public sealed class ClusterTaskTests
{
    [Fact]
    public async Task However_many_nodes_wake_a_task_it_has_one_reminder_and_one_activation()
    {
        await using var cluster = await Cluster.StartAsync(silos: 2);
        for (var silo = 0; silo < 2; silo++)
        {
            await cluster.Get<IGrainFactory>(silo).GetGrain<IHistoryGrain>(0).Wake();
            await cluster.Get<IGrainFactory>(silo).GetGrain<IReportGrain>(0).Wake();
        }

        var table = cluster.Get<IReminderTable>();
        foreach (var (grain, name) in new (IAddressable, string)[]
        {
            (cluster.Grains.GetGrain<IHistoryGrain>(0), "history"), (cluster.Grains.GetGrain<IReportGrain>(0), "daily-report"),
        })
        {
            var reminder = Assert.Single((await table.ReadRows(grain.GetGrainId())).Reminders);
            Assert.Equal((name, TimeSpan.FromMinutes(1)), (reminder.ReminderName, reminder.Period));
        }
    }
}
