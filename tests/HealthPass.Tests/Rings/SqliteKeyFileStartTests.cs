using HealthPass.Tests.Storage;

namespace HealthPass.Tests.Rings;

public sealed class SqliteKeyFileStartTests : KeyFileStartTests<SqliteFixture>
{
    protected override async Task ForgetAsync(SqliteFixture fixture) =>
        _ = await fixture.ScalarAsync("DROP TABLE key_print; DROP TABLE node_word; DELETE FROM SchemaVersions WHERE ScriptName LIKE '%0023_%'");
}
