namespace HealthPass.SystemTests.Wire;

/// <summary>A request that must be refused, and how.</summary>
internal sealed record BadInput(string Name, int Status, string Code, Func<BadInputContext, Task<Reply>> Send)
{
    private const string Scans = "/v1/scans";
    private const string Batch = "/v1/scans/batch";
    private const string Persons = "/v1/persons";
    private const string Venues = "/v1/venues";
    private const string Sessions = "/v1/sessions";

    public static IReadOnlyList<BadInput> All { get; } =
    [
        .. Bodies(), .. ScanFields(), .. Codes(), .. Batches(), .. Applications(), .. OtherFields(), .. Access(),
    ];

    private static IEnumerable<BadInput> Bodies()
    {
        foreach (var (path, caller) in new (string, Func<BadInputContext, Caller>)[]
        {
            (Scans, context => context.Api.Gate), (Batch, context => context.Api.Gate), (Persons, context => context.Api.Channel),
            (Venues, context => context.Api.Channel), (Sessions, _ => Caller.Nobody),
        })
        {
            yield return Body("no body", 400, "malformed_json", string.Empty);
            yield return Body("half an object", 400, "malformed_json", "{");
            yield return Body("bytes that are no UTF-8", 400, "malformed_json", "{\u00ff}", Encoding.Latin1);
            yield return Body("null", 400, "malformed_json", "null");
            yield return Body("something behind the object", 400, "malformed_json", "{} {}");
            yield return Body("a comment", 400, "malformed_json", "{/* */}");
            yield return Body("an array", 400, "field_invalid", "[]");
            yield return Body("a number", 400, "field_invalid", "7");
            yield return Body("an unknown field", 400, "unknown_field", "{\"bogus\":1}");
            yield return Body("a field in the wrong case", 400, "unknown_field", "{\"VenueId\":1,\"Name\":1,\"UserName\":1,\"Scans\":1}");
            yield return Body("nothing in the object", 400, "field_missing", "{}");
            yield return Typed("no content type", null);
            yield return Typed("text", "text/plain");
            yield return Typed("XML", "application/xml");
            yield return Typed("a form", "application/x-www-form-urlencoded");
            yield return new($"{path}: more than a megabyte", 413, "body_too_large", context =>
                context.Api.PostAsync(path, caller(context), Encoding.UTF8.GetBytes(new string(' ', (1 << 20) + 1))));

            BadInput Body(string name, int status, string code, string body, Encoding? encoding = null) =>
                new($"{path}: {name}", status, code, context => context.Api.PostAsync(path, caller(context), (encoding ?? Encoding.UTF8).GetBytes(body)));

            BadInput Typed(string name, string? mediaType) =>
                new($"{path}: {name} for a content type", 415, "unsupported_media_type", context => context.Api.PostAsync(path, caller(context), "{}"u8.ToArray(), mediaType));
        }
    }

    private static IEnumerable<BadInput> ScanFields()
    {
        yield return Scan("a field twice", 400, "malformed_json", context => $"{{\"venueId\":\"{context.VenueId}\",\"direction\":\"in\",\"code\":\"{context.Code}\",\"direction\":\"out\"}}");
        yield return Scan("a document field twice", 400, "malformed_json", context => $"{{\"venueId\":\"{context.VenueId}\",\"direction\":\"in\",\"document\":{{\"type\":\"resident_id\",\"type\":\"passport\",\"number\":\"1\"}}}}");
        yield return new("scan: bytes in a text that are no UTF-8", 400, "field_invalid", context => context.Api.PostAsync(
            Scans, context.Api.Gate, Encoding.Latin1.GetBytes($"{{\"venueId\":\"{context.VenueId}\",\"direction\":\"in\",\"code\":\"\u00ff\"}}")));
        yield return Scan("half a character in a text", 400, "field_invalid", context => $"{{\"venueId\":\"{context.VenueId}\",\"direction\":\"in\",\"code\":\"\\ud800\"}}");
        yield return Field("a number for the venue", "field_invalid", "venueId", 5);
        yield return Field("a list for the direction", "field_invalid", "direction", Array.Empty<string>());
        yield return Field("an object for the code", "field_invalid", "code", new { });
        yield return Field("a text for the document", "field_invalid", "document", "x");
        yield return Field("true for the scan id", "field_invalid", "scanId", true);
        yield return Field("no venue", "field_missing", "venueId", null);
        yield return Field("an empty venue", "field_missing", "venueId", "");
        yield return Field("a venue that is no id", "venue_unknown", "venueId", "nowhere");
        yield return Field("a venue that nobody registered", "venue_unknown", "venueId", "0123456789ABC");
        yield return Field("no direction", "field_missing", "direction", null);
        yield return Field("an unknown direction", "direction_unknown", "direction", "sideways");
        yield return Field("a direction in capitals", "direction_unknown", "direction", "IN");
        yield return Field("neither code nor document", "code_or_document_required", "code", null);
        yield return Scan("both code and document", 400, "code_or_document_required", context => JsonSerializer.Serialize(
            new { venueId = context.VenueId, code = context.Code, document = context.Resident.Document, direction = "in" }));
        yield return Field("a scan id that is no UUID", "field_invalid", "scanId", "1");
        yield return Field("a scan id in braces", "field_invalid", "scanId", "{0199aaaa-0000-7000-8000-000000000001}");
        yield return Field("a scan id of zeros", "field_invalid", "scanId", "00000000-0000-0000-0000-000000000000");
        yield return Field("a gate with a space", "field_invalid", "gateId", "gate 1");
        yield return Field("a gate with 33 characters", "field_invalid", "gateId", new string('g', 33));
        yield return Field("a gate in Chinese", "field_invalid", "gateId", "一号门");
        yield return new("scan: the same id for somebody else", 409, "scan_id_reused", async context =>
            await context.Api.ScanAsync(context.VenueId, await context.Api.CodeAsync(context.OtherId), context.UsedScanId));
        yield return new("scan: the same id the other way", 409, "scan_id_reused", context =>
            context.Api.ScanAsync(new { venueId = context.VenueId, code = context.Code, direction = "out", scanId = context.UsedScanId, gateId = "g1" }));
        foreach (var (name, code, type, number) in Documents())
        {
            yield return new($"scan: {name}", 400, code, context =>
                context.Api.ScanAsync(new { venueId = context.VenueId, document = new { type, number }, direction = "in" }));
        }
    }

    private static IEnumerable<BadInput> Codes()
    {
        yield return Coded("no code at all", "code_malformed", _ => "zz");
        yield return Coded("an empty code", "code_malformed", _ => "");
        yield return Coded("another system's QR code", "code_malformed", _ => "https://example.org/" + new string('a', 51));
        yield return Coded("a code of 10,000 characters", "code_malformed", _ => new string('A', 10_000));
        yield return Coded("a truncated code", "code_malformed", context => context.Code[..^1]);
        yield return Coded("a code with a character more", "code_malformed", context => context.Code + "A");
        yield return Coded("a code with a space in it", "code_malformed", context => context.Code[..30] + " " + context.Code[31..]);
        yield return Coded("a code of another version", "code_malformed", context => CodeForge.Flip(context.Code, 1));
        yield return Coded("a code with a bit of its nonce turned", "code_forged", context => CodeForge.Flip(context.Code, 8 * 3));
        yield return Coded("a code with a bit of the person turned", "code_forged", context => CodeForge.Flip(context.Code, (8 * 15) + 3));
        yield return Coded("a code with a bit of its time turned", "code_forged", context => CodeForge.Flip(context.Code, (8 * 31) + 7));
        yield return Coded("a code with a bit of its seal turned", "code_forged", context => CodeForge.Flip(context.Code, (8 * 52) + 7));
        yield return Coded("a code sealed with a strange key", "code_forged", context => context.Forge.CodeWithStrangeKey(context.PersonId));
        yield return Coded("a code with another key's number", "code_unknown_key", context => CodeForge.Flip(context.Code, (8 * 2) + 4));
        yield return Coded("a code sealed with an unknown key", "code_unknown_key", context => context.Forge.CodeWithUnknownKey(context.PersonId));
        yield return Coded("a code made 61 seconds ago", "code_expired", context => context.Forge.Code(context.PersonId, TimeSpan.FromSeconds(-61)));
        yield return Coded("a code made a year ago", "code_expired", context => context.Forge.Code(context.PersonId, TimeSpan.FromDays(-365)));
        yield return Coded("a code made in 30 seconds", "code_from_the_future", context => context.Forge.Code(context.PersonId, TimeSpan.FromSeconds(30)));
        yield return Coded("a code made in a year", "code_from_the_future", context => context.Forge.Code(context.PersonId, TimeSpan.FromDays(365)));
        yield return Coded("a session instead of a code", "code_malformed", context => context.Session("maker").Value["Bearer ".Length..]);
    }

    private static IEnumerable<BadInput> Batches()
    {
        yield return new("batch: 1,001 scans", 400, "batch_too_large", context => context.Api.ScanBatchAsync(Enumerable.Repeat<object>(new { }, 1_001)));
        yield return new("batch: null for the scans", 400, "field_missing", context => context.Api.PostAsync(Batch, context.Api.Gate, "{\"scans\":null}"u8.ToArray()));
        yield return new("batch: a text for the scans", 400, "field_invalid", context => context.Api.PostAsync(Batch, context.Api.Gate, "{\"scans\":\"x\"}"u8.ToArray()));
        yield return new("batch: lists nested deeply", 400, "malformed_json", context => context.Api.PostAsync(
            Batch, context.Api.Gate, Encoding.UTF8.GetBytes("{\"scans\":" + new string('[', 100_000) + new string(']', 100_000) + "}")));
        yield return Packed("1,001 scans", "batch_too_large", _ => PackedBatch.Write([.. Enumerable.Range(0, 1_001).Select(_ => new object?[] { null, null, null, null, null, null, null })]));
        yield return Packed("no body", "malformed_messagepack", _ => []);
        yield return Packed("a byte that means nothing", "malformed_messagepack", _ => [0xC1]);
        yield return Packed("a text", "malformed_messagepack", _ => [0xA1, 0x78]);
        yield return Packed("a map", "malformed_messagepack", _ => [0x80]);
        yield return Packed("JSON", "malformed_messagepack", _ => "{\"scans\":[]}"u8.ToArray());
        yield return Packed("a length beyond the end", "malformed_messagepack", _ => [0xDD, 0x7F, 0xFF, 0xFF, 0xFF]);
        yield return Packed("a text's length beyond the end", "malformed_messagepack", _ => [0x91, 0x97, 0xDB, 0x7F, 0xFF, 0xFF, 0xFF]);
        yield return Packed("a text's length beyond any", "malformed_messagepack", _ => [0x91, 0x97, 0xDB, 0xFF, 0xFF, 0xFF, 0xFF, 0x41]);
        yield return Packed("a batch cut short", "malformed_messagepack", context => context.Packed[..^5]);
        yield return Packed("bytes behind the batch", "malformed_messagepack", context => [.. context.Packed, 0xC0]);
        yield return Packed("arrays nested deeply, without an end", "malformed_messagepack", _ => [.. Enumerable.Repeat((byte)0x91, 1_000_000)]);

        static BadInput Packed(string name, string code, Func<BadInputContext, byte[]> body) =>
            new($"packed batch: {name}", 400, code, context => context.Api.ScanBatchAsync(body(context)));
    }

    private static IEnumerable<BadInput> Applications()
    {
        foreach (var (name, code, type, number) in Documents())
        {
            yield return Apply(name, code, application => application["document"] = new { type, number });
        }

        yield return Apply("no document", "field_missing", application => application.Remove("document"));
        yield return Apply("null for the document", "field_missing", application => application["document"] = null);
        yield return Apply("no name", "name_invalid", application => application.Remove("name"));
        yield return Apply("a name of 101 characters", "name_invalid", application => application["name"] = new string('王', 101));
        yield return Apply("a name with a control character", "name_invalid", application => application["name"] = "王\u0007小明");
        foreach (var name in new[] { "", " ", "12345", "=cmd|'/c calc'!A1", "<b>王</b>", "😀" })
        {
            yield return Apply($"the name '{name}'", "name_invalid", application => application["name"] = name);
        }

        yield return Apply("no phone", "phone_invalid", application => application.Remove("phone"));
        foreach (var phone in new[] { "", "12345678901", "1380013800", "138001380000", "+85291234567", "phone" })
        {
            yield return Apply($"the phone '{phone}'", "phone_invalid", application => application["phone"] = phone);
        }

        yield return Apply("no region", "region_unknown", application => application.Remove("regionCode"));
        foreach (var region in new[] { "", "110000000000", "51", "510104017999", "5101040170010", "region" })
        {
            yield return Apply($"the region '{region}'", "region_unknown", application => application["regionCode"] = region);
        }

        yield return new("application: another name for a registered document", 409, "document_registered_to_another_name", context =>
            context.Api.ApplyAsync(context.Resident with { Name = "李四" }));

        static BadInput Apply(string name, string code, Action<Dictionary<string, object?>> spoil) => new($"application: {name}", 400, code, context =>
        {
            var resident = Resident.New();
            var application = new Dictionary<string, object?>
            {
                ["document"] = resident.Document, ["name"] = resident.Name, ["phone"] = resident.Phone, ["regionCode"] = resident.RegionCode,
            };
            spoil(application);
            return context.Api.PostAsync(Persons, context.Api.Channel, application);
        });
    }

    private static IEnumerable<BadInput> OtherFields()
    {
        yield return Venue("no name", "field_missing", new { category = "mall", regionCode = "510100000000" });
        yield return Venue("a name of 101 characters", "name_invalid", new { name = new string('店', 101), category = "mall", regionCode = "510100000000" });
        yield return Venue("a name of 101 characters that take two units each", "name_invalid", new { name = string.Concat(Enumerable.Repeat("𠮷", 101)), category = "mall", regionCode = "510100000000" });
        yield return Venue("a name that turns its direction", "name_invalid", new { name = "超市\u202Egnip", category = "mall", regionCode = "510100000000" });
        yield return Venue("a name of a blank that counts as a letter", "name_invalid", new { name = "\u3164", category = "mall", regionCode = "510100000000" });
        yield return Venue("an address with a character that nobody sees", "field_invalid", new { name = "店", address = "一\u200B号", category = "mall", regionCode = "510100000000" });
        yield return Venue("an unknown category", "category_unknown", new { name = "店", category = "moon_base", regionCode = "510100000000" });
        yield return Venue("an unknown region", "region_unknown", new { name = "店", category = "mall", regionCode = "110000000000" });
        yield return Venue("a rule that lets yellow in", "field_invalid", new { name = "店", category = "mall", regionCode = "510100000000", entryRule = new { yellow = "allow" } });
        yield return Venue("a rule with a word that means nothing", "field_invalid", new { name = "店", category = "mall", regionCode = "510100000000", entryRule = new { yellow = "maybe" } });
        yield return Venue("a rule with a negative number of hours", "field_invalid", new { name = "店", category = "mall", regionCode = "510100000000", entryRule = new { testWithinHours = -1 } });
        yield return new("person: an id that nobody has", 404, "person_not_found", context => context.Api.PersonAsync(new string('0', 31) + "1"));
        yield return new("person: an id that is none", 404, "person_not_found", context => context.Api.PersonAsync("nobody"));
        yield return new("show: an id that nobody has", 404, "person_not_found", context => context.Api.ShowAsync(new string('0', 31) + "1"));
        yield return new("venue: an id that none has", 404, "venue_unknown", context => context.Api.VenueDetailsAsync("0123456789ABC"));
        yield return new("region: a code that none has", 404, "region_unknown", context => context.Api.RegionAsync("999999999999"));
        yield return new("region: a code that is none", 404, "region_unknown", context => context.Api.RegionAsync("sichuan"));
        yield return new("children: a code that none has", 404, "region_unknown", context => context.Api.ChildrenAsync("999999999999"));
        yield return Staff("audit: a negative number", "auditor", 400, "field_invalid", (api, caller) => api.AuditAsync(caller, -1));
        yield return Staff("audit: a page too large", "auditor", 400, "field_invalid", (api, caller) => api.AuditAsync(caller, 0, 1_001));
        yield return Staff("audit: a word for a number", "auditor", 400, "field_invalid", (api, caller) => api.GetAsync("/v1/audit?after=x", caller));
        yield return Staff("lookup: no purpose", "agent", 400, "field_missing", (api, caller) => api.LookUpAsync(caller, new { query = "13800138000" }));
        yield return Staff("lookup: nobody named", "agent", 400, "field_missing", (api, caller) => api.LookUpAsync(caller, new { purpose = "own_code" }));
        yield return Staff("lookup: two people named", "agent", 400, "field_missing", (api, caller) => api.LookUpAsync(caller, new { query = "x", phone = "13800138000", purpose = "own_code" }));
        yield return Staff("lookup: a query that names nobody", "agent", 400, "field_invalid", (api, caller) => api.LookUpAsync(caller, new { query = "%%%", purpose = "own_code" }));
        yield return Staff("lookup: a phone that is none", "agent", 400, "phone_invalid", (api, caller) => api.LookUpAsync(caller, new { phone = "1", purpose = "own_code" }));
        yield return Staff("assignment: an authority that turns its direction", "maker", 400, "field_invalid", (api, caller) => api.PostAsync(
            "/v1/assignments", caller, new { reasonCode = "SC05", documentNumber = "1", evidence = "1", authority = "省指\u202E部挥", people = new[] { new { personId = new string('1', 32) } } }));
        yield return Staff("assignment: evidence of nothing but fillers", "maker", 400, "field_invalid", (api, caller) => api.PostAsync(
            "/v1/assignments", caller, new { reasonCode = "SC05", documentNumber = "1", evidence = "\u115F\u2800", authority = "1", people = new[] { new { personId = new string('1', 32) } } }));
        yield return Staff("assignment: an unknown reason", "maker", 400, "reason_unknown", (api, caller) => api.AssignAsync(caller, "SC99", new string('1', 32)));
        yield return Staff("assignment: green as a reason", "maker", 400, "reason_unknown", (api, caller) => api.AssignAsync(caller, "SC18", new string('1', 32)));
        yield return Staff("assignment: nobody", "maker", 400, "field_invalid", (api, caller) => api.AssignAsync(caller, "SC05"));
        yield return Staff("assignment: somebody unknown", "maker", 400, "person_not_found", (api, caller) => api.AssignAsync(caller, "SC05", new string('1', 32)));
        yield return Staff("assignment: an id that is none", "maker", 400, "field_invalid", (api, caller) => api.AssignAsync(caller, "SC05", "x"));
        foreach (var time in new[] { "9999-12-15T00:00:00+08:00", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z" })
        {
            yield return Staff($"assignment: an anchor of {time}", "maker", 400, "field_invalid", (api, caller) => api.PostAsync(
                "/v1/assignments", caller, new { reasonCode = "SC01", documentNumber = "1", evidence = "1", authority = "1", anchor = time, people = new[] { new { personId = new string('0', 32) } } }));
        }

        yield return Staff("assignments: a state with a zero in it", "maker", 400, "field_invalid", (api, caller) => api.GetAsync("/v1/assignments?status=%00", caller));
        yield return Staff("cases: a place that is none", "checker", 400, "field_invalid", (api, caller) => api.GetAsync("/v1/cases?after=%00", caller));
        yield return Staff("assignment: no document number", "maker", 400, "field_missing", (api, caller) => api.PostAsync("/v1/assignments", caller, new { reasonCode = "SC05" }));
        yield return Staff("approval: an assignment that is not there", "checker", 404, "assignment_not_found", (api, caller) => api.ApproveAsync(caller, Guid.NewGuid().ToString()));
        yield return Staff("approval: an id that is none", "checker", 404, "not_found", (api, caller) => api.ApproveAsync(caller, "x"));
        yield return new("an address where nothing is", 404, "not_found", context => context.Api.GetAsync("/v1/nothing", context.Api.Channel));
        yield return new("a method that an address does not take", 405, "method_not_allowed", context => context.Api.GetAsync(Scans, context.Api.Gate));

        static BadInput Venue(string name, string code, object body) =>
            new($"venue: {name}", 400, code, context => context.Api.PostAsync(Venues, context.Api.Channel, body));
    }

    private static IEnumerable<BadInput> Access()
    {
        (string Path, Func<BadInputContext, Caller>[] Wrong)[] calls =
        [
            (Scans, [context => context.Api.Channel, context => context.Session("operator"), context => context.Session("agent")]),
            (Batch, [context => context.Api.Channel, context => context.Session("maker")]),
            (Persons, [context => context.Api.Gate, context => context.Session("agent")]),
            (Venues, [context => context.Api.Gate, context => context.Session("agent")]),
            ("/v1/assignments", [context => context.Api.Channel, context => context.Api.Gate, context => context.Session("agent"), context => context.Session("venues"), context => context.Session("operator")]),
            ("/v1/hotline/lookups", [context => context.Api.Channel, context => context.Session("auditor"), context => context.Session("maker")]),
        ];
        foreach (var (path, wrong) in calls)
        {
            yield return Call("nobody", 401, "api_key_missing", _ => Caller.Nobody);
            yield return Call("an unknown key", 401, "api_key_unknown", _ => Caller.Key("nope"));
            yield return Call("a key of 10,000 characters", 401, "api_key_unknown", _ => Caller.Key(new string('k', 10_000)));
            yield return Call("a session that is none", 401, "session_invalid", _ => Caller.Session("nope"));
            yield return Call("an ended session", 401, "session_invalid", context => context.EndedSession());
            yield return Call("a session of another secret", 401, "session_invalid", context => context.ChangedSession("maker"));
            yield return Call("a health code for a session", 401, "session_invalid", context => Caller.Session(context.Code));
            for (var i = 0; i < wrong.Length; i++)
            {
                yield return Call($"a caller of another kind ({i + 1})", 403, "forbidden", wrong[i]);
            }

            BadInput Call(string name, int status, string code, Func<BadInputContext, Caller> caller) =>
                new($"{path} by {name}", status, code, context => context.Api.PostAsync(path, caller(context), new { }));
        }

        yield return new("/v1/audit by an agent", 403, "forbidden", context => context.Api.AuditAsync(context.Session("agent")));
        yield return new("/v1/audit by nobody", 401, "api_key_missing", context => context.Api.AuditAsync(Caller.Nobody));
        yield return new("sign-in: no password", 400, "field_missing", context => context.Api.PostAsync(Sessions, Caller.Nobody, new { userName = "agent" }));
        yield return new("sign-in: an unknown account", 401, "wrong_credentials", context => context.Api.SignInAsync("nobody", "x"));
        yield return new("sign-in: an account with a zero in it", 401, "wrong_credentials", context => context.Api.SignInAsync("a\u0000b", "x"));
        yield return new("sign-in: an account of 1,000 characters", 401, "wrong_credentials", context => context.Api.SignInAsync(new string('a', 1_000), "x"));
    }

    private static IEnumerable<(string Name, string Code, string? Type, string? Number)> Documents()
    {
        yield return ("a wrong check digit", "document_check_digit_wrong", "resident_id", "110105194912310021");
        yield return ("the thirtieth of February", "document_date_invalid", "resident_id", "110105194902300020");
        yield return ("a birth in the future", "document_date_invalid", "resident_id", "110105299912310020");
        yield return ("an unknown document type", "unknown_document_type", "library_card", "1");
        yield return ("no document type", "unknown_document_type", null, "11010519491231002X");
        yield return ("no document number", "document_number_missing", "resident_id", null);
        yield return ("an empty document number", "document_number_missing", "passport", " ");
        yield return ("a document number that is too short", "document_number_malformed", "resident_id", "1101051949123100");
        yield return ("letters in a document number", "document_number_malformed", "resident_id", "11010519491231OO2X");
        yield return ("a document number of 10,000 digits", "document_number_malformed", "resident_id", new string('1', 10_000));
    }

    private static BadInput Scan(string name, int status, string code, Func<BadInputContext, string> body) =>
        new($"scan: {name}", status, code, context => context.Api.PostAsync(Scans, context.Api.Gate, Encoding.UTF8.GetBytes(body(context))));

    private static BadInput Field(string name, string code, string field, object? value) => new($"scan: {name}", 400, code, context =>
    {
        var scan = new Dictionary<string, object?> { ["venueId"] = context.VenueId, ["code"] = context.Code, ["direction"] = "in" };
        scan[field] = value;
        return context.Api.ScanAsync(scan);
    });

    private static BadInput Coded(string name, string code, Func<BadInputContext, string> make) =>
        new($"scan: {name}", 400, code, context => context.Api.ScanAsync(context.VenueId, make(context)));

    private static BadInput Staff(string name, string userName, int status, string code, Func<HealthPassApi, Caller, Task<Reply>> send) =>
        new(name, status, code, context => send(context.Api, context.Session(userName)));
}
