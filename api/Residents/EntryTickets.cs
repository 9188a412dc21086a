using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using HealthPass.Api.Access;
using HealthPass.Api.Persons;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;

namespace HealthPass.Api.Residents;

/// <summary>Seals applications for the time until the code that was sent is given back.</summary>
internal sealed class EntryTickets(TokenSealer sealer, PersonApplications applications, TimeProvider clock)
{
    /// <summary>How long a ticket is good: a little longer than a code, which decides.</summary>
    public static readonly TimeSpan Validity = TimeSpan.FromMinutes(15);

    private static ReadOnlySpan<byte> Purpose => "healthpass-entry"u8;

    public string Seal(PersonApplication application) => sealer.SealTicket(Write(application), Purpose);

    /// <summary>Opens a ticket.</summary>
    /// <returns>False for what is none, or has run out.</returns>
    public bool TryOpen(string ticket, [NotNullWhen(true)] out PersonApplication? application)
    {
        application = null;
        return sealer.OpenTicket<EntryTicket>(ticket, Purpose) is { } entry && TryRead(entry, out application);
    }

    /// <summary>What is sealed of an application.</summary>
    public EntryTicket Write(PersonApplication application) => new(
        application.Document.Type.ToWire(), application.Document.Number, application.Name.Text, application.Phone.Number, application.Region.ToString(),
        (clock.GetUtcNow() + Validity).ToUnixTimeSeconds(), application.Document.Country);

    /// <summary>Reads what was sealed.</summary>
    /// <param name="entry">What was sealed.</param>
    /// <param name="application">The application.</param>
    /// <param name="hasPhone">False for somebody who has none.</param>
    /// <returns>False where it has run out.</returns>
    public bool TryRead(EntryTicket entry, [NotNullWhen(true)] out PersonApplication? application, bool hasPhone = true)
    {
        application = null;
        return entry.ExpiresAt > clock.GetUtcNow().ToUnixTimeSeconds()
            && applications.TryRead(
                new(new(entry.DocumentType, entry.Number, entry.Country), entry.Name, entry.Phone, entry.RegionCode), ResidentChannel.Name, out application, out _, hasPhone);
    }

    /// <summary>What a code is bound to: whoever has another ticket cannot use it.</summary>
    public static byte[] HashOf(string ticket) => SHA256.HashData(Encoding.UTF8.GetBytes(ticket));

    /// <summary>The session or holding that a ticket leads to, always the same: whoever asks twice has one.</summary>
    public static Guid IdOf(byte[] hash) => new(hash.AsSpan(0, 16));
}
