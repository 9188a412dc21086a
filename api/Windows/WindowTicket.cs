using HealthPass.Api.Residents;

namespace HealthPass.Api.Windows;

/// <summary>What a window holds, sealed, between the application and the code.</summary>
/// <param name="Application">The application.</param>
/// <param name="Channel">The channel whose window it is.</param>
internal sealed record WindowTicket(EntryTicket Application, string Channel)
{
    /// <summary>Names nobody, so that no log line can.</summary>
    public override string ToString() => "Ticket of a window";
}
