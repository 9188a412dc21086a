using System.Net;
using HealthPass.Demo.Calls;
using HealthPass.Demo.Counters;
using HealthPass.Demo.Residents;
using HealthPass.Demo.State;
using HealthPass.Kernel.People;

namespace HealthPass.Demo.Traffic;

/// <summary>
/// Lets a few residents speak up, some every while: who is not green objects to it, and who is asks for a name to be put right. An official takes
/// some of the objections and says to one of them why the colour stands; the others wait on the work page, each with its clock.
/// </summary>
/// <param name="api">Sends what residents say, through the channels they applied by.</param>
/// <param name="official">Takes objections.</param>
/// <param name="residents">Makes the residents.</param>
/// <param name="book">Knows their ids.</param>
/// <param name="state">Remembers who has spoken, and who was assigned a colour.</param>
/// <param name="tools">What all traffic shares.</param>
internal sealed class VoiceDesk(DemoApi api, StaffMember official, ResidentMaker residents, ResidentBook book, DemoStateFile state, TrafficTools tools)
{
    /// <summary>How many residents object, and how many ask for a correction, in the life of a demo.</summary>
    public const int MostOfEach = 8;

    private const int TakenEach = 3;
    private const string Stands = "经核实，赋码依据有效，请按要求完成核酸检测后再次查询。";

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(25);

    private static readonly string[] Objections =
        ["我没有去过通报的地方，请核实。", "我的核酸检测结果是阴性，请恢复绿码。", "隔离已经结束，请按规定转码。", "我和同名的人弄混了，请核实。"];

    private readonly Backoff _backoff = tools.NewBackoff();

    /// <summary>Works until everybody has spoken who will, or until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (state.Read(known => known.Objected.Count < MostOfEach || known.Corrected.Count < MostOfEach))
        {
            await Task.Delay(Interval, tools.Clock, cancellationToken);
            await HearAsync(known => known.Objected, (known, index) => known.Coloured.Contains(index), ObjectAsync, cancellationToken);
            await HearAsync(known => known.Corrected, (known, index) => !known.Coloured.Contains(index), CorrectAsync, cancellationToken);
        }
    }

    private async Task HearAsync(
        Func<DemoState, SortedSet<int>> spoken,
        Func<DemoState, int, bool> speaks,
        Func<int, PersonId, int, CancellationToken, Task<HttpStatusCode>> say,
        CancellationToken cancellationToken)
    {
        var (number, next) = state.Read(known => (
            spoken(known).Count,
            Enumerable.Range(0, known.Applied).Where(index => speaks(known, index) && !spoken(known).Contains(index)).Select(index => (int?)index).FirstOrDefault()));
        if (number >= MostOfEach || next is not { } index || book.Find(index) is not { } person)
        {
            return;
        }

        var answer = new Answer<object>(await say(index, person, number, cancellationToken), null);
        if (!answer.IsGood && (!answer.IsRefusal || answer.IsUnauthorised))
        {
            return;
        }

        if (answer.IsRefusal)
        {
            // Green again meanwhile, or said by somebody at the page.
            tools.Counters.Add(TrafficCount.Refused);
        }

        state.Change(known => spoken(known).Add(index));
        state.Save();
    }

    private async Task<HttpStatusCode> ObjectAsync(int index, PersonId person, int number, CancellationToken cancellationToken)
    {
        var answer = await api.AppealAsync(person, index, Objections[number % Objections.Length], _backoff, cancellationToken);
        if (answer.Value?.AppealId is { } appeal && number % TakenEach == 0)
        {
            var path = $"v1/appeals/{Uri.EscapeDataString(appeal)}";
            var taken = await official.PostAsync<AppealAnswer>($"{path}/acceptance", null, cancellationToken);
            if (taken.IsGood && number == 0)
            {
                _ = await official.PostAsync<AppealAnswer>($"{path}/declining", new { text = Stands }, cancellationToken);
            }
        }

        return answer.Status;
    }

    private async Task<HttpStatusCode> CorrectAsync(int index, PersonId person, int number, CancellationToken cancellationToken) =>
        (await api.CorrectAsync(person, index, residents.Make(index + 1).Name, _backoff, cancellationToken)).Status;
}
