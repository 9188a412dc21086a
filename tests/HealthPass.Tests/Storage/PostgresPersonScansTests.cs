namespace HealthPass.Tests.Storage;

public sealed class PostgresPersonScansTests : PersonScansTests<PostgresFixture>;
