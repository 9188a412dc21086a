namespace HealthPass.Tests.Storage;

public sealed class SqliteMarkStoreTests : MarkStoreTests<SqliteFixture>;
