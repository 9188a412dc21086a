namespace HealthPass.Tests.Storage;

public sealed class SqliteChannelStoreTests : ChannelStoreTests<SqliteFixture>;
