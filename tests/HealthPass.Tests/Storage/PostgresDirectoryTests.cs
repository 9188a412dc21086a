namespace HealthPass.Tests.Storage;

public sealed class PostgresDirectoryTests : DirectoryTests<PostgresFixture>;
