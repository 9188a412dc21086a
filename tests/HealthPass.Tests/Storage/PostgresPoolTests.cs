using HealthPass.Storage.Common;
using HealthPass.Storage.Postgres;
using Npgsql;
using Xunit;

namespace HealthPass.Tests.Storage;

public sealed class PostgresPoolTests
{
    [Fact]
    public async Task A_connection_string_that_is_silent_gets_prepared_statements_and_pools_that_a_server_as_installed_has_room_for()
    {
        var settings = await PoolAsync("Host=db;Username=healthpass");
        Assert.Equal((64, 15, "healthpass-orleans"), (settings.MaxAutoPrepare, settings.MaxPoolSize, settings.ApplicationName));
    }

    [Fact]
    public async Task What_the_connection_string_says_stays()
    {
        var settings = await PoolAsync("Host=db;Username=healthpass;Max Auto Prepare=0;MaxPoolSize=40;Application Name=province;Include Error Detail=true");
        Assert.Equal((0, 40, "province"), (settings.MaxAutoPrepare, settings.MaxPoolSize, settings.ApplicationName));
        Assert.False(settings.IncludeErrorDetail);
    }

    private static async Task<NpgsqlConnectionStringBuilder> PoolAsync(string connectionString)
    {
        await using var database = new PostgresDatabase(new() { Provider = StorageProvider.Postgres, ConnectionString = connectionString });
        return new(database.ForOrleans.ConnectionString);
    }
}
