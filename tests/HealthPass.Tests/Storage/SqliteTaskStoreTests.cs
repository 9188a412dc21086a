namespace HealthPass.Tests.Storage;

public sealed class SqliteTaskStoreTests : TaskStoreTests<SqliteFixture>;
