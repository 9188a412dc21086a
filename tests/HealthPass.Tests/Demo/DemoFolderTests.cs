using HealthPass.Node;
using HealthPass.Storage.Common;
using Xunit;

namespace HealthPass.Tests.Demo;

public sealed class DemoFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("healthpass-demo-").FullName;

    private string Folder => Path.Combine(_root, "data");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void The_demo_creates_a_missing_folder_and_marks_it()
    {
        DemoFolder.Claim(Folder, demo: true);
        Assert.True(DemoFolder.IsMarked(Folder));
    }

    [Fact]
    public void The_demo_marks_an_empty_folder_even_on_a_fresh_volume()
    {
        _ = Directory.CreateDirectory(Path.Combine(Folder, "lost+found"));
        DemoFolder.Claim(Folder, demo: true);
        Assert.True(DemoFolder.IsMarked(Folder));
    }

    [Fact]
    public void The_demo_goes_on_in_its_own_folder()
    {
        DemoFolder.Claim(Folder, demo: true);
        File.WriteAllText(Path.Combine(Folder, "healthpass.db"), "made up");
        DemoFolder.Claim(Folder, demo: true);
        Assert.Equal("made up", File.ReadAllText(Path.Combine(Folder, "healthpass.db")));
    }

    [Theory]
    [InlineData("keys.json")]
    [InlineData("healthpass.db")]
    [InlineData("credentials.json")]
    [InlineData(".hidden")]
    public void The_demo_never_touches_a_folder_that_holds_anything_else(string name)
    {
        _ = Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, name), "real");
        var error = Assert.Throws<DemoFolderException>(() => DemoFolder.Claim(Folder, demo: true));
        Assert.Contains(Folder, error.Message, StringComparison.Ordinal);
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
        Assert.Contains("HealthPass:DataDirectory", error.Message, StringComparison.Ordinal);
        Assert.Equal([name], Directory.EnumerateFileSystemEntries(Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void The_demo_never_touches_a_folder_with_a_journal()
    {
        _ = Directory.CreateDirectory(Path.Combine(Folder, "journal"));
        _ = Assert.Throws<DemoFolderException>(() => DemoFolder.Claim(Folder, demo: true));
        Assert.False(DemoFolder.IsMarked(Folder));
    }

    [Fact]
    public void A_real_start_refuses_the_folder_of_a_demo()
    {
        DemoFolder.Claim(Folder, demo: true);
        var error = Assert.Throws<DemoFolderException>(() => DemoFolder.Claim(Folder, demo: false));
        Assert.Contains(Folder, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_real_start_leaves_other_folders_as_they_are()
    {
        DemoFolder.Claim(Folder, demo: false);
        Assert.False(Directory.Exists(Folder));
        _ = Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "keys.json"), "real");
        DemoFolder.Claim(Folder, demo: false);
        Assert.False(DemoFolder.IsMarked(Folder));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_in_the_folders_place_is_named(bool demo)
    {
        File.WriteAllText(Folder, string.Empty);
        Assert.Contains(Folder, Assert.Throws<DemoFolderException>(() => DemoFolder.Claim(Folder, demo)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StorageProvider.Postgres, NodeRole.All)]
    [InlineData(StorageProvider.Sqlite, NodeRole.Client)]
    public void The_demo_runs_only_where_the_folder_holds_everything(StorageProvider provider, NodeRole role)
    {
        var node = NodeIn(Folder, provider, role);
        _ = Assert.Throws<DemoFolderException>(() => DemoFolder.Claim(node, demo: true));
        Assert.False(Directory.Exists(Folder));
        DemoFolder.Claim(node, demo: false);
    }

    internal static NodeOptions NodeIn(string folder, StorageProvider provider = StorageProvider.Sqlite, NodeRole role = NodeRole.All) => new()
    {
        DataDirectory = folder,
        KeysFile = Path.Combine(folder, "keys.json"),
        Role = role,
        Name = "demo",
        SiloPort = 0,
        GatewayPort = 0,
        Storage = new() { Provider = provider },
    };
}
