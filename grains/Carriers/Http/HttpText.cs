namespace HealthPass.Carriers.Http;

/// <summary>A text, as it is posted.</summary>
/// <param name="Id">Its own number: a gateway takes each once, however often it comes.</param>
/// <param name="From">The number that the phone shows as its sender.</param>
/// <param name="ServiceId">The service, as agreed with the carrier.</param>
/// <param name="Destination">The phone or pseudonym.</param>
/// <param name="IsPseudonym">Which of the two it is.</param>
/// <param name="Content">What it says. The gateway cuts a long one itself.</param>
internal sealed record HttpText(Guid Id, string From, string ServiceId, string Destination, bool IsPseudonym, string Content)
{
    /// <summary>Names nobody, so that no log line can.</summary>
    /// <returns>Which text it is.</returns>
    public override string ToString() => $"Text {Id}";
}
