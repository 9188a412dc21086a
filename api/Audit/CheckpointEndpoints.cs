using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Audit.Anchors;
using HealthPass.Grains.Audit.Merkle;

namespace HealthPass.Api.Audit;

/// <summary>
/// The heads of the audit trail for everybody, and proofs. A checkpoint says how many lines there are and nothing of what they say,
/// and is good for something only where many keep it.
/// </summary>
internal static class CheckpointEndpoints
{
    private const int MaxLimit = 200;
    private const int DefaultLimit = 50;

    public static void MapCheckpoints(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/audit").WithTags("Audit");
        var open = Declaration.For(Callers.Anybody).As(CallClass.Report);
        var one = open.Refuses(StatusCodes.Status404NotFound, ProblemCodes.CheckpointUnknown);
        _ = group.MapGet("/checkpoints", List)
            .Declare(open.Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldInvalid))
            .WithSummary("The signed checkpoints of the audit trail, newest first")
            .WithDescription($"`before` is a size; `limit` at most {MaxLimit}.")
            .Produces<CheckpointList>();
        _ = group.MapGet("/checkpoints/latest", Latest).Declare(one).WithSummary("The last signed checkpoint").Produces<CheckpointView>();
        _ = group.MapGet("/checkpoints/{size:long}", Get).Declare(one).WithSummary("The checkpoint over a number of lines").Produces<CheckpointView>();
        _ = group.MapGet("/checkpoints/{size:long}/qr", Draw).Declare(one).WithSummary("A checkpoint's signed note as a QR code (SVG)");
        _ = group.MapPost("/checkpoints/{size:long}/cosignatures", Cosign)
            .Declare(open.Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.CosignatureInvalid)
                .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.WitnessUnknown)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.CheckpointUnknown))
            .WithSummary("Leave a witness's cosignature")
            .WithDescription("By the key of a configured witness; the signature is the credential, and nothing else is asked for.")
            .Produces(StatusCodes.Status204NoContent);
        _ = group.MapGet("/keys", Keys).Declare(open).WithSummary("The keys that sign checkpoints, and those of the witnesses").Produces<AuditKeys>();
        _ = group.MapGet("/proofs/consistency", Consistency)
            .Declare(open.Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldInvalid).Refuses(StatusCodes.Status409Conflict, ProblemCodes.AuditDamaged))
            .WithSummary("The proof that later lines were only added to earlier ones")
            .WithDescription("`from` and `to` are numbers of lines, 1 at least, up to the last checkpoint's.")
            .Produces<ConsistencyProof>();
        var auditor = Declaration.For(Callers.Staff(AccessNames.Auditor)).As(CallClass.Report);
        _ = group.MapGet("/proofs/{entry:long}", Inclusion)
            .Declare(auditor.Refuses(StatusCodes.Status404NotFound, ProblemCodes.AuditEntryUnknown, ProblemCodes.CheckpointUnknown)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.AuditDamaged))
            .WithSummary("The proof that a line is under a checkpoint")
            .WithDescription("`size` is a checkpoint's; without it the last.")
            .Produces<InclusionProof>();
        _ = group.MapGet("/status", Status).Declare(auditor).WithSummary("How the audit trail stands").Produces<AuditStatus>();
    }

    private static async Task<IResult> List(Call call, IAuditTreeStore store, long before = long.MaxValue, int limit = DefaultLimit)
    {
        if (before < 0 || limit is < 1 or > MaxLimit)
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, $"'before' is 0 or more, 'limit' 1 to {MaxLimit}.").ToResult();
        }

        var found = await store.ReadCheckpointsBeforeAsync(before, limit, call.Aborted);
        return Results.Json(new CheckpointList([.. found.Select(Present)]), ApiJson.Options);
    }

    private static async Task<IResult> Latest(Call call, IAuditTreeStore store) =>
        await LastAsync(store, call.Aborted) is { } found ? Results.Json(Present(found), ApiJson.Options) : Unknown();

    private static async Task<IResult> Get(long size, Call call, IAuditTreeStore store) =>
        await store.FindCheckpointAsync(size, call.Aborted) is { } found ? Results.Json(Present(found), ApiJson.Options) : Unknown();

    private static async Task<IResult> Draw(long size, Call call, IAuditTreeStore store) =>
        await store.FindCheckpointAsync(size, call.Aborted) is { } found ? Results.Bytes(CheckpointDrawing.Svg(found.Note), "image/svg+xml") : Unknown();

    private static async Task<IResult> Cosign(long size, Call call, Body<CosignRequest> body, Cosigning cosigning) =>
        await cosigning.TakeAsync(size, body.Value.Cosignature!.Trim(), call.Aborted) switch
        {
            CosignFault.None => Results.NoContent(),
            CosignFault.UnknownCheckpoint => Unknown(),
            CosignFault.UnknownWitness => new Problem(StatusCodes.Status403Forbidden, ProblemCodes.WitnessUnknown, "The key is not among those of the configured witnesses.").ToResult(),
            CosignFault.Malformed => Problem.Invalid(ProblemCodes.CosignatureInvalid, "This is no signature line of a signed note.").ToResult(),
            _ => Problem.Invalid(ProblemCodes.CosignatureInvalid, "The signature is not over this checkpoint.").ToResult(),
        };

    private static IResult Keys(CheckpointKeys keys, AuditOptions options) => Results.Json(
        new AuditKeys(keys.Origin, [.. keys.Verifiers.Select(key => key.ToString())], [.. options.WitnessKeys().Select(key => key.ToString())]), ApiJson.Options);

    private static async Task<IResult> Consistency(Call call, IAuditTreeStore store, AuditTree tree, long from = 0, long to = 0)
    {
        if (from < 1 || to < from || await LastAsync(store, call.Aborted) is not { } last || to > last.Size)
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, "'from' is 1 or more, 'to' not less and not beyond the last checkpoint.").ToResult();
        }

        return await tree.HashAsync(MerkleProof.OfConsistency(from, to), call.Aborted) is { } hashes
            ? Results.Json(new ConsistencyProof(from, to, [.. hashes.Select(Convert.ToBase64String)]), ApiJson.Options)
            : Damaged();
    }

    private static async Task<IResult> Inclusion(long entry, Call call, IAuditTreeStore store, AuditTree tree, long? size = null)
    {
        var checkpoint = size is { } wanted ? await store.FindCheckpointAsync(wanted, call.Aborted) : await LastAsync(store, call.Aborted);
        if (checkpoint is null)
        {
            return Unknown();
        }

        if (entry < 1 || entry > checkpoint.Size)
        {
            return Problem.NotFound(ProblemCodes.AuditEntryUnknown, $"Line {entry} is not under the checkpoint over {checkpoint.Size} lines; it may be under the next.").ToResult();
        }

        var leaf = new TreeSpan(entry - 1, entry);
        if (await tree.HashAsync([leaf, .. MerkleProof.OfInclusion(leaf.Begin, checkpoint.Size)], call.Aborted) is not { } hashes)
        {
            return Damaged();
        }

        return Results.Json(
            new InclusionProof(
                entry, leaf.Begin, checkpoint.Size, Convert.ToBase64String(hashes[0]), [.. hashes.Skip(1).Select(Convert.ToBase64String)],
                Convert.ToBase64String(checkpoint.Root), checkpoint.WholeNote),
            ApiJson.Options);
    }

    private static async Task<IResult> Status(Call call, IAuditTreeStore store, AuditStanding standing)
    {
        var last = await LastAsync(store, call.Aborted);
        return Results.Json(
            new AuditStatus(
                await store.ReadLengthAsync(call.Aborted), last is null ? null : Present(last), standing.Fault.ToWire(), standing.Detail, standing.Refuses,
                Rfc3339.Format(standing.LookedAt)),
            ApiJson.Options);
    }

    private static async Task<KeptCheckpoint?> LastAsync(IAuditTreeStore store, CancellationToken cancellationToken) =>
        await store.ReadCheckpointsBeforeAsync(long.MaxValue, 1, cancellationToken) is [var last] ? last : null;

    private static CheckpointView Present(KeptCheckpoint checkpoint) => new(
        checkpoint.Size, Convert.ToBase64String(checkpoint.Root), Rfc3339.Format(checkpoint.At), checkpoint.WholeNote,
        [.. checkpoint.Cosignatures.Select(cosignature => new CosignatureView(cosignature.Name, Rfc3339.Format(DateTimeOffset.FromUnixTimeSeconds(cosignature.At))))]);

    private static IResult Unknown() => Problem.NotFound(ProblemCodes.CheckpointUnknown, "There is no such checkpoint.").ToResult();

    private static IResult Damaged() =>
        new Problem(StatusCodes.Status409Conflict, ProblemCodes.AuditDamaged, "Lines or nodes that the proof is made of are missing. Run 'audit verify'.").ToResult();
}
