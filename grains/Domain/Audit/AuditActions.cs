using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace HealthPass.Grains.Audit;

/// <summary>Every action that the audit trail knows.</summary>
public static partial class AuditActions
{
    /// <summary>An official handed in a list of people and a reason.</summary>
    public static readonly AuditAction AssignmentCreated = Before("assignment_created", "assignment");

    /// <summary>A second official approved an assignment.</summary>
    public static readonly AuditAction AssignmentApproved = Before("assignment_approved", "assignment");

    /// <summary>A second official rejected an assignment.</summary>
    public static readonly AuditAction AssignmentRejected = Before("assignment_rejected", "assignment");

    /// <summary>An official undid an assignment.</summary>
    public static readonly AuditAction AssignmentReversed = Before("assignment_reversed", "assignment");

    /// <summary>Nobody answered an assignment in time, and the next tier is asked.</summary>
    public static readonly AuditAction AssignmentOverdue = Before("assignment_overdue", "assignment");

    /// <summary>Nobody answered an assignment at all.</summary>
    public static readonly AuditAction AssignmentExpired = Before("assignment_expired", "assignment");

    /// <summary>An official asked for an assignment to be undone.</summary>
    public static readonly AuditAction ReversalRequested = Before("reversal_requested", "assignment");

    /// <summary>A second official refused to undo an assignment.</summary>
    public static readonly AuditAction ReversalRefused = Before("reversal_refused", "assignment");

    /// <summary>An official read who is in an assignment, masked.</summary>
    public static readonly AuditAction AssignmentPeopleViewed = Before("assignment_people_viewed", "assignment");

    /// <summary>Something stored was not what this system has stored: the seal on it does not hold.</summary>
    public static readonly AuditAction SealBroken = new("seal_broken", "what was altered", beforeEffect: false);

    /// <summary>From here on nothing without a seal is taken.</summary>
    public static readonly AuditAction SealsClosed = Before("seals_closed", "cluster");

    /// <summary>A hotline agent looked a caller up.</summary>
    public static readonly AuditAction HotlineLookup = Before("hotline_lookup", "persons");

    /// <summary>A lookup was unusual.</summary>
    public static readonly AuditAction HotlineUnusual = After("hotline_unusual", "review");

    /// <summary>A supervisor has looked at an unusual lookup.</summary>
    public static readonly AuditAction HotlineReviewed = Before("hotline_reviewed", "review");

    /// <summary>A screen got its token.</summary>
    public static readonly AuditAction KioskIssued = Before("kiosk_issued", "kiosk");

    /// <summary>A screen's token was withdrawn.</summary>
    public static readonly AuditAction KioskRevoked = Before("kiosk_revoked", "kiosk");

    /// <summary>A region got a target.</summary>
    public static readonly AuditAction TargetSet = Before("target_set", "region");

    /// <summary>A region's target was taken away.</summary>
    public static readonly AuditAction TargetRemoved = Before("target_removed", "region");

    /// <summary>The report of a day was issued.</summary>
    public static readonly AuditAction ReportIssued = Before("report_issued", "report");

    /// <summary>A report was corrected by a new version.</summary>
    public static readonly AuditAction ReportCorrected = Before("report_corrected", "report");

    /// <summary>A report left the system as a file.</summary>
    public static readonly AuditAction ReportExported = Before("report_exported", "report");

    /// <summary>A report was printed.</summary>
    public static readonly AuditAction ReportPrinted = Before("report_printed", "report");

    /// <summary>A member of staff signed in.</summary>
    public static readonly AuditAction SignedIn = Before("signed_in", "account");

    /// <summary>Somebody who knew an account's name did not get in.</summary>
    public static readonly AuditAction SignInFailed = Before("sign_in_failed", "account");

    /// <summary>How many sign-ins were refused that are only counted.</summary>
    public static readonly AuditAction SignInsRefused = Before("sign_ins_refused", "nothing");

    /// <summary>Somebody ended a session of his own.</summary>
    public static readonly AuditAction SignedOut = Before("signed_out", "account");

    /// <summary>Somebody changed his password.</summary>
    public static readonly AuditAction PasswordChanged = Before("password_changed", "account");

    /// <summary>An account was bound to the person who signed in to it first through the identity provider.</summary>
    public static readonly AuditAction IdentityBound = Before("identity_bound", "account");

    /// <summary>Somebody set up a second factor.</summary>
    public static readonly AuditAction FactorAdded = Before("factor_added", "account");

    /// <summary>Somebody removed a second factor of his own.</summary>
    public static readonly AuditAction FactorRemoved = Before("factor_removed", "account");

    /// <summary>A second factor that was shown or set up did not hold.</summary>
    public static readonly AuditAction FactorRefused = Before("factor_refused", "account");

    /// <summary>An administrator made an account.</summary>
    public static readonly AuditAction StaffCreated = Before("staff_created", "account");

    /// <summary>An administrator asked for an account's rights.</summary>
    public static readonly AuditAction StaffChangeProposed = Before("staff_change_proposed", "staff_change");

    /// <summary>Another administrator granted them.</summary>
    public static readonly AuditAction StaffChangeConfirmed = Before("staff_change_confirmed", "staff_change");

    /// <summary>Another administrator refused them.</summary>
    public static readonly AuditAction StaffChangeRefused = Before("staff_change_refused", "staff_change");

    /// <summary>Nobody answered who asked for rights.</summary>
    public static readonly AuditAction StaffChangeExpired = Before("staff_change_expired", "staff_change");

    /// <summary>An administrator stopped an account.</summary>
    public static readonly AuditAction StaffSuspended = Before("staff_suspended", "account");

    /// <summary>An administrator said that an account is still needed.</summary>
    public static readonly AuditAction StaffRecertified = Before("staff_recertified", "account");

    /// <summary>An administrator ended an account's sessions.</summary>
    public static readonly AuditAction StaffSessionsEnded = Before("staff_sessions_ended", "account");

    /// <summary>An operator ran a command.</summary>
    public static readonly AuditAction OperatorCommand = Before("operator_command", "what it was done to");

    /// <summary>Lines of this trail left the system as a file.</summary>
    public static readonly AuditAction AuditExported = Before("audit_exported", "audit");

    /// <summary>A channel or gates got an API key.</summary>
    public static readonly AuditAction ApiKeyCreated = Before("api_key_created", "key");

    /// <summary>An API key got a new secret.</summary>
    public static readonly AuditAction ApiKeyRotated = Before("api_key_rotated", "key");

    /// <summary>An API key was withdrawn.</summary>
    public static readonly AuditAction ApiKeyRevoked = Before("api_key_revoked", "key");

    /// <summary>Unusually many documents that a gate's key scanned are nobody's.</summary>
    public static readonly AuditAction ApiKeyUnusual = After("api_key_unusual", "key");

    /// <summary>A gate's key may scan no documents for a while: too many were nobody's.</summary>
    public static readonly AuditAction ApiKeyDocumentsClosed = After("api_key_documents_closed", "key");

    /// <summary>Codes were seen in two cities within their life.</summary>
    public static readonly AuditAction CodesCopied = After("codes_copied", "persons");

    /// <summary>A command document was put into the register.</summary>
    public static readonly AuditAction DocumentRegistered = Before("document_registered", "document");

    /// <summary>A command document was withdrawn.</summary>
    public static readonly AuditAction DocumentWithdrawn = Before("document_withdrawn", "document");

    /// <summary>Somebody opened the file of a command document.</summary>
    public static readonly AuditAction DocumentOpened = Before("document_opened", "document");

    /// <summary>Somebody objected to a colour.</summary>
    public static readonly AuditAction AppealOpened = Before("appeal_opened", "appeal");

    /// <summary>An official took an appeal.</summary>
    public static readonly AuditAction AppealAccepted = Before("appeal_accepted", "appeal");

    /// <summary>An official asked for an appeal to be upheld.</summary>
    public static readonly AuditAction AppealUpholdingRequested = Before("appeal_upholding_requested", "appeal");

    /// <summary>A second official refused that an appeal is upheld.</summary>
    public static readonly AuditAction AppealUpholdingRefused = Before("appeal_upholding_refused", "appeal");

    /// <summary>A second official upheld an appeal, and the fact was taken back.</summary>
    public static readonly AuditAction AppealUpheld = Before("appeal_upheld", "appeal");

    /// <summary>An official declined an appeal.</summary>
    public static readonly AuditAction AppealDeclined = Before("appeal_declined", "appeal");

    /// <summary>Whoever made an appeal took it back.</summary>
    public static readonly AuditAction AppealWithdrawn = Before("appeal_withdrawn", "appeal");

    /// <summary>Nobody answered an appeal in time, and the next tier is asked.</summary>
    public static readonly AuditAction AppealOverdue = Before("appeal_overdue", "appeal");

    /// <summary>An official read an appeal and whose it is, masked.</summary>
    public static readonly AuditAction AppealViewed = Before("appeal_viewed", "appeal");

    /// <summary>Somebody asked for name, phone or home to be put right.</summary>
    public static readonly AuditAction CorrectionOpened = Before("correction_opened", "correction");

    /// <summary>An official took a correction.</summary>
    public static readonly AuditAction CorrectionAccepted = Before("correction_accepted", "correction");

    /// <summary>An official asked for a name to be put right.</summary>
    public static readonly AuditAction CorrectionRequested = Before("correction_requested", "correction");

    /// <summary>A second official approved that a name is put right.</summary>
    public static readonly AuditAction CorrectionApproved = Before("correction_approved", "correction");

    /// <summary>A second official refused that a name is put right.</summary>
    public static readonly AuditAction CorrectionRefused = Before("correction_refused", "correction");

    /// <summary>An official declined a correction.</summary>
    public static readonly AuditAction CorrectionDeclined = Before("correction_declined", "correction");

    /// <summary>An official put phone or home right.</summary>
    public static readonly AuditAction CorrectionDone = Before("correction_done", "correction");

    /// <summary>Nobody dealt with a correction in time, and the next tier is asked.</summary>
    public static readonly AuditAction CorrectionOverdue = Before("correction_overdue", "correction");

    /// <summary>A correction ended with the registration of whose it was.</summary>
    public static readonly AuditAction CorrectionWithdrawn = Before("correction_withdrawn", "correction");

    /// <summary>An official read a correction and whose it is, masked.</summary>
    public static readonly AuditAction CorrectionViewed = Before("correction_viewed", "correction");

    /// <summary>A person put phone or home right alone.</summary>
    public static readonly AuditAction CorrectionOwn = Before("correction_by_person", "person");

    /// <summary>A person took a copy of the own data.</summary>
    public static readonly AuditAction DataCopied = Before("data_copied", "person");

    /// <summary>A person withdrew, alone or through a channel, and the registration ended.</summary>
    public static readonly AuditAction LeavingByPerson = Before("registration_withdrawn_by_person", "leaving");

    /// <summary>An official took a withdrawal on paper.</summary>
    public static readonly AuditAction LeavingRequested = Before("registration_withdrawal_requested", "leaving");

    /// <summary>A second official approved a withdrawal on paper, and the registration ended.</summary>
    public static readonly AuditAction LeavingApproved = Before("registration_withdrawn", "leaving");

    /// <summary>A second official refused a withdrawal on paper.</summary>
    public static readonly AuditAction LeavingRefused = Before("registration_withdrawal_refused", "leaving");

    /// <summary>Nobody dealt with a withdrawal on paper in time, and the next tier is asked.</summary>
    public static readonly AuditAction LeavingOverdue = Before("registration_withdrawal_overdue", "leaving");

    /// <summary>An official read a withdrawal on paper and whose it is, masked.</summary>
    public static readonly AuditAction LeavingViewed = Before("registration_withdrawal_viewed", "leaving");

    /// <summary>An official linked a further document of a person, as builds before let one do.</summary>
    public static readonly AuditAction IdentityLinked = Before("identity_document_linked", "person");

    /// <summary>An official asked for a further document to be linked, or a link to be taken back.</summary>
    public static readonly AuditAction LinkRequested = Before("document_link_requested", "document_link");

    /// <summary>A second official approved that.</summary>
    public static readonly AuditAction LinkApproved = Before("document_link_approved", "document_link");

    /// <summary>A second official refused that, or nobody decided in time.</summary>
    public static readonly AuditAction LinkRefused = Before("document_link_refused", "document_link");

    /// <summary>Nobody decided on that in time, and the next tier is asked.</summary>
    public static readonly AuditAction LinkOverdue = Before("document_link_overdue", "document_link");

    /// <summary>An official read what is asked of a document and whose it is, masked.</summary>
    public static readonly AuditAction LinkViewed = Before("document_link_viewed", "document_link");

    /// <summary>Two registrations were found that may be one person's.</summary>
    public static readonly AuditAction DuplicateFound = Before("duplicate_found", "duplicate");

    /// <summary>An official asked for two registrations to count as one person's.</summary>
    public static readonly AuditAction MergeRequested = Before("duplicate_merge_requested", "duplicate");

    /// <summary>A second official approved that two registrations count as one person's.</summary>
    public static readonly AuditAction MergeApproved = Before("duplicate_merge_approved", "duplicate");

    /// <summary>A second official refused that.</summary>
    public static readonly AuditAction MergeRefused = Before("duplicate_merge_refused", "duplicate");

    /// <summary>An official found two registrations to be two people's.</summary>
    public static readonly AuditAction DuplicateKeptApart = Before("duplicate_kept_apart", "duplicate");

    /// <summary>Nobody dealt with two registrations in time, and the next tier is asked.</summary>
    public static readonly AuditAction DuplicateOverdue = Before("duplicate_overdue", "duplicate");

    /// <summary>An official read two registrations, masked.</summary>
    public static readonly AuditAction DuplicateViewed = Before("duplicate_viewed", "duplicate");

    /// <summary>What is agreed with a channel was set: its quota, and who may embed its window.</summary>
    public static readonly AuditAction ChannelTermsSet = Before("channel_terms_set", "channel");

    /// <summary>What was agreed with a channel was taken away.</summary>
    public static readonly AuditAction ChannelTermsRemoved = Before("channel_terms_removed", "channel");

    /// <summary>A volunteer began to help at a place.</summary>
    public static readonly AuditAction VolunteerSessionOpened = Before("volunteer_session_opened", "volunteer_session");

    /// <summary>A volunteer's session was ended, with what was counted in it.</summary>
    public static readonly AuditAction VolunteerSessionClosed = Before("volunteer_session_closed", "volunteer_session");

    /// <summary>A volunteer's session has unusual numbers.</summary>
    public static readonly AuditAction VolunteerUnusual = After("volunteer_unusual", "volunteer_session");

    /// <summary>A venue was registered, and is in use at once.</summary>
    public static readonly AuditAction VenueRegistered = Before("venue_registered", "venue");

    /// <summary>Somebody wrote a venue down, or changed what is written, without submitting it.</summary>
    public static readonly AuditAction VenueDrafted = Before("venue_drafted", "venue_review");

    /// <summary>A venue, or a change of one, was submitted for review.</summary>
    public static readonly AuditAction VenueSubmitted = Before("venue_submitted", "venue_review");

    /// <summary>Whoever submitted a venue took it back.</summary>
    public static readonly AuditAction VenueWithdrawn = Before("venue_withdrawn", "venue_review");

    /// <summary>A level checked a venue and passed it on.</summary>
    public static readonly AuditAction VenueChecked = Before("venue_checked", "venue_review");

    /// <summary>The last level passed a venue: it is in use, or changed.</summary>
    public static readonly AuditAction VenueApproved = Before("venue_approved", "venue_review");

    /// <summary>A level sent a venue back to be mended.</summary>
    public static readonly AuditAction VenueReturned = Before("venue_returned", "venue_review");

    /// <summary>The county or a level above refused a venue.</summary>
    public static readonly AuditAction VenueDeclined = Before("venue_declined", "venue_review");

    /// <summary>Nobody dealt with a venue in time, and the next level is asked.</summary>
    public static readonly AuditAction VenueOverdue = Before("venue_overdue", "venue_review");

    /// <summary>A venue that was sent back was not mended in time.</summary>
    public static readonly AuditAction VenueLapsed = Before("venue_lapsed", "venue_review");

    /// <summary>Somebody asked for a venue to be suspended, resumed or ended.</summary>
    public static readonly AuditAction VenueMeasureRequested = Before("venue_measure_requested", "venue_measure");

    /// <summary>A second official approved that.</summary>
    public static readonly AuditAction VenueMeasureApproved = Before("venue_measure_approved", "venue_measure");

    /// <summary>A second official refused that.</summary>
    public static readonly AuditAction VenueMeasureRefused = Before("venue_measure_refused", "venue_measure");

    /// <summary>Nobody decided on that in time.</summary>
    public static readonly AuditAction VenueMeasureExpired = Before("venue_measure_expired", "venue_measure");

    /// <summary>A list of venues was uploaded.</summary>
    public static readonly AuditAction VenueListUploaded = Before("venue_list_uploaded", "venue_list");

    /// <summary>The venues of a list were submitted.</summary>
    public static readonly AuditAction VenueListApplied = Before("venue_list_applied", "venue_list");

    /// <summary>A list of places within a venue was uploaded.</summary>
    public static readonly AuditAction PlaceListUploaded = Before("place_list_uploaded", "venue_list");

    /// <summary>The places of a list were added within their venue.</summary>
    public static readonly AuditAction PlaceListApplied = Before("place_list_applied", "venue_list");

    /// <summary>Somebody said how many people may be in a venue at a time.</summary>
    public static readonly AuditAction VenueCapacitySet = Before("venue_capacity_set", "venue");

    /// <summary>A venue was given into the hands of an account.</summary>
    public static readonly AuditAction VenueKeeperSet = Before("venue_keeper_set", "venue");

    /// <summary>A list of places that should have a code was uploaded.</summary>
    public static readonly AuditAction ExpectedListUploaded = Before("expected_list_uploaded", "venue_list");

    /// <summary>The places of a list are expected from now on.</summary>
    public static readonly AuditAction ExpectedListApplied = Before("expected_list_applied", "venue_list");

    /// <summary>Somebody said which venue an expected place is.</summary>
    public static readonly AuditAction ExpectedVenueLinked = Before("expected_venue_linked", "expected_venue");

    /// <summary>A list of places to work through left as a file.</summary>
    public static readonly AuditAction CoverageExported = Before("coverage_exported", "region");

    /// <summary>A place was added within a venue.</summary>
    public static readonly AuditAction VenuePlaceAdded = Before("venue_place_added", "venue");

    /// <summary>A poster that was lost or copied was followed by another edition.</summary>
    public static readonly AuditAction VenuePosterReissued = Before("venue_poster_reissued", "venue");

    /// <summary>A place within a venue was ended.</summary>
    public static readonly AuditAction VenuePlaceEnded = Before("venue_place_ended", "venue");

    /// <summary>The key of a venue's screen was handed out.</summary>
    public static readonly AuditAction VenueScreenKeyGiven = Before("venue_screen_key_given", "venue");

    /// <summary>A venue's screen was ended.</summary>
    public static readonly AuditAction VenueScreenEnded = Before("venue_screen_ended", "venue");

    // When it is first asked for: in what order the fields of several files are set nobody promises.
    private static readonly Lazy<FrozenDictionary<string, AuditAction>> ByWire = new(() => typeof(AuditActions).GetFields()
        .Select(field => (AuditAction)field.GetValue(null)!).ToFrozenDictionary(action => action.Wire, StringComparer.Ordinal));

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<AuditAction> All => ByWire.Value.Values;

    /// <summary>Finds an action by its word.</summary>
    public static bool TryFind(string? wire, [NotNullWhen(true)] out AuditAction? action)
    {
        action = null;
        return wire is not null && ByWire.Value.TryGetValue(wire, out action);
    }

    private static AuditAction After(string wire, string about) => new(wire, about, beforeEffect: false);

    private static AuditAction Before(string wire, string about) => new(wire, about, beforeEffect: true);
}
