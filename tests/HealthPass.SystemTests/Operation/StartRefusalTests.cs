using System.Net.Sockets;
using HealthPass.Kernel.Keys;
using Microsoft.Data.Sqlite;

namespace HealthPass.SystemTests.Operation;

/// <summary>What does not start: it says why in one line, by its exit code too, and leaves everything as it was.</summary>
public sealed class StartRefusalTests : SystemTest
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(2, "bakcup", "Did you mean backup?")]
    [InlineData(0, "--help", "keys rotate")]
    [InlineData(2, "--demmo", "Did you mean --demo?")]
    [InlineData(2, "--HealthPass:Storage:Provder=Sqlite", "Did you mean HealthPass:Storage:Provider?")]
    [InlineData(2, "--HealthPass:Node:SiloPort=0", "HealthPass:Node:SiloPort must lie between")]
    [InlineData(2, "--HealthPass:Node:SiloPort=none", "HealthPass:Node:SiloPort")]
    public async Task Who_mistypes_something_finds_nothing_made_afterwards(int code, string typed, string said)
    {
        var folder = Directory.CreateTempSubdirectory("healthpass-mistyped-").FullName;
        var answer = await OperatorCommand.RunAsync(folder, typed);
        Assert.Equal(code, answer.Code);
        Assert.Contains(said, answer.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
        Directory.Delete(folder);
    }

    [Theory]
    [InlineData("silo port")]
    [InlineData("gateway port")]
    [InlineData("http://")]
    public async Task A_port_that_is_another_process_s_is_found_before_anything_is_joined(string what)
    {
        var first = Owned(new HealthPassProcess());
        using var listener = new TcpListener(IPAddress.Loopback, what == "silo port" ? first.SiloPort : what == "gateway port" ? first.GatewayPort : first.Address.Port);

        // As a silo listens: in a way that the system lets others share.
        listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        listener.Start();
        var answer = await OperatorCommand.RunWithAsync(first.DataDirectory, PortsOf(first));
        Assert.Equal(7, answer.Code);
        Assert.Contains($"Not started: {what}", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Start: key file", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_setting_of_the_environment_is_an_error_too()
    {
        var folder = Directory.CreateTempSubdirectory("healthpass-mistyped-").FullName;
        var answer = await OperatorCommand.RunWithAsync(folder, new() { ["HealthPass__Storage__ConectionString"] = "x" });
        Assert.Equal(2, answer.Code);
        Assert.Contains("HealthPass:Storage:ConnectionString", answer.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
        Directory.Delete(folder);
    }

    [Fact]
    public async Task A_filled_node_starts_with_its_own_key_file_alone_on_its_own_folder_and_schema()
    {
        var system = Owned(new HealthPassProcess());
        var folder = system.DataDirectory;
        var keys = Path.Combine(folder, "keys.json");
        var answer = await OperatorCommand.RunWithAsync(folder, PortsOf(system), "check");
        Assert.True(answer.Code == 0, answer.Output);
        Assert.Empty(Directory.GetFileSystemEntries(folder));

        await system.StartAsync();
        var resident = Resident.New();
        var person = await system.Api.RegisterAsync(resident);

        // Beside the running node: it is seen, and nothing can start where it is.
        answer = await Wait.UntilAsync(() => OperatorCommand.RunAsync(folder, "status"), seen => seen.Code == 0, "the node to say that it is ready");
        Assert.Contains("test-node\tAll\t", answer.Output, StringComparison.Ordinal);
        Assert.EndsWith("ready", answer.Output.TrimEnd(), StringComparison.Ordinal);
        answer = await OperatorCommand.RunAsync(folder, "keys", "status");
        Assert.True(answer.Code == 0, answer.Output);
        Assert.Contains("The file has every key that the database knows.", answer.Output, StringComparison.Ordinal);
        answer = await OperatorCommand.RunWithAsync(folder, PortsOf(system), "check");
        Assert.Equal(1, answer.Code);
        Assert.Contains("WRONG  data folder: a process runs on", answer.Output, StringComparison.Ordinal);
        Assert.Contains("WRONG  port: silo port", answer.Output, StringComparison.Ordinal);
        Assert.Contains("ok     key file", answer.Output, StringComparison.Ordinal);
        var second = Owned(new HealthPassProcess(folder));
        second.Launch();
        Assert.Equal(6, await second.ExitAsync(Soon));
        Assert.Contains("Another process runs on the data folder", second.Output, StringComparison.Ordinal);
        await system.StopAsync();
        answer = await OperatorCommand.RunWithAsync(folder, PortsOf(system), "check");
        Assert.True(answer.Code == 0, answer.Output);

        // Without its file, and with another installation's.
        File.Move(keys, keys + ".away");
        await AssertRefusedAsync(4, "There is no key file at");
        Assert.False(File.Exists(keys));
        _ = KeyFile.LoadOrCreate(keys, DateTimeOffset.UtcNow);
        await AssertRefusedAsync(4, "another installation's");
        Assert.Contains("WRONG  key file", (await OperatorCommand.RunWithAsync(folder, PortsOf(system), "check")).Output, StringComparison.Ordinal);
        File.Move(keys + ".away", keys, overwrite: true);

        // After a newer build has migrated.
        await SqlAsync(folder, "INSERT INTO SchemaVersions (ScriptName, Applied) VALUES ('Sql.Sqlite.9001_later.sql', CURRENT_TIMESTAMP)");
        await AssertRefusedAsync(5, "9001_later has run there");
        await SqlAsync(folder, "DELETE FROM SchemaVersions WHERE ScriptName LIKE '%9001%'");

        await system.StartAsync();
        Assert.Equal(person, (await system.Api.ApplyAsync(resident)).Expect(200).Text("personId"));
        await system.StopAsync();

        async Task AssertRefusedAsync(int code, string said)
        {
            system.Launch();
            Assert.Equal(code, await system.ExitAsync(Soon));
            Assert.Contains(said, system.Output, StringComparison.Ordinal);
            Assert.DoesNotContain(Directory.GetFiles(folder), file => Path.GetFileName(file).StartsWith("core", StringComparison.Ordinal));
        }
    }

    private static Dictionary<string, string> PortsOf(HealthPassProcess system) => new()
    {
        ["ASPNETCORE_URLS"] = system.Urls,
        ["HealthPass__Node__SiloPort"] = system.SiloPort.ToString(CultureInfo.InvariantCulture),
        ["HealthPass__Node__GatewayPort"] = system.GatewayPort.ToString(CultureInfo.InvariantCulture),
    };

    private static async Task SqlAsync(string folder, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "healthpass.db")};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A test's own constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        _ = await command.ExecuteNonQueryAsync();
    }
}
