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
}
