using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using HealthPass.Api.Access;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Scans;
using Microsoft.AspNetCore.Http.Metadata;
using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>
/// Every text that a request may hold is either held to what a reader can see, or read as something that has no room for what he
/// cannot. Whoever adds a field says here which.
/// </summary>
[Collection(OneApi.Name)]
public sealed class WrittenFieldsTests(RunningApi api)
{
    private const string Province = "510000000000";

    // Turned around, of no width, blank, joined: what a reader does not see.
    private static readonly string[] Unseen = ["\u202E", "\u2066", "\u200B", "\u200D", "\u3164", "\u2800", "\u0000", "\uFEFF"];

    // Judged by hand; a call with the text in this place shows it.
    private static readonly Dictionary<string, (string Method, string Path, string? Role, string Body)> Judged = new(StringComparer.Ordinal)
    {
        ["VenueRequest.Name"] = ("POST", "/v1/venues", "venue_admin", """{"name":"TEXT","category":"mall","regionCode":"510104000000"}"""),
        ["VenueRequest.Address"] = ("POST", "/v1/venues", "venue_admin", """{"name":"mall","category":"mall","regionCode":"510104000000","address":"TEXT"}"""),
        ["VenueChangeRequest.Name"] = ("POST", "/v1/venues/0000000000001/changes", "venue_admin", """{"name":"TEXT"}"""),
        ["VenueChangeRequest.Address"] = ("POST", "/v1/venues/0000000000001/changes", "venue_admin", """{"address":"TEXT"}"""),
        ["VenuePlaceRequest.Name"] = Place("hall", "name"),
        ["VenuePlaceRequest.NameEn"] = ("POST", "/v1/venues/0000000000001/places", "venue_admin", """{"kind":"hall","name":"hall","nameEn":"TEXT"}"""),
        ["VenuePlaceRequest.Line"] = Place("line", "line"),
        ["VenuePlaceRequest.Trip"] = ("POST", "/v1/venues/0000000000001/places", "venue_admin", """{"kind":"line","line":"8","trip":"TEXT"}"""),
        ["VenuePlaceRequest.Carriage"] = ("POST", "/v1/venues/0000000000001/places", "venue_admin", """{"kind":"carriage","line":"8","carriage":"TEXT"}"""),
        ["VenuePlaceRequest.Seat"] = Place("seat", "seat"),
        ["AssignmentRequest.ReasonCode"] = Assignment("SC05", "TEXT"),
        ["AssignmentRequest.DocumentNumber"] = Assignment("川指〔2021〕1号", "TEXT"),
        ["AssignmentRequest.Evidence"] = Assignment("流调报告", "TEXT"),
        ["AssignmentRequest.Authority"] = Assignment("省指挥部", "TEXT"),
        ["NoteRequest.Note"] = ("POST", "/v1/assignments/00000000-0000-0000-0000-00000000000a/rejection", "epidemic_control", """{"note":"TEXT"}"""),
        ["ApplicationRequest.Name"] = ("POST", "/v1/persons", null, """{"document":{"type":"passport","number":"E00000001"},"name":"TEXT","phone":"13800138000","regionCode":"510104000000"}"""),
        ["PersonCorrectionRequest.Name"] = ("POST", "/v1/persons/0000000000000000000000000000000a/corrections", null, """{"name":"TEXT"}"""),
        ["HotlineCorrectionRequest.Name"] = ("POST", "/v1/hotline/corrections", "hotline_agent", """{"personId":"0000000000000000000000000000000a","callId":"call-1","name":"TEXT"}"""),
        ["CorrectionName.Name"] = ("POST", "/v1/corrections/00000000-0000-0000-0000-00000000000a/request", "epidemic_control", """{"name":"TEXT"}"""),
        ["LeavingRequest.Name"] = ("POST", "/v1/withdrawals", "epidemic_control", """{"document":{"type":"passport","number":"E00000001"},"name":"TEXT"}"""),
        ["LeavingName.Name"] = ("POST", "/v1/withdrawals/00000000-0000-0000-0000-00000000000a/approval", "epidemic_control", """{"name":"TEXT"}"""),
        ["DocumentField.Number"] = ("POST", "/v1/persons", null, """{"document":{"type":"passport","number":"TEXT"},"name":"王小明","phone":"13800138000","regionCode":"510104000000"}"""),
    };

    // Judged by hand where another's is, for callers whom this test has not; a test of theirs shows it.
    private static readonly string[] JudgedAlike = ["MemberRequest.Name", "InPersonRequest.Name", "FamilyHelpRequest.Name", "RelativeField.Name"];

    // Read as something else: a code of a list, a number, a time. What is not one is refused, and what is kept is what was read.
    private static readonly string[] Parsed =
    [
        "AccountRequest.RegionCode", "RightsRequest.RegionCode", "RightsRequest.ValidFrom", "RightsRequest.ValidTo", "ApplicationRequest.Phone", "ApplicationRequest.RegionCode", "AssignedPerson.PersonId", "AssignmentRequest.Anchor", "AssignmentRequest.Began", "AssignmentRequest.DocumentId",
        "AssignmentRequest.Until", "PersonCorrectionRequest.Phone", "PersonCorrectionRequest.RegionCode", "HomeCorrection.RegionCode", "HotlineCorrectionRequest.PersonId", "HotlineCorrectionRequest.Phone", "HotlineCorrectionRequest.RegionCode", "PhoneCorrection.Phone",
        "DocumentField.Country", "DocumentField.Type", "DocumentRequest.IssuedOn", "DocumentRequest.RegionCode", "HotlineAppealRequest.PersonId", "EntryRuleField.PopUp", "EntryRuleField.StaleTest", "EntryRuleField.Unregistered", "EntryRuleField.Yellow",
        "KeyRequest.ExpiresAt", "KeyRequest.Kind", "KeyRequest.RegionCode", "KioskRequest.ExpiresAt", "KioskRequest.RegionCode", "LinkRequest.Paper", "LinkRequest.PersonId", "LinkRequest.Way", "LookupRequest.Code", "LookupRequest.PersonId", "LookupRequest.Phone", "LookupRequest.Query", "MemberRequest.BirthDate", "MemberRequest.Phone", "MemberRequest.RegionCode", "MemberRequest.Relation",
        "LateMessage.Code", "LateMessage.Direction", "LateMessage.GateId", "LateMessage.Means", "LateMessage.ScanId", "LateMessage.ScannedAt", "LateMessage.VenueId", "LateMessage.Verdict",
        "ScanMessage.Code", "ScanMessage.Direction", "ScanMessage.GateId", "ScanMessage.Means", "ScanMessage.ScanId", "ScanMessage.VenueId", "TargetRequest.By",
        "FamilyHelpRequest.RegionCode", "FamilyHelpRequest.Relation", "InPersonRequest.RegionCode", "RelativeField.Phone", "VolunteerSessionRequest.RegionCode", "VolunteerSessionRequest.Until",
        "VenueRequest.Category", "VenueRequest.CreditCode", "VenueRequest.RegionCode", "VenueChangeRequest.CreditCode", "VenueMeasureRequest.Measure",
        "DispatchRequest.DueOn", "MarkRequest.Day", "MarkRequest.Kind", "MarkRequest.RegionCode", "TaskRequest.Measure", "TaskRequest.Until", "UnitRequest.RegionCode",
        "VenuePlaceRequest.Kind", "VenuePlaceRequest.Plate", "VenuePosterRequest.Until",
        "ArrivalField.Phone", "ArrivalField.RegionCode", "CarrierCountField.Hour", "CarrierCountField.RegionCode", "TextCampaignRequest.From", "TextCampaignRequest.Mode", "TextCampaignRequest.Until",
        "ChannelCheckIn.PersonId", "ChannelCheckIn.PhoneRegion", "OwnCheckIn.PhoneRegion",
    ];

    // Compared with what is there, and kept nowhere.
    private static readonly string[] Compared =
    [
        "ApplicationRequest.Link", "ApprovalRequest.Effect", "BindingCode.Code", "ChallengeRequest.Effect", "EntryCode.Code", "EntryCode.Link", "EntryCode.Ticket", "HandOverRequest.Ticket", "HelpPrint.Ticket", "InPersonConsent.Ticket", "OpeningRequest.Link", "PasskeyRequest.Attestation", "PasskeyRequest.ClientData", "PasskeyRequest.CredentialId", "PasswordRequest.NewPassword", "PasswordRequest.Password", "SessionRequest.Password", "SessionRequest.UserName",
        "ShownFactor.AuthenticatorData", "ShownFactor.ClientData", "ShownFactor.Code", "ShownFactor.CredentialId", "ShownFactor.Signature", "TotpRequest.Code",
    ];

    [Fact]
    public void Every_text_of_every_request_is_known_here()
    {
        var texts = Texts().Where(field => field.GetCustomAttribute<StringLengthAttribute>() is null).Select(NameOf).Order(StringComparer.Ordinal);
        Assert.Equal(Judged.Keys.Concat(JudgedAlike).Concat(Parsed).Concat(Compared).Order(StringComparer.Ordinal), texts);
    }

    [Fact]
    public void A_text_that_is_bounded_by_its_declaration_is_judged_by_it()
    {
        var declared = Texts().Where(field => field.GetCustomAttribute<StringLengthAttribute>() is not null).ToList();
        Assert.NotEmpty(declared);
        foreach (var field in declared)
        {
            foreach (var unseen in Unseen)
            {
                var code = (string?)typeof(WrittenFieldsTests).GetMethod(nameof(CodeOf), BindingFlags.NonPublic | BindingFlags.Static)!
                    .MakeGenericMethod(field.DeclaringType!).Invoke(null, [field, $"一{unseen}号"]);
                Assert.True(code == "field_invalid", $"{NameOf(field)} with U+{(int)unseen[0]:X4}: {code}");
            }
        }
    }

    [Fact]
    public async Task A_text_that_is_judged_by_hand_is_refused_with_what_a_reader_does_not_see()
    {
        foreach (var (field, (method, path, role, body)) in Judged)
        {
            var visitor = role is null ? Visitor.Key("channel", api.Credentials.ChannelKey) : Visitor.Bearer(role, api.Session(role, Province));
            foreach (var unseen in Unseen)
            {
                var escaped = string.Create(CultureInfo.InvariantCulture, $"王\\u{(int)unseen[0]:X4}明");
                var answer = await api.CallAsync(visitor, new(method), path, body.Replace("TEXT", escaped, StringComparison.Ordinal));
                Assert.True(
                    answer is { Status: 400, Code: "field_invalid" or "name_invalid" or "document_number_malformed" or "malformed_json" },
                    $"{field} with U+{(int)unseen[0]:X4}: {answer}");
            }
        }
    }

    private static string? CodeOf<T>(PropertyInfo field, string text)
        where T : class
    {
        // The other fields may well be missing: the first that is wrong is told, in the order in which they are declared.
        var constructor = typeof(T).GetConstructors()[0];
        var body = (T)constructor.Invoke([.. constructor.GetParameters().Select(parameter =>
            parameter.Name == field.Name ? text : parameter.ParameterType == typeof(string) ? "一号" : null)]);
        return new FieldRules<T>().Of(body)?.Code;
    }

    private static (string Method, string Path, string? Role, string Body) Assignment(string usual, string text) => (
        "POST", "/v1/assignments", "epidemic_control",
        """{"reasonCode":"SC05","documentNumber":"川指〔2021〕1号","evidence":"流调报告","authority":"省指挥部","people":[{"personId":"00000000000000000000000000000001"}]}"""
            .Replace(usual, text, StringComparison.Ordinal));

    private static (string Method, string Path, string? Role, string Body) Place(string kind, string field) =>
        ("POST", "/v1/venues/0000000000001/places", "venue_admin", $$"""{"kind":"{{kind}}","{{field}}":"TEXT"}""");

    private static string NameOf(PropertyInfo field) => $"{field.DeclaringType!.Name}.{field.Name}";

    private List<PropertyInfo> Texts()
    {
        var types = new HashSet<Type>();
        foreach (var accepted in api.Endpoints.SelectMany(endpoint => endpoint.Metadata.OfType<IAcceptsMetadata>()))
        {
            Add(accepted.RequestType);
        }

        // A batch's scans are read one by one, and a hub's without HTTP.
        Add(typeof(ScanMessage));
        Add(typeof(LateMessage));
        return [.. types.SelectMany(type => type.GetProperties()).Where(property => property.PropertyType == typeof(string)).DistinctBy(NameOf)];

        void Add(Type? type)
        {
            foreach (var argument in type?.GenericTypeArguments ?? [])
            {
                Add(argument);
            }

            if (type?.Assembly == typeof(AccessNames).Assembly && types.Add(type))
            {
                foreach (var property in type.GetProperties())
                {
                    Add(property.PropertyType);
                }
            }
        }
    }
}
