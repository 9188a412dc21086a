namespace HealthPass.Tests.Storage;

public sealed class SqliteWallStoreTests : WallStoreTests<SqliteFixture>;
