using System.Security.Claims;
using HealthPass.Api.Access;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Staff;
using HealthPass.Grains.Staff.Sessions;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Endpoints;

/// <summary>A handler's parameter for who calls, and for the pen that writes the audit line that the endpoint declares.</summary>
internal sealed class Call
{
    private readonly HttpContext _context;

    private Call(HttpContext context) => _context = context;

    public ClaimsPrincipal Caller => _context.User;

    /// <summary>The name of the key or account.</summary>
    public string Name => Caller.NameOf();

    /// <summary>The caller's own region; keys have none.</summary>
    public RegionCode Region => Caller.RegionOf();

    /// <summary>The member of staff as an official.</summary>
    public Official Official => Caller.AsOfficial();

    /// <summary>The session that calls; null for callers without one.</summary>
    public StaffSession? Session => Caller.SessionOf()?.Session;

    /// <summary>The second factor that the session has shown just now, null for none: what an audit line names.</summary>
    public Guid? Factor => Session is { } session && _context.RequestServices.GetRequiredService<StaffOptions>().Factors.IsFresh(session, Now) ? session.FactorId : null;

    public CancellationToken Aborted => _context.RequestAborted;

    /// <summary>Writes the line that the endpoint declares, in the caller's name.</summary>
    /// <exception cref="InvalidOperationException">The endpoint declares none.</exception>
    public AuditPen Audit
    {
        get
        {
            if (_context.Features.Get<AuditPen>() is { } pen)
            {
                return pen;
            }

            var action = Declaration.Of(_context)?.Audit is { ByDomain: false, Actions: [var declared] } ? declared
                : throw new InvalidOperationException("The endpoint declares no line of the audit trail.");
            pen = new(_context.RequestServices.GetRequiredService<IAudit>(), Name, action);
            _context.Features.Set(pen);
            return pen;
        }
    }

    private long Now => _context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().ToUnixTimeSeconds();

    public static ValueTask<Call?> BindAsync(HttpContext context) => new(new Call(context));
}
