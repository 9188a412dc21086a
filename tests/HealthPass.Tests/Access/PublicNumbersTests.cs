using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using HealthPass.Tests.Fakes;
using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>
/// People apply and show one by one, and a passer-by reads all that is open to him again and again: nothing that he reads moves
/// with one of them. Only staff of the region see each come.
/// </summary>
public sealed class PublicNumbersTests(RunningApi api) : IClassFixture<RunningApi>
{
    private const string Province = "510000000000";
    private const string City = "510100000000";
    private const string County = "510104000000";
    private const string Village = "510104018003";

    private static readonly string[] Paths =
    [
        .. new[] { Province, City, County }.SelectMany(code => new[]
        {
            $"/v1/regions/{code}", $"/v1/regions/{code}/children", $"/v1/regions/{code}/history", $"/v1/regions/{code}/targets", $"/v1/regions/{code}/panels",
            $"/v1/regions/{code}/history/TODAY", $"/v1/regions/{code}/children/history?date=TODAY",
        }),
        "/v1/service", "/health/ready",
    ];

    [Fact]
    public async Task Nothing_that_is_open_moves_with_one_person()
    {
        string before, after, slot;
        do
        {
            (before, slot) = (await OpenAsync(Visitor.Nobody), await SlotAsync());
            Assert.Equal(before, await OpenAsync(Visitor.Key("channel", api.Credentials.ChannelKey)));
            var registered = await ExactAsync();
            for (var number = 0; number < 12; number++)
            {
                await ApplyAndShowAsync();
                Assert.Equal(registered + number + 1, await Eventually.ReadAsync(ExactAsync, count => count == registered + number + 1));
            }

            after = await OpenAsync(Visitor.Nobody);
        }
        while (slot != await SlotAsync());
        Assert.Equal(before, after);
    }

    [Fact]
    public async Task What_is_open_is_of_tens_and_of_no_township_and_says_so()
    {
        var region = await JsonAsync(Visitor.Nobody, $"/v1/regions/{County}");
        Assert.Equal((10, 20), (region.GetProperty("steps").GetProperty("of").GetInt32(), region.GetProperty("steps").GetProperty("from").GetInt32()));
        Assert.Equal(0, region.GetProperty("registered").GetInt64() % 10);
        Assert.Equal(region.GetProperty("steps").GetProperty("at").GetString(), region.GetProperty("asOf").GetString());
        Assert.Equal(0, (await JsonAsync(Visitor.Nobody, $"/v1/regions/{County}/children")).GetProperty("children").GetArrayLength());
        var panels = await JsonAsync(Visitor.Nobody, $"/v1/regions/{County}/panels");
        Assert.True(panels.GetProperty("withheld").GetBoolean());
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (panels.GetProperty("channels").ValueKind, panels.GetProperty("hubs").ValueKind));
        foreach (var path in Paths.Where(path => path.Contains(County, StringComparison.Ordinal)).Select(Dated))
        {
            var village = path.Replace(County, Village, StringComparison.Ordinal);
            Assert.Equal(new(403, "region_not_published"), await api.CallAsync(Visitor.Nobody, HttpMethod.Get, village));
            Assert.Equal(new(403, "region_not_published"), await api.CallAsync(Visitor.Key("gate", api.Credentials.GateKey), HttpMethod.Get, village));
            Assert.Equal(new(403, "region_not_published"), await api.CallAsync(Visitor.Bearer("elsewhere", api.Session("command_centre", "510300000000")), HttpMethod.Get, village));
            Assert.Equal(200, (await api.CallAsync(Visitor.Bearer("county", api.Session("command_centre", County)), HttpMethod.Get, village)).Status);
        }
    }

    [Fact]
    public async Task Staff_and_screens_see_their_own_region_as_it_is_and_others_as_everybody_does()
    {
        var screen = Visitor.Bearer("screen", (await api.ScreenAsync(City)).Token);
        foreach (var visitor in new[] { Visitor.Bearer("city", api.Session("hotline_agent", City)), screen })
        {
            Assert.False((await JsonAsync(visitor, $"/v1/regions/{City}")).TryGetProperty("steps", out _));
            Assert.False((await JsonAsync(visitor, $"/v1/regions/{County}/panels")).GetProperty("withheld").GetBoolean());
        }

        Assert.True((await JsonAsync(Visitor.Bearer("city", api.Session("hotline_agent", City)), $"/v1/regions/{Province}")).TryGetProperty("steps", out _));
    }

    private static string Dated(string path) =>
        path.Replace("TODAY", DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private async Task<string> OpenAsync(Visitor visitor)
    {
        var read = new List<string>();
        foreach (var path in Paths)
        {
            var answer = await JsonAsync(visitor, Dated(path));

            // The service's own times pass by themselves, whoever comes.
            read.Add($"{path} {string.Join(';', Leaves(answer, string.Empty).Where(leaf => !IsTime(leaf)))}");
        }

        return string.Join('\n', read);

        static bool IsTime(string leaf) => leaf.Contains(".reportAgeSeconds=", StringComparison.Ordinal) || leaf.Contains(".hubWindowSeconds=", StringComparison.Ordinal)
            || (leaf.Contains(".asOf=", StringComparison.Ordinal) && leaf.Count(c => c == '.') <= 3 && !leaf.Contains("regions", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Leaves(JsonElement json, string name) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(field => Leaves(field.Value, $"{name}.{field.Name}")),
        JsonValueKind.Array => json.EnumerateArray().SelectMany((item, i) => Leaves(item, FormattableString.Invariant($"{name}[{i}]"))),
        _ => [$"{name}={json.GetRawText()}"],
    };

    private async Task<string> SlotAsync() => (await JsonAsync(Visitor.Nobody, $"/v1/regions/{Province}")).GetProperty("asOf").GetString()!;

    private async Task<long> ExactAsync() =>
        (await JsonAsync(Visitor.Bearer("county", api.Session("command_centre", County)), $"/v1/regions/{Village}")).GetProperty("registered").GetInt64();

    private async Task ApplyAndShowAsync()
    {
        var number = $"E{Random.Shared.Next(10_000_000, 99_999_999)}";
        using var application = Request(HttpMethod.Post, "/v1/persons", Visitor.Key("channel", api.Credentials.ChannelKey));
        application.Content = JsonContent.Create(new { document = new { type = "passport", number }, name = "王小明", phone = "13800138000", regionCode = Village });
        using var applied = await api.Http.SendAsync(application, TestContext.Current.CancellationToken);
        var person = (await applied.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("personId").GetString();
        using var show = Request(HttpMethod.Post, $"/v1/persons/{person}/codes", Visitor.Key("channel", api.Credentials.ChannelKey));
        using var shown = await api.Http.SendAsync(show, TestContext.Current.CancellationToken);
        Assert.True(shown.IsSuccessStatusCode);
    }

    private async Task<JsonElement> JsonAsync(Visitor visitor, string path)
    {
        using var request = Request(HttpMethod.Get, path, visitor);
        using var answer = await api.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {text}");
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    private HttpRequestMessage Request(HttpMethod method, string path, Visitor visitor)
    {
        var request = new HttpRequestMessage(method, new Uri(api.Address, path));
        if (visitor.Header is not null)
        {
            _ = request.Headers.TryAddWithoutValidation(visitor.Header, visitor.Value);
        }

        return request;
    }
}
