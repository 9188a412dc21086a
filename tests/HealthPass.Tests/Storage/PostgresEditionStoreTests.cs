namespace HealthPass.Tests.Storage;

public sealed class PostgresEditionStoreTests : EditionStoreTests<PostgresFixture>;
