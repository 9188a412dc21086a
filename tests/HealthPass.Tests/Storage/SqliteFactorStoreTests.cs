namespace HealthPass.Tests.Storage;

public sealed class SqliteFactorStoreTests : FactorStoreTests<SqliteFixture>;
