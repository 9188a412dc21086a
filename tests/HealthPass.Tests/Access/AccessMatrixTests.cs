using System.Globalization;
using System.Text.RegularExpressions;
using HealthPass.Api.Access;
using HealthPass.Api.Endpoints;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>Every endpoint of the running program, called by everybody there can be, answers as it declares.</summary>
[Collection(OneApi.Name)]
public sealed partial class AccessMatrixTests(RunningApi api)
{
    private const string City = "510100000000";
    private const string OtherCity = "510300000000";

    // Bodies that go through to the check of the region.
    private static readonly Dictionary<string, string> Bodies = new(StringComparer.Ordinal)
    {
        ["POST /v1/kiosks/"] = $$"""{"regionCode":"{{City}}","label":"hall"}""",
        ["POST /v1/volunteers/sessions"] = $$"""{"regionCode":"{{City}}","place":"east station","until":"2021-01-01T00:00:00+08:00"}""",
        ["POST /v1/venues/"] = $$"""{"regionCode":"{{City}}","name":"mall","category":"mall"}""",
    };

    [Fact]
    public async Task Everybody_is_let_in_or_refused_as_declared()
    {
        var faults = new List<string>();
        var calls = 0;
        var visitors = await VisitorsAsync();
        foreach (var endpoint in api.Endpoints)
        {
            foreach (var (visitor, kind, role, region) in visitors)
            {
                var (method, path, body) = RequestOf(endpoint);
                var answer = await api.CallAsync(visitor, method, path, body);
                calls++;
                if (Fault(AccessDocument.Of(endpoint)!, kind, role, region, visitor, answer, body is not null) is { } expected)
                {
                    faults.Add($"{method} {endpoint.RoutePattern.RawText} by {visitor.Name}: {answer}, expected {expected}");
                }

                if (answer.Code is not (null or "none")
                    && !DeclaredProblems.Of(AccessDocument.Of(endpoint)!, [.. endpoint.Metadata]).Contains(new(answer.Status, answer.Code)))
                {
                    faults.Add($"{method} {endpoint.RoutePattern.RawText} by {visitor.Name}: {answer}, which it does not declare");
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(calls > 700, string.Create(CultureInfo.InvariantCulture, $"Only {calls} calls were made."));
    }

    [Fact]
    public async Task A_credential_that_does_not_hold_is_refused_everywhere_with_its_own_code()
    {
        var (revoked, id) = await api.ScreenAsync(City);
        await api.Get<HealthPass.Grains.Staff.IKioskStore>().RevokeAsync(id, DateTimeOffset.UtcNow.ToUnixTimeSeconds() - 1, CancellationToken.None);
        await api.Get<KioskTokens>().LoadAsync(CancellationToken.None);
        var usedUp = await api.KeyAsync(AccessNames.Channel, rate: 1);
        var gateUsedUp = await api.KeyAsync(AccessNames.Gate, rate: 1);
        (Visitor Visitor, Answer Expected)[] invalid =
        [
            (Visitor.Key("wrong key", "nope"), new(401, "api_key_unknown")),
            (Visitor.Key("empty key", ""), new(401, "api_key_unknown")),
            (Visitor.Bearer("wrong session", "nope"), new(401, "session_invalid")),
            (Visitor.Bearer("empty session", ""), new(401, "session_invalid")),
            (new("another scheme", "Authorization", "Basic YTpi"), new(401, "session_invalid")),
            (Visitor.Bearer("ended session", api.Session("operator", City, TimeSpan.FromSeconds(-1))), new(401, "session_invalid")),
            (Visitor.Bearer("revoked screen", revoked), new(401, "kiosk_token_unknown")),
            (Visitor.Bearer("screen that never was", "kiosk_made-up"), new(401, "kiosk_token_unknown")),
        ];
        foreach (var endpoint in api.Endpoints)
        {
            var (method, path, body) = RequestOf(endpoint);
            foreach (var (visitor, expected) in invalid)
            {
                var answer = await api.CallAsync(visitor, method, path, body);
                Assert.True(expected == answer, $"{method} {path} by {visitor.Name}: {answer}");
            }

            // Another kind of key is told so first; a rate is the use of those who may call.
            var spent = AccessDocument.Of(endpoint)!.Callers.Have(CallerKinds.Channel) || !AccessDocument.Of(endpoint)!.IsHot ? usedUp : gateUsedUp;
            Spend(spent);
            Assert.True(new Answer(429, "rate_limited") == await api.CallAsync(Visitor.Key("used-up rate", spent), method, path, body), $"{method} {path} with a used-up rate");
        }

        foreach (var (visitor, expected) in invalid)
        {
            Assert.Equal(expected, await api.CallAsync(visitor, HttpMethod.Get, "/v1/nothing"));
        }
    }

    [Fact]
    public async Task The_operators_port_serves_what_is_open_to_it_and_nothing_else()
    {
        var visitor = new Visitor("own port", ThroughOwnPort: true);
        foreach (var endpoint in api.Endpoints)
        {
            var (method, path, body) = RequestOf(endpoint);
            var answer = await api.CallAsync(visitor, method, path, body);
            Assert.True(
                AccessDocument.Of(endpoint)!.Callers.Have(CallerKinds.OwnPort) ? answer.Status is 200 or 503 : answer == new Answer(404, "not_found"), $"{method} {path}: {answer}");
        }
    }

    // Overdraws the bucket as a long batch does, so that it is not filled again meanwhile, however busy the machine is.
    private void Spend(string key)
    {
        Assert.True(api.Get<ApiKeys>().TryFind(key, out var known));
        _ = known.TryUse(100_000);
    }

    private async Task<IReadOnlyList<(Visitor Visitor, CallerKinds Kind, string? Role, string? Region)>> VisitorsAsync() =>
    [
        (Visitor.Nobody, CallerKinds.Nobody, null, null),
        (Visitor.Key("channel", api.Credentials.ChannelKey), CallerKinds.Channel, null, null),
        (Visitor.Key("gate", api.Credentials.GateKey), CallerKinds.Gate, null, null),
        (Visitor.Key("carrier", await api.KeyAsync(AccessNames.Carrier, rate: 1_000_000)), CallerKinds.Carrier, null, null),
        (Visitor.Bearer("screen", (await api.ScreenAsync(City)).Token), CallerKinds.Screen, null, City),
        (Visitor.Bearer("screen elsewhere", (await api.ScreenAsync(OtherCity)).Token), CallerKinds.Screen, null, OtherCity),
        .. AccessNames.Roles.SelectMany(role => new[] { City, OtherCity }.Select(
            region => (Visitor.Bearer($"{role} of {region}", api.Session(role, region)), CallerKinds.Staff, (string?)role, (string?)region))),
    ];

    private static string? Fault(Declaration declaration, CallerKinds kind, string? role, string? region, Visitor visitor, Answer answer, bool hasBody)
    {
        var callers = declaration.Callers;
        if (declaration.IsHot && kind == CallerKinds.Screen)
        {
            // The road of shows and scans knows no screens.
            return answer == new Answer(401, "session_invalid") ? null : "401 session_invalid";
        }

        var isIn = kind == CallerKinds.Nobody
            ? callers.Have(CallerKinds.Nobody) || callers.Have(CallerKinds.Public)
            : callers.Have(kind) && (role is null || callers.Roles.Count == 0 || callers.Roles.Contains(role));
        if (!isIn)
        {
            var refusal = kind == CallerKinds.Nobody ? new Answer(401, "api_key_missing") : new(403, "forbidden");
            return answer == refusal ? null : refusal.ToString();
        }

        var scope = declaration.Scope;
        var isBounded = region is not null && (scope.Kind == ScopeKind.Route || (scope.Kind == ScopeKind.Body && hasBody)) && (!scope.ScreensAlone || kind == CallerKinds.Screen);
        return isBounded && region == OtherCity ? answer == new Answer(403, "out_of_region") ? null : "403 out_of_region"
            : answer.Code == "none" ? null // The Orleans Dashboard's own: traces are hidden.
            : answer.Status is 401 || answer.Code is "forbidden" || (answer.Status == 403 && !(scope.Kind == ScopeKind.Own && answer.Code == "out_of_region")) ? $"to be let in, {visitor.Name}"
            : null;
    }

    private static (HttpMethod Method, string Path, string? Body) RequestOf(RouteEndpoint endpoint)
    {
        var method = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is [var first, ..] ? first : (endpoint.RoutePattern.RawText!.StartsWith("/hubs/", StringComparison.Ordinal) ? "POST" : "GET");
        var path = Parameter().Replace(endpoint.RoutePattern.RawText!, match => match.Groups["name"].Value switch
        {
            "code" => City,
            "date" => "2021-01-15",
            "documentName" => "v1",
            "userName" => "nobody",
            "name" => "gone-00000000.js",
            "channel" => "wechat",
            "number" => "1",
            "token" => "abcdefgh23",
            _ when match.Value.Contains(":guid", StringComparison.Ordinal) => "00000000-0000-0000-0000-00000000000a",
            _ when match.Value.Contains(":long", StringComparison.Ordinal) => "1000000",
            "id" => new string('a', 32),
            _ => string.Empty,
        });
        path = path.StartsWith('/') ? path : $"/{path}";
        return (new(method), path.Contains("/children/history", StringComparison.Ordinal) ? $"{path}?date=2021-01-15" : path, Bodies.GetValueOrDefault($"{method} {endpoint.RoutePattern.RawText}"));
    }

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
