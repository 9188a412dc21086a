namespace HealthPass.Tests.Storage;

public sealed class PostgresHistoryStoreTests : HistoryStoreTests<PostgresFixture>;
