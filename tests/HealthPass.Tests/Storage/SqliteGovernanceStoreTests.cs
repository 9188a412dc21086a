using HealthPass.Grains.Audit;
using Xunit;

namespace HealthPass.Tests.Storage;

public sealed class SqliteGovernanceStoreTests : GovernanceStoreTests<SqliteFixture>
{
    [Fact]
    public async Task A_line_of_the_audit_cannot_be_replaced_by_an_insert()
    {
        await Store<IAuditStore>().AppendAsync([Line(1)], Cancelled);

        await Assert.ThrowsAnyAsync<Exception>(() => Fixture.ScalarAsync(
            "INSERT OR REPLACE INTO audit_entry SELECT sequence, at, 'nobody', action, subject, detail, previous_hash, hash FROM audit_entry"));

        Assert.Equal("wang", await Fixture.ScalarAsync("SELECT actor FROM audit_entry"));
    }
}
