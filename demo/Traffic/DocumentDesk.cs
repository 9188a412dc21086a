using System.Globalization;
using System.Net;
using HealthPass.Demo.Calls;

namespace HealthPass.Demo.Traffic;

/// <summary>The clerk of the made-up command post: puts a few documents into the register, which assignments then rest on.</summary>
/// <param name="clerk">The account.</param>
/// <param name="regionCode">The region of the command post.</param>
internal sealed class DocumentDesk(StaffMember clerk, string regionCode)
{
    /// <summary>The unit that issues them.</summary>
    public const string Issuer = "演示指挥部";

    private static readonly string[] Titles = ["关于做好重点人员健康管理的通知（演示）", "关于密切接触者赋码的通知（演示）", "关于涉疫地区来川人员赋码的通知（演示）"];
    private static readonly DateOnly IssuedOn = new(2021, 1, 5);

    private int _registered;

    /// <summary>Whether all of them are in the register.</summary>
    public bool IsDone => _registered == Titles.Length;

    /// <summary>Whether the account may not register any, so that nothing will ever rest on them.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>The number of the document that an assignment rests on.</summary>
    /// <param name="assignment">The assignment's own number.</param>
    public static string NumberOf(int assignment) => Number(assignment % Titles.Length);

    /// <summary>Registers those that are not there yet.</summary>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task RegisterAsync(CancellationToken cancellationToken)
    {
        while (!IsDone && !IsRefused)
        {
            var answer = await clerk.PostAsync<CommandDocumentAnswer>(
                "v1/documents",
                new CommandDocumentBody(
                    Number(_registered), Issuer, regionCode, IssuedOn, Titles[_registered],
                    SamplePdf.Of(string.Create(CultureInfo.InvariantCulture, $"HealthPass demo: made-up command document no. {_registered + 1}"))),
                cancellationToken);

            // An earlier run of the demo has registered it.
            if (answer.IsGood || answer.Status == HttpStatusCode.Conflict)
            {
                _registered++;
                continue;
            }

            IsRefused = clerk.IsRefused || (answer.IsRefusal && !answer.IsUnauthorised);
            return;
        }
    }

    private static string Number(int index) => string.Create(CultureInfo.InvariantCulture, $"演示〔2021〕{index + 1}号");
}
