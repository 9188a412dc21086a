namespace HealthPass.Tests.Storage;

public sealed class SqliteCaseListTests : CaseListTests<SqliteFixture>;
