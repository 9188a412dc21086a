using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using HealthPass.Demo.Settings;
using HealthPass.Demo.State;
using HealthPass.Grains.Documents;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Grains.People.Names;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Tests.Demo;

/// <summary>Plays the API: refuses what it would refuse, and fails once in each way that matters.</summary>
internal sealed class StubApi : HttpMessageHandler
{
    public static readonly DemoAccess Access = new(new("http://demo.test/"), "channel-key", "gate-key", new("maker", "m"), new("checker", "c"), new("command", "d"));
    private static readonly RegionTree Tree = SampleProvince.Tree;
    private static readonly DateOnly Today = new(2021, 1, 11);
    private readonly ConcurrentDictionary<string, int> _calls = new();
    private readonly ConcurrentDictionary<string, string> _known = new();
    private readonly ConcurrentDictionary<string, string> _venueIds = new();
    private readonly ConcurrentDictionary<string, string> _codes = new();
    private readonly ConcurrentDictionary<string, List<string>> _assignments = new();
    private readonly ConcurrentDictionary<string, bool> _documents = new();

    public ConcurrentDictionary<string, string> Persons { get; } = new();

    public ConcurrentDictionary<string, string> ScanIds { get; } = new();

    public ConcurrentDictionary<string, bool> Coloured { get; } = new();

    public ConcurrentDictionary<string, string> Appeals { get; } = new();

    public ConcurrentDictionary<string, bool> Corrections { get; } = new();

    public ConcurrentBag<HttpStatusCode> Failures { get; } = [];

    public ConcurrentBag<string> Wrongs { get; } = [];

    public int Venues => _venueIds.Count;

    public int Shows => _codes.Count;

    public int CheckIns => ScanIds.Values.Count(manner => manner == "check_in");

    public int ByDocument => ScanIds.Values.Count(manner => manner == "document");

    /// <summary>Knows the venues and those who have applied already, as the demo's folder has them after a past.</summary>
    public void Knows(string folder, DemoProvince province, DateOnly launch, int applied)
    {
        var state = DemoStateFile.Open(folder);
        state.Change(known => (known.Launch, known.Applied) = (launch, applied));
        foreach (var venue in province.Venues)
        {
            var id = new VenueId((ulong)_venueIds.Count + 1).ToString();
            _venueIds[venue.Key] = id;
            state.Change(known => known.Venues[venue.Key] = id);
        }

        state.Save();
        using var book = ResidentBook.Open(folder, province.Willing);
        for (var i = 0; i < applied; i++)
        {
            var id = new PersonId(1, (ulong)i + 1);
            book.Put(i, id);
            _ = _known.TryAdd(id.ToString(), province.Residents.Make(i).DocumentNumber);
        }
    }

    public int Calls(string path) => _calls.GetValueOrDefault(path);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        var body = request.Content is null ? default : await request.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var kind = segments is ["v1", "persons", _, var part] ? part : segments is ["v1", "assignments" or "appeals", _, var step] ? step : string.Join('/', segments[1..]);
        var call = _calls.AddOrUpdate(kind, 1, (_, count) => count + 1);
        return (kind, call) switch
        {
            ("venues", 3) => Fail(HttpStatusCode.ServiceUnavailable, 1),
            ("persons", 20) => Fail(HttpStatusCode.TooManyRequests, 2),
            ("assignments", 1) => Fail(HttpStatusCode.Unauthorized, 0),
            ("scans/batch", 2) => Fail(HttpStatusCode.InternalServerError, 0),
            ("codes", 5) => throw new HttpRequestException("The connection broke."),
            ("venues", _) => Keyed(request, Access.ChannelKey, () => Register(body)),
            ("persons", _) => Keyed(request, Access.ChannelKey, () => Apply(body)),
            ("codes", _) => Keyed(request, Access.ChannelKey, () => Show(segments[2], call)),
            ("appeals", _) => Keyed(request, Access.ChannelKey, () => Hear(segments[2], body)),
            ("acceptance", _) or ("declining", _) => Staffed(request, "maker-m", () => Answer(segments[2], step: segments[3], body)),
            ("corrections", _) => Keyed(request, Access.ChannelKey, () => Correct(segments[2], body)),
            ("check-ins", _) => Keyed(request, Access.ChannelKey, () => CheckIn(body)),
            ("scans", _) => Keyed(request, Access.GateKey, () => new { verdict = Scan(body) }),
            ("scans/batch", _) => Keyed(request, Access.GateKey, () => Batch(body)),
            ("sessions", _) => Ok(new { token = $"{Text(body, "userName")}-{Text(body, "password")}" }),
            ("assignments", _) => Staffed(request, "maker-m", () => Assign(body, call)),
            ("preview", _) => Staffed(request, "checker-c", () => new { effect = $"effect of {segments[2]}" }),
            ("approval", _) => Staffed(request, "checker-c", () => Approve(segments[2], body)),
            ("documents", _) when _documents.ContainsKey(Text(body, "number")) => new(HttpStatusCode.Conflict),
            ("documents", _) => Staffed(request, "command-d", () => RegisterDocument(body)),
            _ => Wrong($"no such call: {path}"),
        };
    }

    private object Register(JsonElement body)
    {
        Check(VenueCategories.TryParse(Text(body, "category"), out _), "category");
        Check(Tree.TryFind(Text(body, "regionCode"), out _), "venue region");
        var id = new VenueId((ulong)_venueIds.Count + 1).ToString();
        Check(_venueIds.TryAdd(Text(body, "regionCode") + Text(body, "name"), id), "venue registered twice");
        return new { venueId = id };
    }

    private object Apply(JsonElement body)
    {
        var document = body.GetProperty("document");
        Check(DocumentParser.TryParse(Text(document, "type"), Text(document, "number"), Today, out _, out _), "document");
        Check(PersonName.TryParse(Text(body, "name"), out _), "name");
        Check(PhoneNumber.TryParse(Text(body, "phone"), out _), "phone");
        Check(Tree.TryFind(Text(body, "regionCode"), out _), "person region");
        var id = Persons.GetOrAdd(Text(document, "number"), _ => Guid.NewGuid().ToString("N"));
        return new { personId = id, colour = "green" };
    }

    private object Hear(string person, JsonElement body)
    {
        Check(Coloured.ContainsKey(person), "an appeal of somebody green");
        Check(Appeals.TryAdd(person, "received"), "an appeal is open");
        Check(Text(body, "text").Length is > 0 and <= 500, "appeal text");
        return new { appealId = person };
    }

    private object Answer(string appeal, string step, JsonElement body)
    {
        Check(step == "acceptance" || Text(body, "text").Length is > 0 and <= 500, "answer");
        Check(Appeals.TryUpdate(appeal, step, step == "acceptance" ? "received" : "acceptance"), "appeal in the wrong state");
        return new { appealId = appeal };
    }

    private object Correct(string person, JsonElement body)
    {
        Check(PersonName.TryParse(Text(body, "name"), out _), "corrected name");
        Check(Corrections.TryAdd(person, true), "a correction is open");
        return new { correctionId = person };
    }

    private object Show(string person, int call)
    {
        Check(_known.ContainsKey(person) || Persons.Values.Contains(person), "person");
        var code = $"code-{call}";
        Check(_codes.TryAdd(code, person), "code");
        return new { code, colour = "green" };
    }

    private object Batch(JsonElement body)
    {
        var scans = body.GetProperty("scans").EnumerateArray().ToList();
        Check(scans.Count is > 0 and <= 8, "batch size");
        Check(scans.Select(scan => Text(scan, "venueId")).Distinct().Count() == 1, "batch of several venues");
        return new { results = scans.Select(scan => new { verdict = Scan(scan) }).ToList() };
    }

    private string Scan(JsonElement scan)
    {
        Check(_venueIds.Values.Contains(Text(scan, "venueId")), "venue");
        Check(Text(scan, "direction") is "in" or "out" or "pass", "direction");
        Check(Text(scan, "gateId").StartsWith("demo-", StringComparison.Ordinal), "gate");
        var hasCode = scan.TryGetProperty("code", out var code);
        Check(hasCode ? _codes.ContainsKey(code.GetString()!) : IsKnown(Text(scan.GetProperty("document"), "number")), "code or document");
        Check(ScanIds.TryAdd(Text(scan, "scanId"), hasCode ? "code" : "document"), "scan recorded twice");
        return (ScanIds.Count % 10) switch { 0 => "deny", 1 => "check", _ => "allow" };
    }

    private object CheckIn(JsonElement body)
    {
        var person = Text(body, "personId");
        Check(_known.ContainsKey(person) || Persons.Values.Contains(person), "person who checks in");
        Check(PosterCode.Read(Text(body, "code"), out var code) == PosterFault.None && _venueIds.Values.Contains(code.Venue.ToString()), "poster");
        Check(ScanIds.TryAdd(Guid.NewGuid().ToString(), "check_in"), "check-in");
        return new { verdict = "allow", repeated = false };
    }

    private bool IsKnown(string document) => Persons.ContainsKey(document) || _known.Values.Contains(document);

    private object Assign(JsonElement body, int call)
    {
        Check(Text(body, "reasonCode").StartsWith("SC", StringComparison.Ordinal), "reason");
        Check(_documents.ContainsKey(Text(body, "documentNumber")) && Text(body, "evidence").Length > 0 && Text(body, "authority").Length > 0, "grounds");
        Check(body.GetProperty("began").TryGetDateTimeOffset(out _), "began");
        var id = $"A{call}";
        _assignments[id] = [.. body.GetProperty("people").EnumerateArray().Select(person => Text(person, "personId"))];
        return new { assignmentId = id };
    }

    private object RegisterDocument(JsonElement body)
    {
        Check(DocumentKinds.Of(body.GetProperty("file").GetBytesFromBase64()) == DocumentKinds.Pdf, "file");
        Check(Tree.TryFind(Text(body, "regionCode"), out _) && Text(body, "issuer").Length > 0 && Text(body, "title").Length > 0, "issuer");
        Check(DateOnly.TryParse(Text(body, "issuedOn"), CultureInfo.InvariantCulture, out var day) && day <= Today, "day");
        Check(_documents.TryAdd(Text(body, "number"), true), "document registered twice");
        return new { documentId = Guid.NewGuid() };
    }

    private object Approve(string id, JsonElement body)
    {
        Check(Text(body, "effect") == $"effect of {id}", "effect");
        Check(_assignments.TryRemove(id, out var people), "assignment");
        people!.ForEach(person => Check(Coloured.TryAdd(person, true), "coloured twice"));
        return new { assignmentId = id };
    }

    private HttpResponseMessage Keyed(HttpRequestMessage request, string key, Func<object> answer) =>
        request.Headers.GetValues("X-Api-Key").Single() == key ? Ok(answer()) : Wrong("key");

    private HttpResponseMessage Staffed(HttpRequestMessage request, string token, Func<object> answer) =>
        request.Headers.Authorization is { Scheme: "Bearer" } given && given.Parameter == token ? Ok(answer()) : Wrong("token");

    private HttpResponseMessage Fail(HttpStatusCode status, int retryAfter)
    {
        Failures.Add(status);
        var response = new HttpResponseMessage(status);
        if (retryAfter > 0)
        {
            response.Headers.RetryAfter = new(TimeSpan.FromSeconds(retryAfter));
        }

        return response;
    }

    private HttpResponseMessage Wrong(string what)
    {
        Wrongs.Add(what);
        return new(HttpStatusCode.BadRequest);
    }

    private void Check(bool right, string what)
    {
        if (!right)
        {
            Wrongs.Add(what);
        }
    }

    private static HttpResponseMessage Ok(object body) => new(HttpStatusCode.OK) { Content = JsonContent.Create(body) };

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
