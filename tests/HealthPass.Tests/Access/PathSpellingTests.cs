using HealthPass.Api.Endpoints;
using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>However an address is spelt, it is the same address.</summary>
[Collection(OneApi.Name)]
public sealed class PathSpellingTests(RunningApi api)
{
    private const string Region = "510100000000";

    public static TheoryData<string, string> Addresses => new()
    {
        { "GET", "/v1/audit" }, { "GET", "/v1/kiosks" }, { "GET", $"/v1/regions/{Region}" }, { "GET", $"/v1/regions/{Region}/panels" }, { "DELETE", $"/v1/regions/{Region}/targets" },
        { "GET", "/v1/service" }, { "POST", "/v1/scans" }, { "POST", "/v1/persons/00000000000000000000000000000001/codes" }, { "GET", "/health/live" }, { "GET", "/metrics" },
        { "POST", "/hubs/gate/negotiate" }, { "POST", "/hubs/wall/negotiate" }, { "GET", "/operator/orleans/ClusterStats" }, { "GET", "/openapi/v1.json" }, { "GET", "/v1/nothing/at/all" },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_spelling_gets_the_same_answer(string method, string path)
    {
        var (screen, _) = await api.ScreenAsync("510300000000");
        Visitor[] visitors =
        [
            Visitor.Nobody, Visitor.Key("wrong", "nope"), Visitor.Key("channel", api.Credentials.ChannelKey), Visitor.Key("gate", api.Credentials.GateKey),
            Visitor.Bearer("screen elsewhere", screen), Visitor.Bearer("auditor", api.Session("auditor", Region)),
        ];
        foreach (var visitor in visitors)
        {
            var expected = await api.CallAsync(visitor, new(method), path);
            foreach (var spelling in Spellings(path))
            {
                var answer = await api.CallAsync(visitor, new(method), spelling);
                Assert.True(expected == answer, $"{method} {spelling} by {visitor.Name}: {answer} where {path} answers {expected}.");
            }
        }
    }

    [Theory]
    [InlineData("/", null)]
    [InlineData("/v1/scans", null)]
    [InlineData("//", "/")]
    [InlineData("/v1/scans/", null)]
    [InlineData("//v1///scans//", "/v1/scans/")]
    [InlineData("/v1%2Fscans%2f", "/v1/scans/")]
    [InlineData("/v1/%2F/scans", "/v1/scans")]
    [InlineData("/v1/100%", null)]
    [InlineData("%2F", "/")]
    [InlineData("", null)]
    public void A_path_has_one_form(string path, string? form)
    {
        Assert.Equal(form is not null, CanonicalPath.TryMend(path, out var mended));
        Assert.Equal(form, mended);
        Assert.False(form is not null && CanonicalPath.TryMend(form, out _));
    }

    private static IEnumerable<string> Spellings(string path)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        yield return path.ToUpperInvariant();
        yield return string.Concat(path.Select((letter, i) => i % 2 == 0 ? char.ToUpperInvariant(letter) : letter));
        yield return $"{path}/";
        yield return $"{path}//";
        yield return $"/{path}";
        yield return $"///{string.Join("//", segments)}";
        yield return $"/./{string.Join("/./", segments)}";
        yield return $"/x/..{path}";
        yield return $"/%2e/{string.Join('/', segments)}";
        yield return $"/{string.Join("%2F", segments)}";
        yield return $"/{string.Join("/%2f", segments)}%2F";
        yield return $"/{string.Join('/', segments.Select(segment => $"%{(int)segment[0]:X2}{segment[1..]}"))}";
        yield return $"/{string.Join('/', segments.Select(segment => string.Concat(segment.Select(letter => $"%{(int)letter:x2}"))))}";
    }
}
