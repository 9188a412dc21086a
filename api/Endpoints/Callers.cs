using System.Security.Claims;
using HealthPass.Api.Access;

namespace HealthPass.Api.Endpoints;

/// <summary>Who may call an endpoint. What is not named is refused.</summary>
internal sealed record Callers
{
    private Callers(CallerKinds kinds, IReadOnlyList<string> roles) => (Kinds, Roles) = (kinds, roles);

    public static Callers Channel { get; } = new(CallerKinds.Channel, []);

    public static Callers Gate { get; } = new(CallerKinds.Gate, []);

    /// <summary>Carriers of mobile phones, for the campaign's texts.</summary>
    public static Callers Carrier { get; } = new(CallerKinds.Carrier, []);

    /// <summary>Residents who have entered on the residents' own page.</summary>
    public static Callers Resident { get; } = new(CallerKinds.Resident, []);

    /// <summary>Screens that nobody signs in at.</summary>
    public static Callers Screens { get; } = new(CallerKinds.Screen, []);

    /// <summary>Whoever comes through the operators' own port. What is not open to them is not served there, whoever asks.</summary>
    public static Callers OwnPort { get; } = new(CallerKinds.OwnPort, []);

    /// <summary>Signed-in staff of whatever role.</summary>
    public static Callers AnyStaff { get; } = new(CallerKinds.Staff, []);

    /// <summary>Channels, gates and staff: whoever has a name. A screen is not, as whoever passes by reads it.</summary>
    public static Callers Known { get; } = Channel | Gate | AnyStaff;

    /// <summary>Anybody, with or without a credential; a screen's token is good for what names screens alone.</summary>
    public static Callers Anybody { get; } = Known | Carrier | new Callers(CallerKinds.Nobody, []);

    /// <summary>Those who may see the wall: the known, screens, and the public while the wall is public.</summary>
    public static Callers WallViewers { get; } = Known | Screens | new Callers(CallerKinds.Public, []);

    public CallerKinds Kinds { get; }

    /// <summary>The roles, one of which a member of staff must have; empty where any will do.</summary>
    public IReadOnlyList<string> Roles { get; }

    /// <summary>Whether there is anybody with a credential who is refused.</summary>
    public bool ExcludesSomebody => Kinds != (Kinds | CallerKinds.Channel | CallerKinds.Gate | CallerKinds.Carrier | CallerKinds.Screen | CallerKinds.Staff) || Roles.Count > 0;

    /// <summary>Staff who have one of these roles.</summary>
    public static Callers Staff(params string[] roles) => new(CallerKinds.Staff, roles);

    public static Callers operator |(Callers one, Callers other) =>
        new(one.Kinds | other.Kinds, [.. one.Roles.Concat(other.Roles).Distinct(StringComparer.Ordinal)]);

    /// <summary>Whether these callers are among them.</summary>
    public bool Have(CallerKinds kinds) => (Kinds & kinds) == kinds;

    /// <summary>Whether a caller may call, going by what the credential says.</summary>
    public bool Include(ClaimsPrincipal caller) => caller.Identity?.IsAuthenticated != true
        ? Have(CallerKinds.Nobody)
        : KindOf(caller) is var kind && Have(kind) && (kind != CallerKinds.Staff || Roles.Count == 0 || Roles.Any(caller.IsInRole));

    /// <summary>The words for docs and lists.</summary>
    public override string ToString() => string.Join(", ", Words());

    private static CallerKinds KindOf(ClaimsPrincipal caller) => caller.FindFirstValue(AccessNames.KindClaim) switch
    {
        AccessNames.Channel => CallerKinds.Channel,
        AccessNames.Gate => CallerKinds.Gate,
        AccessNames.Carrier => CallerKinds.Carrier,
        AccessNames.Kiosk => CallerKinds.Screen,
        AccessNames.Resident => CallerKinds.Resident,
        _ => CallerKinds.Staff,
    };

    private IEnumerable<string> Words()
    {
        if (Have(CallerKinds.Nobody))
        {
            yield return "anybody";
        }
        else
        {
            foreach (var (kind, word) in new[] { (CallerKinds.Public, "public wall"), (CallerKinds.Channel, "channel"), (CallerKinds.Gate, "gate"), (CallerKinds.Carrier, "carrier"), (CallerKinds.Resident, "resident") })
            {
                if (Have(kind))
                {
                    yield return word;
                }
            }

            if (Have(CallerKinds.Staff))
            {
                yield return Roles.Count == 0 ? "staff" : string.Join(", ", Roles);
            }
        }

        if (Have(CallerKinds.Screen))
        {
            yield return "screen";
        }

        if (Have(CallerKinds.OwnPort))
        {
            yield return "operators' port";
        }
    }
}
