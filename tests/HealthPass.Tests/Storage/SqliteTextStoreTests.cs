namespace HealthPass.Tests.Storage;

public sealed class SqliteTextStoreTests : TextStoreTests<SqliteFixture>;
