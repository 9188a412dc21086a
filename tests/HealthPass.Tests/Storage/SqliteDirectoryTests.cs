namespace HealthPass.Tests.Storage;

public sealed class SqliteDirectoryTests : DirectoryTests<SqliteFixture>;
