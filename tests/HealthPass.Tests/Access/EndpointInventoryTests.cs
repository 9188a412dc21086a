using System.Text.Json;
using HealthPass.Api.Endpoints;
using HealthPass.Tests.Architecture;
using Microsoft.AspNetCore.SignalR;
using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>Every endpoint and hub method of the running program stands in a table, and declares what it is.</summary>
[Collection(OneApi.Name)]
public sealed class EndpointInventoryTests(RunningApi api)
{
    private static readonly string Table = Path.Combine(House.Root, "tests", "HealthPass.Tests", "Access", "endpoints.txt");
    private static readonly string Document = Path.Combine(House.Root, "docs", "access.md");

    [Fact]
    public void Every_endpoint_and_hub_method_has_its_row_and_every_row_its_endpoint()
    {
        var rows = File.ReadAllLines(Table).Where(line => line.Length > 0 && line[0] != '#').Order(StringComparer.Ordinal).ToList();
        var there = AccessDocument.Rows(api.Endpoints);
        Assert.True(there.SequenceEqual(rows), $"""
            tests/HealthPass.Tests/Access/endpoints.txt and the program differ. Whoever opens an address writes its row by hand.
            Without a row: {string.Join("\n  ", there.Except(rows).Prepend(string.Empty))}
            Without an endpoint: {string.Join("\n  ", rows.Except(there).Prepend(string.Empty))}
            """);
    }

    [Fact]
    public void Nothing_is_mapped_that_declares_nothing() =>
        Assert.All(api.Endpoints, endpoint => Assert.True(AccessDocument.Of(endpoint) is not null, endpoint.DisplayName));

    [Fact]
    public void A_hub_declares_the_methods_that_it_has_and_no_others()
    {
        var hubs = api.Endpoints.Select(endpoint => (Hub: endpoint.Metadata.GetMetadata<HubMetadata>(), Declaration: AccessDocument.Of(endpoint))).Where(hub => hub.Hub is not null).ToList();
        Assert.NotEmpty(hubs);
        Assert.All(hubs, hub => Assert.Equal(AccessDocument.HubMethods(hub.Hub!.HubType).Order(StringComparer.Ordinal), hub.Declaration!.Methods.Keys.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void The_document_of_access_says_what_is_declared()
    {
        var text = AccessDocument.Write(api.Endpoints);
        if (Environment.GetEnvironmentVariable("HEALTHPASS_WRITE_ACCESS") == "1")
        {
            File.WriteAllText(Document, text);
        }

        Assert.True(File.ReadAllText(Document) == text, "docs/access.md is out of date: run this test with HEALTHPASS_WRITE_ACCESS=1 and look at the difference.");
    }

    [Theory]
    [InlineData(RunningApi.Undeclared)]
    [InlineData(RunningApi.OpenUndeclared)]
    public async Task What_declares_nothing_is_refused_to_everybody(string path)
    {
        Assert.Equal(new(401, "api_key_missing"), await api.CallAsync(Visitor.Nobody, HttpMethod.Get, path));
        Assert.Equal(new(403, "forbidden"), await api.CallAsync(Visitor.Key("channel", api.Credentials.ChannelKey), HttpMethod.Get, path));
        Assert.Equal(new(403, "forbidden"), await api.CallAsync(Visitor.Bearer("operator", api.Session("operator", "510000000000")), HttpMethod.Get, path));
        Assert.Equal(new(404, "not_found"), await api.CallAsync(Visitor.Nobody, HttpMethod.Get, "/v1/nothing"));
    }

    [Fact]
    public async Task The_document_of_the_api_tells_problems_security_and_which_fields_may_be_left_out()
    {
        using var document = JsonDocument.Parse(await api.Http.GetByteArrayAsync(new Uri(api.Address, "/openapi/v1.json"), TestContext.Current.CancellationToken));
        var root = document.RootElement;
        foreach (var endpoint in api.Endpoints.Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/v1/", StringComparison.Ordinal)))
        {
            var path = root.GetProperty("paths").GetProperty(PathOf(endpoint.RoutePattern.RawText!));
            var operation = path.GetProperty(AccessDocument.MethodsOf(endpoint).Single().ToLowerInvariant());
            var declared = AccessDocument.Of(endpoint)!;
            foreach (var problem in DeclaredProblems.Of(declared, [.. endpoint.Metadata]))
            {
                var codes = operation.GetProperty("responses").GetProperty($"{problem.Status}").GetProperty("content").GetProperty("application/problem+json")
                    .GetProperty("schema").GetProperty("properties").GetProperty("code").GetProperty("enum").EnumerateArray().Select(code => code.GetString());
                Assert.Contains(problem.Code, codes);
            }

            Assert.Equal(declared.Callers.ToString(), operation.GetProperty("x-callers").GetString());
            Assert.Equal(declared.Callers.Have(CallerKinds.Channel) || declared.Callers.Have(CallerKinds.Gate) || declared.Callers.Have(CallerKinds.Carrier), Schemes(operation).Contains("apiKey"));
            Assert.Equal(declared.Callers.Have(CallerKinds.Staff), Schemes(operation).Contains("session"));
        }

        Assert.Equal(["name", "category", "regionCode"], RequiredOf(root, "VenueRequest"));
        Assert.Equal(["label", "regionCode"], RequiredOf(root, "KioskRequest").Order());
        Assert.Equal(["by"], RequiredOf(root, "TargetRequest"));
        Assert.Equal(["direction", "venueId"], RequiredOf(root, "ScanMessage").Order());
        Assert.Equal(["purpose"], RequiredOf(root, "LookupRequest"));
        Assert.Contains("expiresAt", RequiredOf(root, "KioskView"));
    }

    private static string PathOf(string pattern) => pattern.Replace(":guid", string.Empty, StringComparison.Ordinal).Replace(":long", string.Empty, StringComparison.Ordinal).TrimEnd('/');

    private static IEnumerable<string> Schemes(JsonElement operation) =>
        operation.GetProperty("security").EnumerateArray().SelectMany(requirement => requirement.EnumerateObject()).Select(scheme => scheme.Name);

    private static IEnumerable<string> RequiredOf(JsonElement root, string type) =>
        root.GetProperty("components").GetProperty("schemas").GetProperty(type).TryGetProperty("required", out var required)
            ? required.EnumerateArray().Select(name => name.GetString()!)
            : [];
}
