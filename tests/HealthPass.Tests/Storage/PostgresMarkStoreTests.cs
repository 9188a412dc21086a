namespace HealthPass.Tests.Storage;

public sealed class PostgresMarkStoreTests : MarkStoreTests<PostgresFixture>;
