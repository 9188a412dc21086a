namespace HealthPass.Tests.Storage;

public sealed class PostgresDocumentStoreTests : DocumentStoreTests<PostgresFixture>;
