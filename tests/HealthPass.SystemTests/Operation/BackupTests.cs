using HealthPass.SystemTests.Clustering;

namespace HealthPass.SystemTests.Operation;

/// <summary>Runs the commands of docs/operations.md as they stand there.</summary>
[Collection(OneClusterAtATime.Name)]
public sealed class BackupTests : SystemTest
{
    [Fact]
    public async Task A_backup_taken_from_a_running_node_as_documented_restores_people_codes_and_totals()
    {
        await Wait.ForADayThatLastsAsync(TimeSpan.FromMinutes(2));
        var system = await StartAsync();
        var api = system.Api;
        var venueId = await api.VenueAsync();
        var resident = Resident.New();
        var id = await api.RegisterAsync(resident);
        var red = await api.RegisterAsync(Resident.New());
        _ = await api.ColourAsync("SC05", red);
        var code = await api.CodeAsync(id);
        for (var i = 0; i < 4; i++)
        {
            _ = (await api.ScanAsync(venueId, code)).Expect(200);
        }

        await system.ShippedAsync();

        // While the database takes nothing, more scans gather in the journal alone: they belong to the backup too.
        using (system.Data.Lock())
        {
            for (var i = 0; i < 3; i++)
            {
                _ = (await api.ScanAsync(venueId, code)).Expect(200);
            }

            var before = await Wait.UntilAsync(() => RegionFigures.ReadAsync(api, HealthPassApi.Province), seen => seen is { Scans: 7, Shows: 1 }, "the numbers to arrive");
            using var folder = new Folder();
            var variables = new Dictionary<string, string>
            {
                ["API"] = Repository.Api,
                ["DATA"] = system.DataDirectory,
                ["BACKUP"] = Path.Combine(folder.Path, "backup"),
                ["BACKUP_KEYS"] = Path.Combine(folder.Path, "keys"),
                ["RESTORED"] = Path.Combine(folder.Path, "restored"),
            };

            // The shell has a name of its own, and the folder says whose it is.
            variables["HealthPass__Node__Name"] = "another";
            Assert.Equal(1, (await DocumentedCommands.RunAsync($"dotnet '{Repository.Api}' backup '{folder.Path}/none' '{folder.Path}/none-keys' --HealthPass:DataDirectory='{system.DataDirectory}'", variables)).Code);
            _ = variables.Remove("HealthPass__Node__Name");
            Log(await RunAsync("backup-sqlite", variables));
            await NothingIsRestoredFromWhatDoesNotFitAsync(variables, folder.Path);

            // What comes after the backup is not in it.
            _ = (await api.ScanAsync(venueId, code)).Expect(200);
            Log(await RunAsync("restore-sqlite", variables));
            Assert.False(File.Exists(Path.Combine(variables["BACKUP"], "keys.json")));
            File.Copy(Path.Combine(system.DataDirectory, "credentials.json"), Path.Combine(variables["RESTORED"], "credentials.json"));

            var restored = Owned(new HealthPassProcess(variables["RESTORED"]));
            await restored.StartAsync();
            var after = await Wait.UntilAsync(() => RegionFigures.ReadAsync(restored.Api, HealthPassApi.Province), seen => seen.Scans == 7, "the numbers to be back");
            Assert.Equal(before with { Active = 0 }, after with { Active = 0 });
            await restored.ShippedAsync();
            Assert.Equal(7, restored.Data.ScanRecords);
            Assert.Equal("allow", (await restored.Api.ScanAsync(venueId, code)).Expect(200).Text("verdict"));
            Assert.Equal("red", (await restored.Api.PersonAsync(red)).Expect(200).Text("colour"));

            // The same person under the same document: identity key and sealed profile are whole.
            Assert.Equal(id, (await restored.Api.ApplyAsync(resident)).Expect(200).Text("personId"));
            Assert.True((await restored.Api.AuditAsync(await restored.Api.SignInAsync("auditor"))).Expect(200)["intact"].GetBoolean());
            await restored.StopAsync();
        }

        // That the backup was taken comes into the trail once the database takes something again.
        var auditor = await api.SignInAsync("auditor");
        _ = await Wait.UntilAsync(
            () => api.AuditAsync(auditor), reply => reply.Status == 200 && Commands(reply).Contains("backup"), "the backup to stand in the trail", TimeSpan.FromSeconds(30));

        static IEnumerable<string?> Commands(Reply trail) => trail["lines"].EnumerateArray()
            .Where(line => line.GetProperty("action").GetString() == "operator_command").Select(line => line.GetProperty("detail").GetProperty("command").GetString());
    }

    [Fact]
    public async Task A_cluster_that_is_backed_up_as_documented_is_restored_with_the_scans_that_came_after_the_dump()
    {
        await Wait.ForADayThatLastsAsync(TimeSpan.FromMinutes(2));
        await using var cluster = Watched(await RunningCluster.StartAsync(2));
        using var folder = new Folder();
        var api = cluster[0].Api;
        var venueId = await api.VenueAsync();
        var resident = Resident.New();
        var id = await api.RegisterAsync(resident);
        var red = await cluster[1].Api.RegisterAsync(Resident.New());
        _ = await api.ColourAsync("SC05", red);
        await ScanAsync(cluster[0], 3);
        await ScanAsync(cluster[1], 2);
        foreach (var node in cluster.Nodes)
        {
            await node.ShippedAsync();
        }

        var variables = new Dictionary<string, string>
        {
            ["PATH"] = $"{PostgresProcess.Binaries}:{Environment.GetEnvironmentVariable("PATH")}",
            ["API"] = Repository.Api,
            ["DATABASE"] = cluster.Postgres.Url("postgres"),
            ["SERVER"] = cluster.Postgres.Url("postgres"),
            ["RESTORED_DATABASE"] = cluster.Postgres.Url("restored"),
            ["BACKUP"] = Path.Combine(folder.Path, "backup"),
            ["BACKUP_KEYS"] = Path.Combine(folder.Path, "keys"),
        };
        Log(await RunAsync("backup-postgres", variables));

        // Between the dump and the copies of the journals: in the journals alone.
        await ScanAsync(cluster[0], 1);
        await ScanAsync(cluster[1], 4);
        foreach (var node in cluster.Nodes)
        {
            Log(await RunAsync("backup-postgres-node", OfNode(node)));
        }

        // What comes after the backup is not in it.
        await ScanAsync(cluster[1], 1);
        foreach (var node in cluster.Nodes)
        {
            await node.StopAsync();
        }

        Log(await RunAsync("restore-postgres", variables));
        var restored = new List<HealthPassProcess>();
        foreach (var node in cluster.Nodes)
        {
            var own = OfNode(node);
            own["RESTORED"] = Path.Combine(folder.Path, "restored", own["HealthPass__Node__Name"]);
            own["HealthPass__Keys__File"] = Path.Combine(own["RESTORED"], "keys.json");
            own["HealthPass__Storage__ConnectionString"] = cluster.Postgres.ConnectionStringOf("restored");
            Log(await RunAsync("restore-postgres-node", own));
            var again = Owned(new HealthPassProcess(own["RESTORED"])
            {
                CredentialsFrom = node.CredentialsFrom,
                Environment = new Dictionary<string, string>(node.Environment)
                {
                    ["HealthPass__Keys__File"] = own["HealthPass__Keys__File"],
                    ["HealthPass__Storage__ConnectionString"] = own["HealthPass__Storage__ConnectionString"],
                },
            });
            restored.Add(again);
            await again.StartAsync();
        }

        foreach (var node in restored)
        {
            await node.ShippedAsync();
            _ = await Wait.UntilAsync(
                () => RegionFigures.ReadAsync(node.Api, HealthPassApi.Province), seen => seen is { Scans: 10, Registered: 2, Red: 1 }, "the numbers to be back");
        }

        foreach (var node in restored)
        {
            Assert.Equal("allow", (await node.Api.ScanAsync(venueId, await node.Api.CodeAsync(id))).Expect(200).Text("verdict"));
            Assert.Equal("red", (await node.Api.PersonAsync(red)).Expect(200).Text("colour"));
        }

        Assert.Equal(id, (await restored[1].Api.ApplyAsync(resident)).Expect(200).Text("personId"));
        Assert.True((await restored[0].Api.AuditAsync(await restored[0].Api.SignInAsync("auditor"))).Expect(200)["intact"].GetBoolean());

        async Task ScanAsync(HealthPassProcess node, int times)
        {
            // A fresh one: on a busy machine the steps between take longer than a code lives.
            var code = await node.Api.CodeAsync(id);
            for (var i = 0; i < times; i++)
            {
                _ = (await node.Api.ScanAsync(venueId, code)).Expect(200);
            }
        }

        Dictionary<string, string> OfNode(HealthPassProcess node)
        {
            var own = new Dictionary<string, string>(variables) { ["DATA"] = node.DataDirectory };
            foreach (var (key, value) in node.Environment)
            {
                own[key] = value;
            }

            return own;
        }
    }

    [Fact]
    public async Task A_backup_is_never_written_over_another_and_keys_never_lie_with_the_data()
    {
        var system = await StartAsync();
        using var folder = new Folder();
        var variables = new Dictionary<string, string> { ["HealthPass__DataDirectory"] = system.DataDirectory };
        var inside = await DocumentedCommands.RunAsync($"dotnet '{Repository.Api}' backup '{folder.Path}/a' '{folder.Path}/a/keys'", variables);
        Assert.Equal(1, inside.Code);
        Assert.Contains("apart", inside.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await DocumentedCommands.RunAsync($"dotnet '{Repository.Api}' backup '{folder.Path}/a' '{folder.Path}/k'", variables)).Code);
        Assert.Equal(1, (await DocumentedCommands.RunAsync($"dotnet '{Repository.Api}' backup '{folder.Path}/a' '{folder.Path}/k2'", variables)).Code);
        foreach (var file in Directory.EnumerateFiles(folder.Path, "*.db", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(folder.Path, "keys.json", SearchOption.AllDirectories)))
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    // Each is refused with its own word, and leaves nothing behind.
    private static async Task NothingIsRestoredFromWhatDoesNotFitAsync(Dictionary<string, string> variables, string folder)
    {
        var copy = Path.Combine(folder, "copy");
        await RefusedAsync(1, "is not empty", $"mkdir '{folder}/full' && touch '{folder}/full/a' && HealthPass__DataDirectory='{folder}/full'");
        await RefusedAsync(1, "is of the node test-node", "HealthPass__Node__Name=another");
        await RefusedAsync(1, "settings say PostgreSQL", "HealthPass__Storage__Provider=Postgres HealthPass__Storage__ConnectionString='Host=127.0.0.1;Port=1'");
        await RefusedAsync(1, "is damaged", "printf 'not a database' | dd of=\"$COPY/healthpass.db\" bs=4096 seek=1 conv=notrunc status=none &&");
        await RefusedAsync(1, "are not those of this backup", "rm \"$COPY\"/journal/* &&");
        await RefusedAsync(1, "is not what a backup leaves", "echo '{' > \"$COPY/backup.json\" &&");
        await RefusedAsync(4, "another installation's", $"dotnet '{Repository.Api}' keys create '{folder}/foreign/keys.json' && BACKUP_KEYS='{folder}/foreign' &&");
        await RefusedAsync(4, "another installation's", $"export HealthPass__Keys__File='{folder}/apart/keys.json' BACKUP_KEYS='{folder}/foreign' &&");
        Assert.False(File.Exists(Path.Combine(folder, "apart", "keys.json")));

        async Task RefusedAsync(int code, string why, string before)
        {
            var target = Path.Combine(folder, "target");
            var own = new Dictionary<string, string>(variables) { ["COPY"] = copy, ["HealthPass__DataDirectory"] = target };
            var (answered, output) = await DocumentedCommands.RunAsync($"rm -rf \"$COPY\" && cp -a \"$BACKUP\" \"$COPY\" && {before} dotnet \"$API\" restore \"$COPY\" \"$BACKUP_KEYS\"", own);
            Assert.True(answered == code && output.Contains(why, StringComparison.Ordinal), $"{answered} for '{why}': {output}");
            Assert.True(!Directory.Exists(target) || !Directory.EnumerateFileSystemEntries(target).Any(), $"{why} left {target}");
        }
    }

    private static async Task<string> RunAsync(string block, Dictionary<string, string> variables)
    {
        var commands = DocumentedCommands.Block(block);
        var (code, output) = await DocumentedCommands.RunAsync(commands, variables);
        Assert.True(code == 0, $"{block} ended with {code}:\n{commands}\n{output}");
        return output;
    }

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("healthpass-backup-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
