namespace HealthPass.Tests.Storage;

public sealed class PostgresDirectoryMoveTests : DirectoryMoveTests<PostgresFixture>;
