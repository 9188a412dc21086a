using HealthPass.Grains.Audit;
using Xunit;

namespace HealthPass.Tests.Storage;

public sealed class PostgresGovernanceStoreTests : GovernanceStoreTests<PostgresFixture>
{
    [Fact]
    public async Task The_audit_cannot_be_truncated()
    {
        await Store<IAuditStore>().AppendAsync([Line(1)], Cancelled);

        await Assert.ThrowsAnyAsync<Exception>(() => Fixture.ScalarAsync("TRUNCATE audit_entry"));

        Assert.Equal(1, await Fixture.CountAsync("SELECT count(*) FROM audit_entry"));
    }
}
