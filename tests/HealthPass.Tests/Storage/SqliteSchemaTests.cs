using HealthPass.Grains.Venues;
using HealthPass.Storage;
using Xunit;

namespace HealthPass.Tests.Storage;

public sealed class SqliteSchemaTests : SchemaTests<SqliteFixture>
{
    [Fact]
    public async Task Only_the_owner_can_read_the_file_and_what_lies_beside_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        await StorageSchema.MigrateAsync(Fixture.Options(), Cancelled);
        await Store<IVenueDirectory>().PutAsync(new(Some.Station, "East", "transit_hub", Some.Wuhou, 1), Cancelled);

        var files = Directory.GetFiles(Path.GetDirectoryName(Fixture.File)!);

        Assert.Contains(Fixture.File + "-wal", files);
        Assert.All(files, file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, FileMode(file)));
    }

    [Fact]
    public async Task A_file_left_readable_by_others_is_closed_to_them()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        Directory.CreateDirectory(Path.GetDirectoryName(Fixture.File)!);
        await File.WriteAllBytesAsync(Fixture.File, [], Cancelled);

        await StorageSchema.MigrateAsync(Fixture.Options(), Cancelled);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, FileMode(Fixture.File));
    }

    [Fact]
    public async Task The_file_keeps_a_write_ahead_log()
    {
        await StorageSchema.MigrateAsync(Fixture.Options(), Cancelled);

        Assert.Equal("wal", await Fixture.ScalarAsync("PRAGMA journal_mode"));
    }

    private static UnixFileMode FileMode(string file) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(file);
}
