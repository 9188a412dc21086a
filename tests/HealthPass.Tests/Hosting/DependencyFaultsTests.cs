using System.Net.Sockets;
using HealthPass.Kernel.Faults;
using HealthPass.Storage;
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
        new SqliteException("locked", 5),
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

    [Fact]
    public void A_row_that_a_database_refuses_is_no_outage() => Assert.False(DependencyFaults.IsUnavailable(
        new PostgresException("duplicate key", "ERROR", "ERROR", PostgresErrorCodes.UniqueViolation)));
}
