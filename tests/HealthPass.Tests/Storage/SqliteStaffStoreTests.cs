namespace HealthPass.Tests.Storage;

public sealed class SqliteStaffStoreTests : StaffStoreTests<SqliteFixture>;
