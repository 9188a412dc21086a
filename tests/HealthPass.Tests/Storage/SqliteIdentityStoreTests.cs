namespace HealthPass.Tests.Storage;

public sealed class SqliteIdentityStoreTests : IdentityStoreTests<SqliteFixture>;
