using HealthPass.Grains.Audit;
using HealthPass.Grains.Audit.Anchors;
using HealthPass.Tests.Storage;
using Xunit;

namespace HealthPass.Tests.Auditing;

public sealed class PostgresAuditTreeTests : AuditTreeTests<PostgresFixture>
{
    protected override async Task UnguardAsync() => _ = await Fixture.ScalarAsync("ALTER TABLE audit_entry DISABLE TRIGGER ALL");

    [Theory]
    [InlineData("DROP TRIGGER audit_entry_no_truncate ON audit_entry")]
    [InlineData("ALTER TABLE audit_entry ENABLE REPLICA TRIGGER audit_entry_no_change")]
    [InlineData("CREATE OR REPLACE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'")]
    [InlineData("DROP TRIGGER audit_entry_no_change ON audit_entry; CREATE TRIGGER audit_entry_no_change BEFORE UPDATE ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_audit_change()")]
    public async Task The_guard_is_not_deceived_by_half_a_guard(string sql)
    {
        _ = await Fixture.ScalarAsync(sql);
        Assert.Equal(AuditFault.Unguarded, await Store<IAuditGuard>().LookAsync(Cancelled));
    }
}
