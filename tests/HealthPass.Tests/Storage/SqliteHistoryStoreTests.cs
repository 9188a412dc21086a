using HealthPass.Grains.Reports;
using Xunit;

namespace HealthPass.Tests.Storage;

public sealed class SqliteHistoryStoreTests : HistoryStoreTests<SqliteFixture>
{
    [Fact]
    public async Task A_report_cannot_be_replaced_by_an_insert()
    {
        await Store<IReportStore>().AddAsync(Report(Some.Day, 1, 1), Cancelled);
        await Assert.ThrowsAnyAsync<Exception>(() => Fixture.ScalarAsync(
            "INSERT OR REPLACE INTO daily_report SELECT day, version, issued_at, 'nobody', reason, settled, document, sha256 FROM daily_report"));
        Assert.Equal("schedule", await Fixture.ScalarAsync("SELECT issued_by FROM daily_report"));
    }
}
