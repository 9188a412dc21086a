namespace HealthPass.Api.Problems;

/// <summary>The stable codes of problem details. Callers branch on these, never on texts.</summary>
internal static class ProblemCodes
{
    public const string MalformedJson = "malformed_json";
    public const string MalformedMessagePack = "malformed_messagepack";
    public const string UnknownField = "unknown_field";
    public const string FieldMissing = "field_missing";
    public const string FieldInvalid = "field_invalid";
    public const string UnsupportedMediaType = "unsupported_media_type";
    public const string BodyTooLarge = "body_too_large";
    public const string BatchTooLarge = "batch_too_large";
    public const string NameInvalid = "name_invalid";
    public const string PhoneInvalid = "phone_invalid";
    public const string RegionUnknown = "region_unknown";
    public const string CategoryUnknown = "category_unknown";
    public const string DirectionUnknown = "direction_unknown";
    public const string VenueUnknown = "venue_unknown";
    public const string PersonUnknown = "person_not_found";
    public const string TargetUnknown = "target_not_found";
    public const string ReportUnknown = "report_not_found";
    public const string ReportConflict = "report_issued_meanwhile";
    public const string NotFound = "not_found";
    public const string MethodNotAllowed = "method_not_allowed";
    public const string NameDiffers = "document_registered_to_another_name";
    public const string CodeMalformed = "code_malformed";
    public const string CodeUnknownKey = "code_unknown_key";
    public const string CodeForged = "code_forged";
    public const string CodeExpired = "code_expired";
    public const string CodeFromTheFuture = "code_from_the_future";
    public const string CodeOrDocument = "code_or_document_required";
    public const string ScanIdReused = "scan_id_reused";
    public const string ApiKeyMissing = "api_key_missing";
    public const string ApiKeyUnknown = "api_key_unknown";
    public const string KioskUnknown = "kiosk_not_found";
    public const string KioskTokenUnknown = "kiosk_token_unknown";
    public const string TooManyKiosks = "too_many_kiosks";
    public const string SessionInvalid = "session_invalid";
    public const string Forbidden = "forbidden";
    public const string OutOfRegion = "out_of_region";
    public const string OutOfScope = "venue_out_of_scope";
    public const string RateLimited = "rate_limited";
    public const string Overloaded = "overloaded";
    public const string WrongCredentials = "wrong_credentials";
    public const string LockedOut = "locked_out";
    public const string StorageUnavailable = "storage_unavailable";
    public const string StatusUnavailable = "status_unavailable";
    public const string NodeNotServing = "node_not_serving";
    public const string JournalUnavailable = "journal_unavailable";
    public const string NodeIsolated = "node_isolated";
    public const string Internal = "internal_error";
}
