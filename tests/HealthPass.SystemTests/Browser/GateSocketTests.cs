namespace HealthPass.SystemTests.Browser;

/// <summary>What a browser does to scan through the gates' hub, without a page of ours: a ticket, and a WebSocket.</summary>
public sealed class GateSocketTests(Chromium chromium) : SystemTest
{
    private const string Scanning = """
        async ({ key, scans }) => {
          const post = (path, headers) => fetch(path, { method: 'POST', headers, body: '{}' }).then(answer => answer.json());
          const { ticket } = await post('/v1/gate-tickets', { 'X-Api-Key': key, 'Content-Type': 'application/json' });
          const { connectionToken } = await post('/hubs/gate/negotiate?negotiateVersion=1', { Authorization: 'Bearer ' + ticket });
          const end = String.fromCharCode(30);
          const socket = new WebSocket('/hubs/gate?id=' + connectionToken + '&access_token=' + ticket);
          const results = [];
          return await new Promise((resolve, reject) => {
            socket.onerror = () => reject(new Error('the socket failed'));
            socket.onclose = () => reject(new Error('the socket closed'));
            socket.onopen = () => {
              socket.send(JSON.stringify({ protocol: 'json', version: 1 }) + end);
              scans.forEach((scan, index) => socket.send(JSON.stringify({ type: 1, invocationId: String(index), target: 'Scan', arguments: [scan] }) + end));
            };
            socket.onmessage = message => {
              for (const text of message.data.split(end).filter(part => part)) {
                const said = JSON.parse(text);
                if (said.type === 3) {
                  results[Number(said.invocationId)] = said.result.answer ? said.result.answer.verdict + ' ' + said.result.answer.means : said.result.problem.code;
                  if (results.filter(result => result).length === scans.length) resolve(results.join(', '));
                }
              }
            };
          });
        }
        """;

    [Fact]
    public async Task Chromium_scans_over_a_web_socket_by_a_ticket()
    {
        var system = await StartAsync();
        var id = await system.Api.RegisterAsync(Resident.New());
        var (venueId, code) = (await system.Api.VenueAsync(), await system.Api.CodeAsync(id));
        await using var tab = await chromium.OpenAsync(system.Address);
        await tab.GoToAsync("/wall");
        var results = await tab.Page.EvaluateAsync<string>(
            Scanning,
            new
            {
                key = system.Api.Gate.Value,
                scans = new object[] { new { venueId, code, direction = "in" }, new { venueId, code, direktion = "in" }, new { venueId, code, direction = "out", gateId = "hall" } },
            });
        Assert.Equal("allow code, unknown_field, allow code", results);
    }
}
