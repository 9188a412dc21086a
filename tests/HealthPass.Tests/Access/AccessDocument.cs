using System.Globalization;
using System.Text;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;

namespace HealthPass.Tests.Access;

/// <summary>Writes down what endpoints declare.</summary>
internal static class AccessDocument
{
    /// <summary>The lines of the table of endpoints: what is there, who may call it, within which region.</summary>
    public static IReadOnlyList<string> Rows(IEnumerable<RouteEndpoint> endpoints) =>
    [
        .. endpoints.SelectMany(endpoint => Of(endpoint) is { } declaration
                ? MethodsOf(endpoint).Select(method => $"{method} {endpoint.RoutePattern.RawText} | {declaration.Callers} | {ScopeOf(declaration, method)}")
                : [$"UNDECLARED {endpoint.RoutePattern.RawText}"])
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>docs/access.md.</summary>
    public static string Write(IEnumerable<RouteEndpoint> endpoints)
    {
        var text = new StringBuilder("""
            # Who may call what

            Made from what the running program declares; `HEALTHPASS_WRITE_ACCESS=1` with the tests of `HealthPass.Tests.Access` writes it anew.

            - Whoever shows a key, session or token that does not hold is answered 401 (or 429 for a rate that is used up) at every address, also where
              nobody has to show anything. What declares nothing is refused to everybody.
            - "staff" is every account, a role those that have it. "public wall" is anybody while `HealthPass:Wall:Public` is true. What is not open to
              "operators' port" is not served there.
            - The region column says where the region stands that must lie within the caller's own; keys have none. "(screens)": only screens are bounded.
            - When there are too many calls, classes give way in the order extra; application and report; show, scan and hotline (see [overload.md](overload.md)).
            - Beside the problems listed, every address may answer 401 `api_key_unknown`, `session_invalid`, `kiosk_token_unknown`, 429 `rate_limited` and
              500 `internal_error`; where somebody is excluded 401 `api_key_missing` and 403 `forbidden`; where there is a class 429 `overloaded` and
              503 `storage_unavailable`; where there is a region 403 `out_of_region`; where staff have to be known 403 `password_change_required` and
              `factor_required`, save those marked "even lacking" it; save those marked "even isolated" 503 `node_isolated`. Where a body is read, 400 `malformed_json`, `unknown_field`, `field_invalid`,
              413 `body_too_large` and 415 `unsupported_media_type`.

            | call | callers | region | class | audit | problems of its own |
            | --- | --- | --- | --- | --- | --- |

            """);
        foreach (var line in endpoints.SelectMany(Lines).Distinct().Order(StringComparer.Ordinal))
        {
            _ = text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    public static Declaration? Of(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<Declaration>();

    /// <summary>The HTTP methods of an endpoint, or the methods of a hub.</summary>
    public static IEnumerable<string> MethodsOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HubMetadata>() is { } hub && !endpoint.Metadata.OfType<NegotiateMetadata>().Any()
            ? HubMethods(hub.HubType).Select(method => $"HUB {method}")
            : endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? [string.Join(',', methods)] : ["*"];

    /// <summary>The methods that callers of a hub can name.</summary>
    public static IEnumerable<string> HubMethods(Type hub) => hub
        .GetMethods()
        .Where(method => method.DeclaringType == hub && !method.IsSpecialName && method.GetBaseDefinition().DeclaringType == hub && !method.IsStatic)
        .Select(method => method.Name);

    private static Scope ScopeOf(Declaration declaration, string method) =>
        method.StartsWith("HUB ", StringComparison.Ordinal) ? declaration.Methods.GetValueOrDefault(method[4..], Scope.None) : declaration.Scope;

    private static IEnumerable<string> Lines(RouteEndpoint endpoint)
    {
        var declaration = Of(endpoint)!;
        var mark = declaration.Admission;
        var admission = mark is null ? "-" : CallClasses.NameOf(mark.Class)
            + (mark.Cost == CallClasses.Costs[(int)mark.Class] ? string.Empty : string.Create(CultureInfo.InvariantCulture, $", cost {mark.Cost}"))
            + (mark.CostPerKibibyte == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $", {mark.CostPerKibibyte} more a KiB"));
        var problems = string.Join("; ", declaration.Problems.Distinct().GroupBy(problem => problem.Status, problem => problem.Code).OrderBy(group => group.Key)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key} {string.Join(", ", group.Order(StringComparer.Ordinal).Select(code => $"`{code}`"))}")));
        foreach (var method in MethodsOf(endpoint))
        {
            yield return $"| `{method} {endpoint.RoutePattern.RawText}` | {declaration.Callers}{(declaration.ServesIsolated ? "; even isolated" : string.Empty)}{(declaration.LimitsServed.Count > 0 ? $"; even lacking {string.Join(", ", declaration.LimitsServed)}" : string.Empty)} | {ScopeOf(declaration, method)} | {admission} | {declaration.Audit?.ToString() ?? "-"} | {(problems.Length == 0 ? "-" : problems)} |";
        }
    }
}
