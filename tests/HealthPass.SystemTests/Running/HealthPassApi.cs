using System.Collections.Concurrent;
using System.Net.Http.Headers;

namespace HealthPass.SystemTests.Running;

/// <summary>Calls a running system as its users do.</summary>
internal sealed class HealthPassApi(Uri address, Credentials credentials, TimeSpan? patience = null) : IDisposable
{
    public const string Province = "510000000000";

    /// <summary>What people whom <see cref="AppointAsync"/> made accounts for have set.</summary>
    public const string AppointedPassword = "竹林里有三只小熊猫在睡觉";
    public const string MessagePack = "application/x-msgpack";

    /// <summary>The number of the command document that assignments rest on.</summary>
    public const string DocumentNumber = "川指〔2021〕1号";

    private readonly ConcurrentDictionary<string, bool> _documents = new(StringComparer.Ordinal);

    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 512, UseProxy = false, UseCookies = false })
    {
        BaseAddress = address,
        Timeout = patience ?? TimeSpan.FromSeconds(30),
    };

    public Uri Address { get; } = address;

    public Credentials Credentials { get; } = credentials;

    public Caller Channel { get; } = Caller.Key(credentials.ChannelKey);

    public Caller Gate { get; } = Caller.Key(credentials.GateKey);

    public Task<Reply> ReadyAsync() => GetAsync("/health/ready", Caller.Nobody);

    public Task<Reply> ApplyAsync(Resident resident) => PostAsync("/v1/persons", Channel, resident.Application);

    /// <summary>Applies for somebody new.</summary>
    /// <returns>The person's id.</returns>
    public async Task<string> RegisterAsync(Resident resident) => (await ApplyAsync(resident)).Expect(201).Text("personId");

    public Task<Reply> PersonAsync(string id) => GetAsync($"/v1/persons/{id}", Channel);

    public Task<Reply> ShowAsync(string id, string accept = "application/json") => SendAsync(HttpMethod.Post, $"/v1/persons/{id}/codes", Channel, null, accept);

    public async Task<string> CodeAsync(string id) => (await ShowAsync(id)).Expect(200).Text("code");

    public async Task<string> VenueAsync(string regionCode = "510108000000", string category = "railway_station") =>
        (await PostAsync("/v1/venues", Channel, new { name = "成都东站", category, regionCode })).Expect(201).Text("venueId");

    public Task<Reply> VenueDetailsAsync(string id) => GetAsync($"/v1/venues/{id}", Channel);

    public Task<Reply> ScanAsync(object scan) => PostAsync("/v1/scans", Gate, scan);

    // Without a number of its own a gate's second read of somebody within two seconds would be the first one.
    public Task<Reply> ScanAsync(string venueId, string code, string? scanId = null) =>
        ScanAsync(new { venueId, code, direction = "in", scanId, gateId = scanId is null ? null : "g1" });

    public Task<Reply> ScanBatchAsync(params IEnumerable<object> scans) => PostAsync("/v1/scans/batch", Gate, new { scans });

    public Task<Reply> ScanBatchAsync(byte[] packed) => SendAsync(HttpMethod.Post, "/v1/scans/batch", Gate, Content(packed, MessagePack));

    public Task<Reply> RegionAsync(string code, bool known = true) => GetAsync($"/v1/regions/{code}", known ? Channel : Caller.Nobody);

    public Task<Reply> ChildrenAsync(string code) => GetAsync($"/v1/regions/{code}/children", Channel);

    public Task<Reply> SignInAsync(string userName, string password) => PostAsync("/v1/sessions", Caller.Nobody, new { userName, password });

    public async Task<Caller> SignInAsync(string userName) =>
        Caller.Session((await SignInAsync(userName, Credentials.PasswordOf(userName))).Expect(201).Text("token"));

    /// <summary>Makes an account as it is done: one administrator asks for it, another grants it, and its person sets a password.</summary>
    /// <returns>The person's session.</returns>
    public async Task<Caller> AppointAsync(string userName, string role, string regionCode)
    {
        var (first, second) = (await SignInAsync("administrator"), await SignInAsync("administrator2"));
        _ = (await PostAsync("/v1/staff", first, new { userName, displayName = "李娜", unit = "指挥部", regionCode })).Expect(201);
        var asked = (await PostAsync($"/v1/staff/{userName}/changes", first, new { roles = new[] { role }, note = "新入职" })).Expect(201);
        var granted = (await PostAsync($"/v1/staff/changes/{asked.Text("changeId")}/confirmation", second, new { })).Expect(200);
        var oneTime = $"{asked.Text("passwordPart")}-{granted.Text("passwordPart")}";
        var session = Caller.Session((await SignInAsync(userName, oneTime)).Expect(201).Text("token"));
        _ = (await PostAsync("/v1/sessions/password", session, new { password = oneTime, newPassword = AppointedPassword })).Expect(204);
        return session;
    }

    /// <summary>Has a command document in the register, which the clerk of the command centre puts there where it is missing.</summary>
    /// <returns>Null where it is there, or why not.</returns>
    public async Task<Reply?> DocumentAsync(string number)
    {
        if (_documents.ContainsKey(number))
        {
            return null;
        }

        var session = await SignInAsync("command", Credentials.PasswordOf("command"));
        if (session.Status != 201)
        {
            return session;
        }

        var registered = await PostAsync("/v1/documents", Caller.Session(session.Text("token")), new
        {
            number, issuer = "省指挥部", regionCode = Province, issuedOn = "2021-01-05", title = "关于做好赋码工作的通知", file = Convert.ToBase64String("%PDF-1.4 made up"u8),
        });
        if (registered.Status == 404)
        {
            // A build from before the register, which an upgrade begins with: there the number alone is enough.
            return null;
        }

        if (registered.Status is not (201 or 409))
        {
            return registered;
        }

        _documents[number] = true;
        return null;
    }

    /// <summary>Makes an assignment that rests on a document in the register.</summary>
    public async Task<Reply> AssignAsync(Caller maker, string reasonCode, params IEnumerable<string> personIds) =>
        await DocumentAsync(DocumentNumber) ?? await PostAsync(
            "/v1/assignments", maker,
            new { reasonCode, documentNumber = DocumentNumber, evidence = "流调报告 1", authority = "省指挥部", people = personIds.Select(personId => new { personId }) });

    /// <summary>Approves what the preview shows.</summary>
    public Task<Reply> ApproveAsync(Caller checker, string assignmentId) => ApproveAsync(checker, assignmentId, "approval");

    /// <summary>Has one official ask for the reversal and another approve it.</summary>
    public async Task<Reply> ReverseAsync(Caller first, Caller second, string assignmentId)
    {
        var asked = await PostAsync($"/v1/assignments/{assignmentId}/reversal", first, new { note = "误判" });
        var approved = await ApproveAsync(second, assignmentId, "reversal/approval");

        // With a build from before the second person, asking was all.
        return approved.Status == 404 && asked.Status is (200 or 202) ? asked : approved;
    }

    private async Task<Reply> ApproveAsync(Caller checker, string assignmentId, string what)
    {
        var preview = await GetAsync($"/v1/assignments/{assignmentId}/preview", checker);
        return preview.Status == 404 && preview.Text("code") == "not_found"
            ? await PostAsync($"/v1/assignments/{assignmentId}/{what}", checker, new { })
            : await PostAsync($"/v1/assignments/{assignmentId}/{what}", checker, new { effect = preview.Status == 200 ? preview.Text("effect") : "not told" });
    }

    /// <summary>Has two officials assign a fact, and waits until it is applied.</summary>
    /// <returns>The assignment's id.</returns>
    public async Task<string> ColourAsync(string reasonCode, params IEnumerable<string> personIds)
    {
        var id = (await AssignAsync(await SignInAsync("maker"), reasonCode, personIds)).Expect(201).Text("assignmentId");
        Assert.Equal("applied", (await ApproveAsync(await SignInAsync("checker"), id)).Expect(200).Text("status"));
        return id;
    }

    public Task<Reply> LookUpAsync(Caller agent, object lookup) => PostAsync("/v1/hotline/lookups", agent, lookup);

    public Task<Reply> AuditAsync(Caller auditor, long after = 0, int limit = 1_000) =>
        GetAsync(string.Create(CultureInfo.InvariantCulture, $"/v1/audit?after={after}&limit={limit}"), auditor);

    public Task<Reply> PanelsAsync(string code, Caller caller = default) => GetAsync($"/v1/regions/{code}/panels", caller);

    /// <summary>Issues a screen's token.</summary>
    /// <returns>The token and its name.</returns>
    public async Task<(string Token, string KioskId)> KioskAsync(Caller issuer, string regionCode)
    {
        var issued = (await PostAsync("/v1/kiosks", issuer, new { regionCode, label = "一号厅" })).Expect(201).Json;
        return (issued.GetProperty("token").GetString()!, issued.GetProperty("kiosk").GetProperty("kioskId").GetString()!);
    }

    public Task<Reply> GetAsync(string path, Caller caller) => SendAsync(HttpMethod.Get, path, caller, null);

    public Task<Reply> PostAsync(string path, Caller caller, object body) =>
        PostAsync(path, caller, JsonSerializer.SerializeToUtf8Bytes(body, JsonSerializerOptions.Web));

    public Task<Reply> PostAsync(string path, Caller caller, byte[] body, string? mediaType = "application/json") =>
        SendAsync(HttpMethod.Post, path, caller, Content(body, mediaType));

    public async Task<Reply> SendAsync(HttpMethod method, string path, Caller caller, HttpContent? content, string? accept = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (caller.Value is not null)
        {
            _ = request.Headers.TryAddWithoutValidation(caller.Header, caller.Value);
        }

        // A large body is announced first, so that a refusal is read and not lost while the body is still being sent.
        request.Headers.ExpectContinue = content?.Headers.ContentLength > 64 << 10;
        if (accept is not null)
        {
            request.Headers.Accept.ParseAdd(accept);
        }

        using var response = await _http.SendAsync(request);
        return new(
            (int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsByteArrayAsync(), response.Headers);
    }

    public void Dispose() => _http.Dispose();

    private static ByteArrayContent Content(byte[] body, string? mediaType)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = mediaType is null ? null : MediaTypeHeaderValue.Parse(mediaType);
        return content;
    }
}
