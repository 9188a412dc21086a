using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Health;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Verification.Records;
using HealthPass.Verification.Scans;
using HealthPass.Verification.Verdicts;

namespace HealthPass.Api.Scans;

/// <summary>Puts the outcome of a scan into words.</summary>
internal sealed class ScanPresenter(RuleBooks books)
{
    public ScanAnswer Present(in ScanOutcome outcome)
    {
        var record = outcome.Record;
        var registered = record.CodeState != CodeState.Unknown;
        var (reasonCode, reason) = ReasonOf(record);
        return new(
            record.ScanId.ToString(),
            record.Verdict.ToWire(),
            record.Colour == Colour.None ? null : record.Colour.ToWire(),
            reasonCode,
            reason,
            registered ? new NameMask(outcome.NameMask).ToString() : null,
            record.CodeState.ToWire(),
            record.TestAgeHours,
            outcome.PopUp,
            Rfc3339.Format(record.ScannedAt),
            record.Means.ToWire(),
            record.Marks.ToWire());
    }

    /// <summary>What can be wrong with a code.</summary>
    public static string[] CodeProblems { get; } =
    [
        ProblemCodes.CodeMalformed, ProblemCodes.CodeUnknownKey, ProblemCodes.CodeForged, ProblemCodes.CodeExpired, ProblemCodes.CodeFromTheFuture,
        ProblemCodes.CodeEnded,
    ];

    public static Problem OutOfScope { get; } = new(StatusCodes.Status403Forbidden, ProblemCodes.OutOfScope, "The gate's key is not for this venue.");

    public static Problem? ProblemOf(ScanFault fault) => fault switch
    {
        ScanFault.None => null,
        ScanFault.CodeMalformed => Problem.Invalid(ProblemCodes.CodeMalformed, "What was scanned is no health code."),
        ScanFault.CodeUnknownKey => Problem.Invalid(ProblemCodes.CodeUnknownKey, "The code was not made by this system, or long ago."),
        ScanFault.CodeForged => Problem.Invalid(ProblemCodes.CodeForged, "The code is forged or damaged."),
        ScanFault.CodeExpired => Problem.Invalid(ProblemCodes.CodeExpired, "The code is older than 60 seconds, or 7 days where it is a printed one; ask for a fresh one."),
        ScanFault.CodeFromTheFuture => Problem.Invalid(ProblemCodes.CodeFromTheFuture, "The code was issued in the future."),
        ScanFault.CodeEnded => Problem.Invalid(ProblemCodes.CodeEnded, "The printed code is good no more: another was printed since, its owner ended it, or is not green any more. Ask for a live code or a document."),
        ScanFault.VenueUnknown => Problem.Invalid(ProblemCodes.VenueUnknown, "No venue has this id."),
        ScanFault.VenueInReview => new(
            StatusCodes.Status409Conflict, ProblemCodes.VenueInReview, "The venue's registration is being reviewed; its code is good as soon as that is through."),
        ScanFault.VenueSuspended => new(
            StatusCodes.Status409Conflict, ProblemCodes.VenueSuspended, "The authority has suspended this venue: nobody is let in by its code until it is in use again."),
        ScanFault.VenueEnded => new(
            StatusCodes.Status409Conflict, ProblemCodes.VenueEnded, "This venue is registered no more. Take its poster down, or ask for the venue that has taken its place."),
        ScanFault.PlaceUnknown => Problem.Invalid(ProblemCodes.PlaceUnknown, "The venue has no place of this number in use; its places are at /v1/venues/{id}/places."),
        ScanFault.ScanIdReused => new(StatusCodes.Status409Conflict, ProblemCodes.ScanIdReused, "This scanId was used before for another person, venue, direction or gate."),
        ScanFault.StatusUnavailable => Problem.Unavailable(ProblemCodes.StatusUnavailable, "The person or venue is not on this node's board and cannot be asked for now. Nothing was recorded."),
        ScanFault.OutOfScope => OutOfScope,
        ScanFault.NodeIsolated => Problem.Isolated(),
        ScanFault.LateTooOld => Problem.Invalid(ProblemCodes.LateTooOld, "The scan is older than scan records are kept: there is nothing to add it to."),
        ScanFault.LateFromTheFuture => Problem.Invalid(ProblemCodes.LateFromTheFuture, "The scan lies more than five minutes ahead, as the gate's clock and its offset say. Put the clock right."),
        _ => Problem.Unavailable(ProblemCodes.JournalUnavailable, "The scan cannot be recorded now, so there is no verdict."),
    };

    public (string Code, string Text) ReasonOf(in ScanRecord record)
    {
        var reason = (VerdictReason)record.VerdictReason;
        if (reason != VerdictReason.Colour)
        {
            return (reason.ToWire(), TextOf(reason));
        }

        var row = books.FindRow(record.Reason);
        return (row?.Code ?? string.Empty, row?.ReasonZh ?? string.Empty);
    }

    private static string TextOf(VerdictReason reason) => reason switch
    {
        VerdictReason.NotRegistered => "未申领健康码，请工作人员核实登记。",
        VerdictReason.CodeState => "健康码状态异常，请工作人员核实。",
        VerdictReason.TestMissing => "未查到核酸检测阴性结果，请工作人员核实。",
        VerdictReason.TestTooOld => "核酸检测结果已超过本场所要求的时限，请工作人员核实。",
        VerdictReason.CodeCopied => "该健康码刚在其他市州出示过，疑似截图转用，请核对证件或请其刷新健康码。",
        VerdictReason.Offline => "离线查验记录。",
        VerdictReason.PopUp => "有未完成的核酸检测任务（弹窗），请工作人员核实。",
        _ => string.Empty,
    };
}
