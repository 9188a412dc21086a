namespace HealthPass.Tests.Storage;

public sealed class PostgresTextStoreTests : TextStoreTests<PostgresFixture>;
