namespace HealthPass.Tests.Storage;

public sealed class SqliteEditionStoreTests : EditionStoreTests<SqliteFixture>;
