using HealthPass.Tests.Storage;

namespace HealthPass.Tests.Auditing;

public sealed class SqliteAuditTreeTests : AuditTreeTests<SqliteFixture>
{
    protected override async Task UnguardAsync()
    {
        foreach (var name in new[] { "update", "delete", "replace" })
        {
            _ = await Fixture.ScalarAsync($"DROP TRIGGER audit_entry_no_{name}");
        }
    }
}
