namespace HealthPass.Tests.Storage;

public sealed class SqlitePersonScansTests : PersonScansTests<SqliteFixture>;
