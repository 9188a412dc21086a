namespace HealthPass.Tests.Storage;

public sealed class PostgresScanStoreTests : ScanStoreTests<PostgresFixture>;
