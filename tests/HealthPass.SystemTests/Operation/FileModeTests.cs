using HealthPass.SystemTests.Clustering;

namespace HealthPass.SystemTests.Operation;

/// <summary>Whatever the umask of whoever starts the program: nobody but the owner reads what it writes.</summary>
public sealed class FileModeTests : SystemTest
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private static readonly string[] OpenToAll = ["sh", "-c", "umask 000; exec \"$@\"", "sh"];

    [Fact]
    public async Task Data_folder_and_backup_are_the_owners_alone_and_what_was_wider_is_narrowed_at_the_start()
    {
        var folder = Directory.CreateTempSubdirectory("healthpass-modes-").FullName;
        try
        {
            var data = Directory.CreateDirectory(Path.Combine(folder, "data"), (UnixFileMode)Convert.ToInt32("777", 8)).FullName;
            var system = Owned(new HealthPassProcess(data) { Launcher = OpenToAll });
            await system.StartAsync();
            var venue = await system.Api.VenueAsync();
            var code = await system.Api.CodeAsync(await system.Api.RegisterAsync(Resident.New()));
            _ = (await system.Api.ScanAsync(venue, code)).Expect(200);
            await system.ShippedAsync();
            var written = Walk(data);
            foreach (var name in new[] { "keys.json", "credentials.json", "healthpass.db", "healthpass.db-wal", "healthpass.db-shm", "node.lock", "journal" })
            {
                Assert.Contains(written, path => Path.GetFileName(path) == name);
            }

            Assert.Contains(written, path => Path.GetFileName(path).StartsWith("journal-", StringComparison.Ordinal));
            var (backup, keys) = (Path.Combine(folder, "backup"), Path.Combine(folder, "backup-keys"));
            var (exit, said) = await Shell.TryAsync(
                [.. OpenToAll, "dotnet", Repository.Api, "backup", backup, keys, $"--HealthPass:DataDirectory={data}", "--HealthPass:Node:Name=test-node"]);
            Assert.True(exit == 0, said);
            Assert.Contains(Walk(backup), path => Path.GetFileName(path) == "backup.json");
            Assert.Contains(Walk(keys), path => Path.GetFileName(path) == "keys.json");
            await system.StopAsync();

            // As an earlier build may have left them, or a restore.
            foreach (var path in written.Where(Path.Exists))
            {
                File.SetUnixFileMode(path, File.GetUnixFileMode(path) | Others);
            }

            await system.StartAsync();
            _ = Walk(data);
            await system.StopAsync();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // All that is there, none of it open to others.
    private static List<string> Walk(string folder)
    {
        List<string> found = [folder, .. Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories)];
        Assert.All(found, path => Assert.True((File.GetUnixFileMode(path) & Others) == 0, $"{path} is {File.GetUnixFileMode(path)}"));
        return found;
    }
}
