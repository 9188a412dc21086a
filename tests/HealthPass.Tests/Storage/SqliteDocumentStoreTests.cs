namespace HealthPass.Tests.Storage;

public sealed class SqliteDocumentStoreTests : DocumentStoreTests<SqliteFixture>;
