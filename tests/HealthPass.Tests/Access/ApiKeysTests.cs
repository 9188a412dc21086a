using HealthPass.Api.Access;
using HealthPass.Grains.People;
using HealthPass.Grains.Staff;
using HealthPass.Tests.Fakes;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Access;

public sealed class ApiKeysTests
{
    [Fact]
    public async Task A_channel_has_its_number_as_soon_as_its_key_is_known_so_that_it_shows_while_the_database_is_away()
    {
        var channels = new ChannelBook(Stub.Of<IChannelStore>((_, arguments) =>
            Task.FromResult<IReadOnlyDictionary<string, int>>(new Dictionary<string, int> { [(string)arguments[0]!] = 4 })));
        var key = new ApiKey(Secrets.HashOf("one"), AccessNames.Channel, "first", "channel:wechat", 0);
        var keys = new ApiKeys(
            Stub.Of<IApiKeyStore>((_, _) => Task.FromResult<IReadOnlyList<ApiKey>>([key, key with { Kind = AccessNames.Gate, Scope = string.Empty }])),
            channels, new(), new FakeTimeProvider(Samples.Noon));
        await keys.LoadAsync(CancellationToken.None);

        Assert.Equal(1u << 4, channels.BitOf("wechat"));
        Assert.Equal(0u, channels.BitOf("first"));
    }
}
