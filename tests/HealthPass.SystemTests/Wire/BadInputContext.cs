using System.Collections.Concurrent;

namespace HealthPass.SystemTests.Wire;

/// <summary>What is right, for bad input to depart from.</summary>
internal sealed class BadInputContext
{
    public required HealthPassApi Api { get; init; }

    public required CodeForge Forge { get; init; }

    public required Resident Resident { get; init; }

    public required string PersonId { get; init; }

    public required string OtherId { get; init; }

    public required string VenueId { get; init; }

    public required string Code { get; set; }

    public required string UsedScanId { get; init; }

    /// <summary>A packed batch that holds, of one scan.</summary>
    public byte[] Packed => PackedBatch.Write([VenueId, Code, null, null, "in", null, null]);

    public static async Task<BadInputContext> CreateAsync(HealthPassProcess process)
    {
        var api = process.Api;
        var resident = Resident.New();
        var id = await api.RegisterAsync(resident);
        var venueId = await api.VenueAsync();
        var code = await api.CodeAsync(id);
        var scanId = Guid.NewGuid().ToString();
        _ = (await api.ScanAsync(venueId, code, scanId)).Expect(200);
        return new()
        {
            Api = api, Forge = new(process.DataDirectory), Resident = resident, PersonId = id, OtherId = await api.RegisterAsync(Resident.New()),
            VenueId = venueId, Code = code, UsedScanId = scanId,
        };
    }

    /// <summary>A session that holds. Hashing a password takes its time: it is begun once for all who ask the same process.</summary>
    public Caller Session(string userName) => Sessions.GetOrAdd((Api.Address, userName), key => Api.SignInAsync(key.UserName).GetAwaiter().GetResult());

    /// <summary>The token of a session that its person has ended.</summary>
    public Caller EndedSession() => Sessions.GetOrAdd(
        (Api.Address, "(ended)"),
        address =>
        {
            var ended = Api.SignInAsync("maker").GetAwaiter().GetResult();
            _ = Api.SendAsync(HttpMethod.Delete, "/v1/sessions/current", ended, null).GetAwaiter().GetResult().Expect(204);
            return ended;
        });

    /// <summary>The token of a session that holds, with its last character another.</summary>
    public Caller ChangedSession(string userName)
    {
        var token = Session(userName).Value["Bearer ".Length..];
        return Caller.Session(token[..^1] + (token[^1] == 'A' ? 'Q' : 'A'));
    }

    private static ConcurrentDictionary<(Uri Address, string UserName), Caller> Sessions { get; } = new();
}
