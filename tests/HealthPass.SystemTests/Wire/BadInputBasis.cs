namespace HealthPass.SystemTests.Wire;

/// <summary>One person, venue and scan for the whole table; a thousand registrations would only take time.</summary>
public sealed class BadInputBasis
{
    private BadInputContext? _context;

    internal async Task<BadInputContext> FreshAsync(HealthPassProcess process)
    {
        _context ??= await BadInputContext.CreateAsync(process);
        _context.Code = await process.Api.CodeAsync(_context.PersonId);
        return _context;
    }
}
