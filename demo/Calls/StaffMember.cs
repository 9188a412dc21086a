using System.Net.Http.Headers;
using HealthPass.Demo.Settings;

namespace HealthPass.Demo.Calls;

/// <summary>An official at work: signs in when needed, and again when the token has expired.</summary>
/// <param name="client">Sends the calls.</param>
/// <param name="account">The account.</param>
/// <param name="backoff">Shared by the calls of its kind.</param>
internal sealed class StaffMember(PatientClient client, DemoAccount account, Backoff backoff)
{
    private const int Attempts = 3;
    private string? _token;

    /// <summary>Whether the account was refused. It is not tried again: more attempts would lock it.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>Reads something. Not for several callers at once.</summary>
    /// <typeparam name="T">What a good answer carries.</typeparam>
    /// <returns>The answer; that of the sign-in when it failed.</returns>
    public Task<Answer<T>> GetAsync<T>(string path, CancellationToken cancellationToken)
        where T : class => SendAsync<T>(() => DemoRequest.Get(path), cancellationToken);

    /// <summary>Makes a call. Not for several callers at once.</summary>
    /// <typeparam name="T">What a good answer carries.</typeparam>
    /// <returns>The answer; that of the sign-in when it failed.</returns>
    public Task<Answer<T>> PostAsync<T>(string path, object? body, CancellationToken cancellationToken)
        where T : class => SendAsync<T>(() => DemoRequest.Post(path, body), cancellationToken);

    private async Task<Answer<T>> SendAsync<T>(Func<HttpRequestMessage> make, CancellationToken cancellationToken)
        where T : class
    {
        for (var again = false; ; again = true)
        {
            if (_token is null)
            {
                var signIn = await SignInAsync(cancellationToken);
                if (_token is null)
                {
                    return new(signIn.Status, null);
                }
            }

            var token = _token;
            var answer = await client.SendAsync<T>(
                () =>
                {
                    var request = make();
                    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                    return request;
                },
                backoff,
                Attempts,
                cancellationToken);
            if (!answer.IsUnauthorised)
            {
                return answer;
            }

            _token = null;
            if (again)
            {
                return answer;
            }
        }
    }

    private async Task<Answer<SessionAnswer>> SignInAsync(CancellationToken cancellationToken)
    {
        var answer = await client.SendAsync<SessionAnswer>(
            () => DemoRequest.Post("v1/sessions", new { userName = account.UserName, password = account.Password }),
            backoff,
            Attempts,
            cancellationToken);
        _token = answer.Value?.Token;
        IsRefused = _token is null && !answer.IsOutage && (int)answer.Status < 500;
        return answer;
    }
}
