namespace HealthPass.Tests.Storage;

public sealed class SqliteDirectoryTests : DirectoryTests<SqliteFixture>;

public sealed class PostgresDirectoryTests : DirectoryTests<PostgresFixture>;

public sealed class SqliteScanStoreTests : ScanStoreTests<SqliteFixture>;

public sealed class PostgresScanStoreTests : ScanStoreTests<PostgresFixture>;

public sealed class SqliteGovernanceStoreTests : GovernanceStoreTests<SqliteFixture>;

public sealed class PostgresGovernanceStoreTests : GovernanceStoreTests<PostgresFixture>;

public sealed class SqliteSchemaTests : SchemaTests<SqliteFixture>;

public sealed class PostgresSchemaTests : SchemaTests<PostgresFixture>;
