using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using HealthPass.Api.Access;
using HealthPass.Api.Residents;
using HealthPass.Grains.People;
using HealthPass.Kernel.People;

namespace HealthPass.Api.Windows;

/// <summary>Seals what windows hold. Nothing of it opens any other door: who has a window's ticket and code has applied, and has entered nowhere.</summary>
internal sealed class WindowTickets(TokenSealer sealer, EntryTickets entries, TimeProvider clock)
{
    /// <summary>How long somebody has to go on to the own page.</summary>
    public static readonly TimeSpan HandOverFor = TimeSpan.FromMinutes(5);

    // Nothing of it is ever part of a page, and a long name in letters that are escaped would not fit.
    private static readonly JsonSerializerOptions Short = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static ReadOnlySpan<byte> Purpose => "healthpass-window"u8;

    private static ReadOnlySpan<byte> HandOver => "healthpass-hand-over"u8;

    public string Seal(PersonApplication application, string channel) => sealer.SealTicket(new WindowTicket(entries.Write(application), channel), Purpose, Short);

    /// <summary>Opens a ticket.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="channel">The channel in whose window it is brought.</param>
    /// <param name="application">The application, as on the residents' own page.</param>
    /// <returns>False for what is none, has run out, or is another window's.</returns>
    public bool TryOpen(string ticket, string channel, [NotNullWhen(true)] out PersonApplication? application)
    {
        application = null;
        return sealer.OpenTicket<WindowTicket>(ticket, Purpose, Short) is { } opened && opened.Channel == channel && entries.TryRead(opened.Application, out application);
    }

    public string SealHandOver(PersonId person, Guid session) =>
        sealer.SealTicket(new HandOverTicket(person.ToString(), session, (clock.GetUtcNow() + HandOverFor).ToUnixTimeSeconds()), HandOver);

    /// <summary>Opens the ticket of a hand-over.</summary>
    /// <returns>False for what is none, or has run out.</returns>
    public bool TryOpenHandOver(string ticket, out PersonId person, out Guid session)
    {
        (person, session) = (default, default);
        if (sealer.OpenTicket<HandOverTicket>(ticket, HandOver) is not { } opened
            || opened.ExpiresAt <= clock.GetUtcNow().ToUnixTimeSeconds()
            || !PersonId.TryParse(opened.PersonId, out person))
        {
            return false;
        }

        session = opened.Session;
        return true;
    }
}
