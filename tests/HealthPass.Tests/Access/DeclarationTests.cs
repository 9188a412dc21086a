using System.Security.Claims;
using HealthPass.Api.Access;
using HealthPass.Api.Endpoints;
using HealthPass.Grains.Audit;
using HealthPass.Tests.Fakes;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace HealthPass.Tests.Access;

public sealed class DeclarationTests
{
    public static TheoryData<string, bool, bool> Audits => new()
    {
        // What was answered, whether a line was written, whether that is a fault.
        { "ok", true, false }, { "ok", false, true }, { "created", false, true }, { "problem", false, false },
    };

    [Theory]
    [MemberData(nameof(Audits))]
    public async Task A_call_that_succeeds_without_its_line_in_the_audit_trail_is_a_fault(string answer, bool writes, bool isFault)
    {
        var context = new DefaultHttpContext();
        var pen = new AuditBook().Pen();
        context.Features.Set(pen);
        var filter = new OwedAudit(new([AuditActions.TargetSet]));
        var call = filter.InvokeAsync(EndpointFilterInvocationContext.Create(context), async ignored =>
        {
            if (writes)
            {
                _ = await pen.WriteAsync("510000000000", new { });
            }

            return answer switch { "ok" => Results.Json(1), "created" => Results.Json(1, statusCode: 201), _ => Results.StatusCode(403) };
        }).AsTask();

        var thrown = await Record.ExceptionAsync(() => call);
        Assert.Equal(isFault, thrown is InvalidOperationException);
    }

    [Fact]
    public async Task A_pen_writes_who_what_and_to_what_and_says_so_only_once_it_has()
    {
        var book = new AuditBook { Fails = true };
        var pen = book.Pen(AuditActions.TargetSet);
        _ = await Assert.ThrowsAsync<IOException>(() => pen.WriteAsync("510000000000", new { ByDay = 1 }));
        Assert.False(pen.HasWritten);
        book.Fails = false;
        Assert.Equal(1, await pen.WriteAsync("510000000000", new { ByDay = 1 }));
        Assert.True(pen.HasWritten);
        Assert.Equal(new("command", "target_set", "510000000000", """{"byDay":1}"""), Assert.Single(book.Lines));
    }

    [Fact]
    public void Callers_are_those_named_and_nobody_else()
    {
        var venues = Callers.Channel | Callers.Staff(AccessNames.VenueAdministrator);
        Assert.True(venues.Include(Of(AccessNames.Channel)));
        Assert.True(venues.Include(Of(null, AccessNames.VenueAdministrator)));
        Assert.False(venues.Include(Of(null, AccessNames.Auditor)));
        Assert.False(venues.Include(Of(AccessNames.Gate)));
        Assert.False(venues.Include(Of(AccessNames.Kiosk)));
        Assert.False(venues.Include(new ClaimsPrincipal(new ClaimsIdentity())));
        Assert.True(Callers.Anybody.Include(new ClaimsPrincipal(new ClaimsIdentity())));
        Assert.False(Callers.Anybody.Include(Of(AccessNames.Kiosk)));
        Assert.True(Callers.WallViewers.Include(Of(AccessNames.Kiosk)));
    }

    [Fact]
    public void A_hubs_method_that_is_not_declared_is_not_found()
    {
        var hubs = new DeclaredHubs();
        hubs.Add(typeof(string), Declaration.For(Callers.Gate).Method("Scan"));
        Assert.Same(Scope.None, hubs.Find(typeof(string), "Scan"));
        Assert.Null(hubs.Find(typeof(string), "Other"));
        Assert.Null(hubs.Find(typeof(int), "Scan"));
    }

    private static ClaimsPrincipal Of(string? kind, string? role = null) => new(new ClaimsIdentity(
        [new(kind is null ? ClaimTypes.Role : AccessNames.KindClaim, kind ?? role!)], AccessNames.Scheme));
}
