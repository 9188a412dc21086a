namespace HealthPass.Tests.Storage;

public sealed class PostgresFactorStoreTests : FactorStoreTests<PostgresFixture>;
