using HealthPass.Kernel.Faults;
using HealthPass.Storage;
using HealthPass.Storage.Common;
using HealthPass.Tests.Fakes;
using Xunit;

namespace HealthPass.Tests.Storage;

public sealed class PostgresSchemaTests : SchemaTests<PostgresFixture>
{
    [Fact]
    public async Task A_server_that_is_not_there_is_reported_as_unavailable()
    {
        var options = new StorageOptions
        {
            Provider = StorageProvider.Postgres,
            ConnectionString = $"Host=127.0.0.1;Port={Ports.Next()};Username=postgres;Database=none",
        };

        await Assert.ThrowsAsync<StorageUnavailableException>(() => StorageSchema.MigrateAsync(options, Cancelled));
    }

    [Fact]
    public async Task PostgreSQL_without_a_connection_string_is_a_mistake_in_the_configuration() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => StorageSchema.MigrateAsync(new() { Provider = StorageProvider.Postgres }, Cancelled));
}
