using System.Globalization;
using HealthPass.Demo.Places;
using HealthPass.Demo.Residents;
using HealthPass.Demo.Settings;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.People;

namespace HealthPass.Demo.Calls;

/// <summary>The public API as channels call it.</summary>
internal sealed class DemoApi(PatientClient client, DemoAccess access)
{
    private const string KeyHeader = "X-Api-Key";

    // A show that fails this often is given up, as a person would; an application is made again later.
    private const int Attempts = 4;

    /// <summary>Registers a venue.</summary>
    /// <param name="venue">The venue.</param>
    /// <param name="backoff">Shared by the calls of its kind.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<Answer<VenueAnswer>> RegisterAsync(SampleVenue venue, Backoff backoff, CancellationToken cancellationToken) =>
        SendAsync<VenueAnswer>(
            "v1/venues",
            access.ChannelKey,
            new { name = venue.Name, category = venue.Category.ToWire(), regionCode = venue.Region.ToString() },
            backoff,
            cancellationToken);

    /// <summary>Applies for a health code.</summary>
    /// <param name="resident">The resident.</param>
    /// <param name="backoff">Shared by the calls of its kind.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<Answer<PersonAnswer>> ApplyAsync(Resident resident, Backoff backoff, CancellationToken cancellationToken) =>
        SendAsync<PersonAnswer>(
            "v1/persons",
            ChannelOf(resident.Index),
            new
            {
                document = DocumentBody.ResidentId(resident.DocumentNumber),
                name = resident.Name,
                phone = resident.Phone,
                regionCode = resident.Home.ToString(),
            },
            backoff,
            cancellationToken);

    /// <summary>Shows the code.</summary>
    /// <param name="person">The person.</param>
    /// <param name="resident">The resident's number: who applied through a channel shows through it.</param>
    /// <param name="backoff">Shared by the calls of its kind.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<Answer<CodeAnswer>> ShowAsync(PersonId person, int resident, Backoff backoff, CancellationToken cancellationToken) =>
        SendAsync<CodeAnswer>(
            string.Create(CultureInfo.InvariantCulture, $"v1/persons/{person}/codes"), ChannelOf(resident), null, backoff, cancellationToken);

    /// <summary>Checks a person in at a venue.</summary>
    /// <param name="person">The person.</param>
    /// <param name="resident">The resident's number: who applied through a channel checks in through it.</param>
    /// <param name="code">What the venue's poster says.</param>
    /// <param name="backoff">Shared by the calls of its kind.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<Answer<CheckInAnswer>> CheckInAsync(PersonId person, int resident, string code, Backoff backoff, CancellationToken cancellationToken) =>
        SendAsync<CheckInAnswer>("v1/check-ins", ChannelOf(resident), new { personId = person.ToString(), code }, backoff, cancellationToken);

    /// <summary>Objects to a colour.</summary>
    /// <param name="person">Whose it is.</param>
    /// <param name="resident">The resident's number.</param>
    /// <param name="text">What is wrong.</param>
    /// <param name="backoff">Shared by the calls of its kind.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<Answer<AppealAnswer>> AppealAsync(PersonId person, int resident, string text, Backoff backoff, CancellationToken cancellationToken) =>
        SendAsync<AppealAnswer>(string.Create(CultureInfo.InvariantCulture, $"v1/persons/{person}/appeals"), ChannelOf(resident), new { text }, backoff, cancellationToken);

    /// <summary>Asks for a name to be put right.</summary>
    /// <param name="person">Whose it is.</param>
    /// <param name="resident">The resident's number.</param>
    /// <param name="name">The right one.</param>
    /// <param name="backoff">Shared by the calls of its kind.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<Answer<CorrectionAnswer>> CorrectAsync(PersonId person, int resident, string name, Backoff backoff, CancellationToken cancellationToken) =>
        SendAsync<CorrectionAnswer>(string.Create(CultureInfo.InvariantCulture, $"v1/persons/{person}/corrections"), ChannelOf(resident), new { name }, backoff, cancellationToken);

    private string ChannelOf(int resident) => access.ChannelKeys is { Count: > 0 } channels
        ? channels[ChannelChoice.Of(resident, channels.Count)]
        : access.ChannelKey;

    private async Task<Answer<T>> SendAsync<T>(
        string path, string key, object? body, Backoff backoff, CancellationToken cancellationToken)
        where T : class
    {
        var answer = await client.SendAsync<T>(
            () =>
            {
                var request = DemoRequest.Post(path, body);
                request.Headers.Add(KeyHeader, key);
                return request;
            },
            backoff,
            Attempts,
            cancellationToken);
        if (answer.IsUnauthorised)
        {
            // The key may be known a little later, or never: do not run through all residents to find out.
            backoff.Refused(null);
        }

        return answer;
    }
}
