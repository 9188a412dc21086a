namespace HealthPass.Tests.Storage;

public sealed class PostgresStaffStoreTests : StaffStoreTests<PostgresFixture>;
