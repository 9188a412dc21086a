namespace HealthPass.Tests.Storage.Silo;

public sealed class SqliteSiloTests : SiloTests<SqliteFixture>;
