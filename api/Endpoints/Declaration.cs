using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;

namespace HealthPass.Api.Endpoints;

/// <summary>
/// All that is to be said of an endpoint: who may call it, within which region, what a call is when there are too many,
/// what it leaves in the audit trail and which problems it answers. Policy, checks, admission, audit line, OpenAPI and
/// docs/access.md come from it; an endpoint without one is refused.
/// </summary>
internal sealed record Declaration : IResidentDoor, IGatePageDoor, IGateDoor
{
    private Declaration(Callers callers) => Callers = callers;

    public Callers Callers { get; }

    public Scope Scope { get; private init; } = Scope.None;

    /// <summary>What a call is when there are too many, null for one that is never turned away.</summary>
    public AdmissionMark? Admission { get; private init; }

    /// <summary>What a call leaves in the audit trail, null for nothing.</summary>
    public AuditMark? Audit { get; private init; }

    /// <summary>The problems of its own, beside those that follow from the rest.</summary>
    public IReadOnlyList<DeclaredProblem> Problems { get; private init; } = [];

    /// <summary>Whether it is served while the node is cut off: what it answers then must bear its time, or not be about people.</summary>
    public bool ServesIsolated { get; private init; }

    /// <summary>Whether it is on the road of shows and scans, which checks for itself and knows no screens.</summary>
    public bool IsHot { get; private init; }

    /// <summary>What sessions may lack that it serves all the same; those that lack something else are good for nothing yet but to get it.</summary>
    public IReadOnlyList<string> LimitsServed { get; private init; } = [];

    /// <summary>Whether the caller must have shown a second factor just now, where a role of the account's is asked for one.</summary>
    public bool NeedsFreshFactor { get; private init; }

    /// <summary>Who may keep what is answered, null for nobody: what is told to somebody, or of somebody, is kept nowhere on its way.</summary>
    public string? Caching { get; private init; }

    /// <summary>What a browser may do with what is answered, null for nothing.</summary>
    public string? ContentPolicy { get; private init; }

    /// <summary>Whether a gate's ticket opens it.</summary>
    public bool TakesTickets { get; private init; }

    /// <summary>The methods of a hub, by name; nothing for anything else.</summary>
    public IReadOnlyDictionary<string, Scope> Methods { get; private init; } = new Dictionary<string, Scope>(StringComparer.Ordinal);

    bool IResidentDoor.IsForResidents => Callers.Have(CallerKinds.Resident);

    bool IResidentDoor.GoesOnUnasked => Admission?.Class == CallClass.Show;

    bool IGatePageDoor.IsForGatesAlone => Callers.Kinds == CallerKinds.Gate;

    /// <summary>Begins with who may call.</summary>
    public static Declaration For(Callers callers) => new(callers);

    /// <summary>A page or file for anybody, which is about nobody.</summary>
    public static Declaration Page { get; } = For(Callers.Anybody).Refuses(StatusCodes.Status404NotFound, ProblemCodes.NotFound).EvenIsolated().Kept("no-cache");

    public Declaration Within(Scope scope) => this with { Scope = scope };

    public Declaration As(CallClass callClass, int? cost = null, int costPerKibibyte = 0) =>
        this with { Admission = new(callClass, cost ?? CallClasses.Costs[(int)callClass], costPerKibibyte) };

    /// <summary>Every call that succeeds leaves a line, which its handler writes with the pen it is given.</summary>
    /// <param name="action">The action.</param>
    /// <param name="when">When it does, in words, where not every call that succeeds does.</param>
    public Declaration Audited(AuditAction action, string when = "") => this with { Audit = new([action], when) };

    /// <summary>The domain writes lines of its own.</summary>
    public Declaration AuditedByDomain(params AuditAction[] actions) => this with { Audit = new(actions, ByDomain: true) };

    public Declaration Refuses(int status, params string[] codes) =>
        this with { Problems = [.. Problems, .. codes.Select(code => new DeclaredProblem(status, code))] };

    public Declaration EvenIsolated() => this with { ServesIsolated = true };

    /// <summary>Also for sessions that lack something.</summary>
    /// <param name="limits">What: <see cref="AccessNames.LimitPassword"/>, <see cref="AccessNames.LimitFactor"/>.</param>
    public Declaration EvenLacking(params IReadOnlyList<string> limits) => this with { LimitsServed = limits };

    /// <summary>With a second factor that was shown within minutes, where one is asked for.</summary>
    public Declaration WithFreshFactor() => this with { NeedsFreshFactor = true };

    /// <summary>What is answered may be kept; to be said of what is about nobody alone.</summary>
    /// <param name="caching">The header <c>Cache-Control</c>.</param>
    public Declaration Kept(string caching) => this with { Caching = caching };

    /// <summary>What is answered is a page that a browser may do something with.</summary>
    /// <param name="policy">One of those that the shell of HTTP knows.</param>
    public Declaration Allowing(string policy) => this with { ContentPolicy = policy };

    public Declaration OnHotPath() => this with { IsHot = true };

    /// <summary>Also for a gate that shows a ticket, as browsers do.</summary>
    public Declaration OrByTicket() => this with { TakesTickets = true };

    /// <summary>A method of the hub. One that is not declared is refused.</summary>
    public Declaration Method(string name, Scope? scope = null) =>
        this with { Methods = new Dictionary<string, Scope>(Methods, StringComparer.Ordinal) { [name] = scope ?? Scope.None } };

    /// <summary>What the endpoint of a call declares, null where there is none or it declares nothing.</summary>
    public static Declaration? Of(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<Declaration>();
}
