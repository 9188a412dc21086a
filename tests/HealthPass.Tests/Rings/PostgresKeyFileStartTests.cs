using HealthPass.Tests.Storage;

namespace HealthPass.Tests.Rings;

public sealed class PostgresKeyFileStartTests : KeyFileStartTests<PostgresFixture>
{
    protected override async Task ForgetAsync(PostgresFixture fixture) =>
        _ = await fixture.ScalarAsync("DROP TABLE key_print; DROP TABLE node_word; DELETE FROM schemaversions WHERE scriptname LIKE '%0023_%'");
}
