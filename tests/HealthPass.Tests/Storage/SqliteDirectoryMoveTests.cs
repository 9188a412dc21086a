namespace HealthPass.Tests.Storage;

public sealed class SqliteDirectoryMoveTests : DirectoryMoveTests<SqliteFixture>;
