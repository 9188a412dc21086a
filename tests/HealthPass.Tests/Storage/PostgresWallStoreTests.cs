namespace HealthPass.Tests.Storage;

public sealed class PostgresWallStoreTests : WallStoreTests<PostgresFixture>;
