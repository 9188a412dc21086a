namespace HealthPass.Tests.Storage;

public sealed class SqliteScanStoreTests : ScanStoreTests<SqliteFixture>;
