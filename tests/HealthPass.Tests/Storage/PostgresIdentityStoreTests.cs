namespace HealthPass.Tests.Storage;

public sealed class PostgresIdentityStoreTests : IdentityStoreTests<PostgresFixture>;
