using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HealthPass.Api.Access;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Documents;
using HealthPass.Tests.Fakes;
using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>The register of command documents, over HTTP on the whole program.</summary>
[Collection(OneApi.Name)]
public sealed class DocumentEndpointTests(RunningApi api)
{
    private const string Province = "510000000000";
    private const string Chengdu = "510100000000";
    private const string Zigong = "510300000000";

    private readonly string _number = string.Create(CultureInfo.InvariantCulture, $"川指〔2021〕{Guid.NewGuid():N}号");

    private string Clerk => api.Session(AccessNames.CommandCentre, Province);

    private string Maker => api.Session(AccessNames.EpidemicControl, Province);

    [Fact]
    public async Task A_document_is_registered_read_decided_under_and_withdrawn_and_all_of_it_is_audited()
    {
        var file = CommandDocuments.Pdf(new string('x', 3 << 20));
        var (status, made) = await SendAsync(HttpMethod.Post, "/v1/documents", Request(file));
        Assert.Equal(201, status);
        var id = made.GetProperty("documentId").GetString()!;
        var hash = Convert.ToHexStringLower(SHA256.HashData(file));
        Assert.Equal(
            (_number, "省指挥部", Province, "2021-01-05", hash, "application/pdf", file.Length, "in_force", "command_centre-510000000000"),
            (Text(made, "number"), Text(made, "issuer"), Text(made, "regionCode"), Text(made, "issuedOn"), Text(made, "sha256"), Text(made, "mediaType"), made.GetProperty("size").GetInt32(),
                Text(made, "state"), Text(made, "registeredBy")));
        Assert.Equal((409, "command_document_number_taken"), await RefusedAsync(HttpMethod.Post, "/v1/documents", Request(file, number: _number.Replace('〔', '('))));

        // An official of a city finds it too: it counts there.
        var city = api.Session(AccessNames.EpidemicControl, Chengdu);
        var (_, list) = await SendAsync(HttpMethod.Get, $"/v1/documents?state=in_force&number={Uri.EscapeDataString(_number)}", token: city);
        Assert.Equal([id], list.GetProperty("documents").EnumerateArray().Select(one => Text(one, "documentId")));
        Assert.Equal(200, (await SendAsync(HttpMethod.Get, $"/v1/documents/{id}", token: city)).Status);
        await ExpectFileAsync(id, city, file);

        var person = await RegisterAsync();
        var (_, assignment) = await SendAsync(HttpMethod.Post, "/v1/assignments", Assignment(id, person), Maker);
        Assert.Equal((id, hash, _number), (Text(assignment, "documentId"), Text(assignment, "documentSha256"), Text(assignment, "documentNumber")));
        var assigned = Text(assignment, "assignmentId");
        var checker = api.SessionOf(AccessNames.EpidemicControl, Province, name: "document-checker").Token;
        var (_, preview) = await SendAsync(HttpMethod.Get, $"/v1/assignments/{assigned}/preview", token: checker);
        Assert.Equal((id, hash), (Text(preview, "documentId"), Text(preview, "documentSha256")));
        Assert.Equal(200, (await SendAsync(HttpMethod.Post, $"/v1/assignments/{assigned}/approval", new { effect = Text(preview, "effect") }, checker)).Status);
        var (_, decided) = await SendAsync(HttpMethod.Get, $"/v1/documents/{id}/assignments");
        Assert.Equal([(assigned, "applied")], decided.GetProperty("assignments").EnumerateArray().Select(one => (Text(one, "assignmentId"), Text(one, "status"))));

        Assert.Equal((400, "field_missing"), await RefusedAsync(HttpMethod.Post, $"/v1/documents/{id}/withdrawal", new { note = " " }));
        var (_, withdrawn) = await SendAsync(HttpMethod.Post, $"/v1/documents/{id}/withdrawal", new { note = "以新文件为准" });
        Assert.Equal(("withdrawn", "以新文件为准"), (Text(withdrawn, "state"), Text(withdrawn, "withdrawalNote")));
        Assert.Equal((409, "command_document_withdrawn"), await RefusedAsync(HttpMethod.Post, $"/v1/documents/{id}/withdrawal", new { note = "再次" }));
        Assert.Equal((409, "command_document_withdrawn"), await RefusedAsync(HttpMethod.Post, "/v1/assignments", Assignment(id, person), Maker));
        Assert.Equal("applied", Text((await SendAsync(HttpMethod.Get, $"/v1/assignments/{assigned}", token: Maker)).Body, "status"));

        var audited = (await api.Get<IAuditStore>().ReadAsync(0, 10_000, default)).Where(line => line.Subject == id).ToList();
        Assert.Equal(
            [("document_registered", "command_centre-510000000000"), ("document_opened", "epidemic_control-510100000000"), ("document_withdrawn", "command_centre-510000000000")],
            audited.Select(line => (line.Action, line.Actor)));
    }

    [Fact]
    public async Task An_official_registers_and_reads_within_the_own_region()
    {
        var chengdu = api.Session(AccessNames.CommandCentre, Chengdu);
        Assert.Equal((403, "out_of_region"), await RefusedAsync(HttpMethod.Post, "/v1/documents", Request(CommandDocuments.Pdf()), chengdu));
        var (_, made) = await SendAsync(HttpMethod.Post, "/v1/documents", Request(CommandDocuments.Pdf(), Chengdu), chengdu);
        var id = Text(made, "documentId");
        foreach (var path in new[] { string.Empty, "/file", "/assignments" })
        {
            Assert.Equal((404, "command_document_not_found"), await RefusedAsync(HttpMethod.Get, $"/v1/documents/{id}{path}", token: api.Session(AccessNames.CommandCentre, Zigong)));
        }

        Assert.Equal((404, "command_document_not_found"), await RefusedAsync(HttpMethod.Post, $"/v1/documents/{id}/withdrawal", new { note = "别人的" }, api.Session(AccessNames.CommandCentre, Zigong)));
        Assert.Equal((403, "out_of_region"), await RefusedAsync(HttpMethod.Post, $"/v1/documents/{id}/withdrawal", new { note = "上级的" }, api.Session(AccessNames.CommandCentre, "510107000000")));
        Assert.Equal((400, "command_document_unknown"), await RefusedAsync(
            HttpMethod.Post, "/v1/assignments", Assignment(id, await RegisterAsync()), api.Session(AccessNames.EpidemicControl, Zigong)));
        Assert.Equal((403, "forbidden"), await RefusedAsync(HttpMethod.Post, "/v1/documents", Request(CommandDocuments.Pdf()), Maker));
    }

    [Fact]
    public async Task What_cannot_be_registered_is_told_precisely()
    {
        Assert.Equal((400, "command_document_file_kind"), await RefusedAsync(HttpMethod.Post, "/v1/documents", Request("<html>"u8.ToArray())));
        Assert.Equal((400, "command_document_file_size"), await RefusedAsync(HttpMethod.Post, "/v1/documents", Request([])));
        Assert.Equal((400, "command_document_file_size"), await RefusedAsync(HttpMethod.Post, "/v1/documents", Request(CommandDocuments.Pdf(new string('x', DocumentKinds.MaxBytes)))));
        Assert.Equal((400, "region_unknown"), await RefusedAsync(HttpMethod.Post, "/v1/documents", Request(CommandDocuments.Pdf(), "990000000000")));
        Assert.Equal((400, "field_invalid"), await RefusedAsync(HttpMethod.Post, "/v1/documents", Request(CommandDocuments.Pdf(), day: "2999-01-01")));
        Assert.Equal((400, "field_invalid"), await RefusedAsync(HttpMethod.Post, "/v1/documents", Request(CommandDocuments.Pdf(), day: "5.1.2021")));
        Assert.Equal((400, "field_invalid"), await RefusedAsync(HttpMethod.Post, "/v1/documents", Request(CommandDocuments.Pdf(), number: ".")));
        Assert.Equal((400, "field_missing"), await RefusedAsync(HttpMethod.Post, "/v1/documents", new { number = _number }));
        Assert.Equal((400, "field_invalid"), await RefusedAsync(HttpMethod.Post, "/v1/documents", new { number = _number, issuer = "x", regionCode = Province, issuedOn = "2021-01-05", title = "x", file = "no base64!" }));
        Assert.Equal((400, "field_invalid"), await RefusedAsync(HttpMethod.Get, "/v1/documents?state=lost"));
        Assert.Equal((400, "field_invalid"), await RefusedAsync(HttpMethod.Get, "/v1/documents?before=x"));
        Assert.Equal((400, "region_unknown"), await RefusedAsync(HttpMethod.Get, "/v1/documents?region=1"));
    }

    [Fact]
    public async Task A_body_that_no_document_can_have_is_refused_before_it_is_sent()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(api.Address.Host, api.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /v1/documents HTTP/1.1\r\nHost: {api.Address.Authority}\r\nAuthorization: Bearer {Clerk}\r\nContent-Type: application/json\r\nContent-Length: 20000000\r\n\r\n"));
        using var reader = new StreamReader(stream);
        Assert.Equal("HTTP/1.1 413 Payload Too Large", await reader.ReadLineAsync());
    }

    [Fact]
    public async Task An_assignment_names_its_document_by_the_id_or_by_the_number()
    {
        var person = await RegisterAsync();
        var both = new { reasonCode = "SC05", documentId = Guid.NewGuid(), documentNumber = _number, evidence = "流调报告", authority = "省指挥部", people = new[] { new { personId = person } } };
        Assert.Equal((400, "field_invalid"), await RefusedAsync(HttpMethod.Post, "/v1/assignments", both, Maker));
        Assert.Equal((400, "field_missing"), await RefusedAsync(
            HttpMethod.Post, "/v1/assignments", new { both.reasonCode, both.evidence, both.authority, both.people }, Maker));
        var byNumber = new { both.reasonCode, both.documentNumber, both.evidence, both.authority, both.people };
        Assert.Equal((400, "command_document_unknown"), await RefusedAsync(HttpMethod.Post, "/v1/assignments", byNumber, Maker));
        _ = await SendAsync(HttpMethod.Post, "/v1/documents", Request(CommandDocuments.Pdf(), Chengdu));
        Assert.Equal((403, "command_document_out_of_region"), await RefusedAsync(
            HttpMethod.Post, "/v1/assignments", new { both.reasonCode, both.documentNumber, both.evidence, both.authority, people = new[] { new { personId = await RegisterAsync("510302000000") } } }, Maker));
        Assert.Equal(201, (await SendAsync(HttpMethod.Post, "/v1/assignments", byNumber, Maker)).Status);
    }

    private static object Assignment(string documentId, string personId) =>
        new { reasonCode = "SC05", documentId, evidence = "流调报告", authority = "省指挥部", people = new[] { new { personId } } };

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private object Request(byte[] file, string regionCode = Province, string day = "2021-01-05", string? number = null) =>
        new { number = number ?? _number, issuer = "省指挥部", regionCode, issuedOn = day, title = "关于做好赋码工作的通知", file };

    private async Task ExpectFileAsync(string id, string token, byte[] file)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(api.Address, $"/v1/documents/{id}/file"));
        request.Headers.Authorization = new("Bearer", token);
        using var response = await api.Http.SendAsync(request);
        Assert.Equal(file, await response.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("attachment", $"{_number}.pdf"), (response.Content.Headers.ContentDisposition!.DispositionType, response.Content.Headers.ContentDisposition.FileNameStar));
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
    }

    private async Task<string> RegisterAsync(string regionCode = "510104000000")
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"E{RandomNumberGenerator.GetInt32(10_000_000, 99_999_999)}");
        var (_, person) = await SendAsync(
            HttpMethod.Post, "/v1/persons", new { document = new { type = "passport", number }, name = "王小明", phone = "13800138000", regionCode }, key: api.Credentials.ChannelKey);
        return Text(person, "personId");
    }

    private async Task<(int Status, string? Code)> RefusedAsync(HttpMethod method, string path, object? body = null, string? token = null)
    {
        var (status, answer) = await SendAsync(method, path, body, token);
        return (status, answer.GetProperty("code").GetString());
    }

    private async Task<(int Status, JsonElement Body)> SendAsync(HttpMethod method, string path, object? body = null, string? token = null, string? key = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(api.Address, path))
        {
            Content = body is null ? null : new StringContent(JsonSerializer.Serialize(body, JsonSerializerOptions.Web), Encoding.UTF8, "application/json"),
        };
        request.Headers.Add(key is null ? "Authorization" : "X-Api-Key", key ?? $"Bearer {token ?? Clerk}");
        using var response = await api.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement.Clone());
    }
}
