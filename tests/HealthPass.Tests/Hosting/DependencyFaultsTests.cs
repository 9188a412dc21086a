using System.Net.Sockets;
using HealthPass.Kernel.Faults;
using HealthPass.Storage;
using HealthPass.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Orleans.Serialization;
using Xunit;

namespace HealthPass.Tests.Hosting;

public sealed class DependencyFaultsTests
{
    public static TheoryData<Exception> Errors => new()
    {
        new NpgsqlException("down", new SocketException(111)),
        new PostgresException("the server is going down", "FATAL", "FATAL", PostgresErrorCodes.AdminShutdown),
        new TimeoutException(),
        new SiloUnavailableException("gone"),
    };

    [Theory]
    [MemberData(nameof(Errors), DisableDiscoveryEnumeration = true)]
    public void A_dependency_that_is_down_is_known_as_that_here_and_when_the_error_came_from_another_silo(Exception error)
    {
        Assert.True(DependencyFaults.IsUnavailable(error));
        using var services = new ServiceCollection().AddSerializer().AllowDriverErrors().BuildServiceProvider();
        var serializer = services.GetRequiredService<Serializer>();
        var arrived = serializer.Deserialize<Exception>(serializer.SerializeToArray(error))!;
        Assert.True(DependencyFaults.IsUnavailable(arrived), arrived.GetType().ToString());
    }

    [Fact]
    public void A_fault_of_our_own_is_none_of_a_dependency() => Assert.False(DependencyFaults.IsUnavailable(new InvalidOperationException()));

    [Theory]
    [InlineData(PostgresErrorCodes.UniqueViolation)]
    [InlineData(PostgresErrorCodes.UndefinedTable)]
    [InlineData(PostgresErrorCodes.SyntaxError)]
    public void What_a_server_refuses_is_no_outage(string state) =>
        Assert.False(DependencyFaults.IsUnavailable(new PostgresException("refused", "ERROR", "ERROR", state)));

    [Theory]
    [InlineData(5, true)]
    [InlineData(10, true)]
    [InlineData(13, true)]
    [InlineData(1, false)]
    [InlineData(19, false)]
    public void A_file_that_cannot_serve_leaves_the_storage_as_an_outage_and_an_error_in_a_statement_as_none(int code, bool outage)
    {
        var error = new SqliteException("failed", code);
        Assert.Equal(outage, DependencyFaults.IsUnavailable(SqliteFaults.Translate(error)));
        Assert.False(DependencyFaults.IsUnavailable(error));
    }
}
