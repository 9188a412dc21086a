namespace HealthPass.Tests.Storage;

public sealed class PostgresChannelStoreTests : ChannelStoreTests<PostgresFixture>;
