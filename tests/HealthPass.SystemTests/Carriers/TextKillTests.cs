using System.Security.Cryptography;
using HealthPass.Kernel.Time;

namespace HealthPass.SystemTests.Carriers;

/// <summary>The node that owns a carrier's account is killed while texts are under way: no phone gets two, and what nobody knows is called so.</summary>
public sealed class TextKillTests : SystemTest
{
    private const int Phones = 400;
    private const int Before = 150;

    // Twice the window and a tenth of a second's worth: so many answers may be lost with the node.
    private const int MostUnderWay = 52;

    [Fact]
    public async Task A_node_that_is_killed_in_the_middle_of_its_window_leaves_nothing_that_is_sent_twice()
    {
        await using var gateway = new HttpGateway { AnswersUntil = Before };
        await gateway.StartAsync();
        var node = Owned(new HealthPassProcess
        {
            Environment = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["HealthPass__Carriers__0__Name"] = "portal",
                ["HealthPass__Carriers__0__Protocol"] = "Http",
                ["HealthPass__Carriers__0__Host"] = "127.0.0.1",
                ["HealthPass__Carriers__0__Port"] = gateway.Port.ToString(CultureInfo.InvariantCulture),
                ["HealthPass__Carriers__0__Secret"] = "secret",
                ["HealthPass__Carriers__0__PerSecond"] = "200",
                ["HealthPass__Carriers__0__TakesPseudonyms"] = "true",
            },
        });
        await node.StartAsync();
        var api = node.Api;
        var (writer, second, administrator) = (
            await api.AppointAsync("text-writer", "campaign_officer", HealthPassApi.Province), await api.AppointAsync("text-second", "campaign_officer", HealthPassApi.Province),
            await api.SignInAsync("administrator"));
        var carrier = Caller.Key((await api.PostAsync("/v1/keys", administrator, new { kind = "carrier", name = "mobile", owner = "mobile", ratePerSecond = 1_000 })).Expect(201).Text("apiKey"));
        var key = (await api.PostAsync("/v1/texts/phone-keys", writer, new { })).Expect(201)["number"].GetInt32();
        var today = ShanghaiDay.Of(DateTimeOffset.UtcNow);
        var (from, until) = (today.ToString("O", CultureInfo.InvariantCulture), today.AddDays(1).ToString("O", CultureInfo.InvariantCulture));
        var text = (await api.PostAsync("/v1/texts/campaigns", writer, new
        {
            title = "urgent", content = "请申领健康码 {link}", mode = "feed", account = "portal", from, until, quota = Phones, urgent = true,
        })).Expect(201).Text("textId");
        var path = $"/v1/texts/campaigns/{text}";
        var effect = (await api.GetAsync(path, second)).Expect(200).Text("effect");
        _ = (await api.PostAsync($"{path}/approval", second, new { effect })).Expect(200);
        var phones = Enumerable.Range(0, Phones).Select(_ => new { phone = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), regionCode = "510100000000" }).ToList();
        Assert.Equal(Phones, (await api.PostAsync($"{path}/arrivals", carrier, new { key, phones })).Expect(200)["queued"].GetInt32());

        // The owner is woken once a minute; then its window fills with what is never answered for.
        await Wait.UntilAsync(() => gateway.Taken.Count > Before, "the window to be full", TimeSpan.FromSeconds(120));
        await node.KillAsync();
        var hanging = gateway.Taken.Count - gateway.Answered;
        Assert.True(hanging > 0, "Nothing was under way when the node was killed.");
        gateway.AnswersUntil = int.MaxValue;
        await node.StartAsync();
        var total = await Wait.UntilAsync(
            async () => (await node.Api.GetAsync(path, writer)).Expect(200)["total"],
            figures => figures.GetProperty("queued").GetInt64() == 0 && figures.GetProperty("delivered").GetInt64() >= gateway.Answered - MostUnderWay,
            "everything to be sent and told of",
            TimeSpan.FromSeconds(150));
        Assert.Equal(gateway.Taken.Count, gateway.Taken.Distinct().Count());
        Assert.Equal(phones.Select(phone => phone.phone).Order().Intersect(gateway.Taken.Order()), gateway.Taken.Order());
        Assert.Equal((Phones, 0L), (total.GetProperty("submitted").GetInt64(), total.GetProperty("failed").GetInt64()));
        Assert.Equal(Phones, total.GetProperty("delivered").GetInt64() + total.GetProperty("unknown").GetInt64());
        Log($"{gateway.Answered} answered, {total.GetProperty("unknown").GetInt64()} unknown, of which the gateway has {hanging}");
    }
}
