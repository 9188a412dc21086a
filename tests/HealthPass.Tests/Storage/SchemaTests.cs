using HealthPass.Grains.People;
using HealthPass.Storage;
using Xunit;

namespace HealthPass.Tests.Storage;

public abstract class SchemaTests<TFixture> : StorageTests<TFixture>
    where TFixture : StorageFixture, new()
{
    public override async ValueTask InitializeAsync() => await Fixture.StartAsync(migrated: false);

    [Fact]
    public async Task Four_nodes_that_start_at_once_migrate_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => StorageSchema.MigrateAsync(Fixture.Options($"node-{i}"), Cancelled), Cancelled)));
        await StorageSchema.MigrateAsync(Fixture.Options(), Cancelled);

        Assert.Equal(0, await Store<IPersonDirectory>().CountAsync(Cancelled));
        Assert.True(await Fixture.CountAsync("SELECT count(*) FROM OrleansQuery") > 0);
    }

    [Fact]
    public async Task A_build_does_not_start_on_the_schema_of_a_newer_one_and_says_so()
    {
        await StorageSchema.MigrateAsync(Fixture.Options(), Cancelled);
        Assert.Null((await StorageProbe.RunAsync(Fixture.Options(), Cancelled)).Fault);
        _ = await Fixture.ScalarAsync("INSERT INTO schemaversions (scriptname, applied) VALUES ('Sql.Any.9001_later.sql', CURRENT_TIMESTAMP)");

        var refused = await Assert.ThrowsAsync<SchemaTooNewException>(() => StorageSchema.MigrateAsync(Fixture.Options(), Cancelled));

        Assert.Contains("9001_later has run there", refused.Message, StringComparison.Ordinal);
        var report = await StorageProbe.RunAsync(Fixture.Options(), Cancelled);
        Assert.Equal((true, "9001_later", refused.Message), (report.IsThere, report.Newest, report.Fault));
    }

    [Fact]
    public async Task A_look_at_a_database_without_a_schema_makes_none()
    {
        var report = await StorageProbe.RunAsync(Fixture.Options(), Cancelled);
        Assert.Null(report.Newest);
        Assert.Contains(report.Waiting, script => script.StartsWith("0001_", StringComparison.Ordinal));
        Assert.Equal(report.Waiting, (await StorageProbe.RunAsync(Fixture.Options(), Cancelled)).Waiting);
    }
}
