namespace HealthPass.Tests.Storage;

public sealed class PostgresTaskStoreTests : TaskStoreTests<PostgresFixture>;
