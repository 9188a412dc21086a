using HealthPass.Grains.Cases;

namespace HealthPass.Grains.Appeals;

/// <summary>How long the answer to an appeal may take, in working days.</summary>
/// <remarks>
/// No published rule sets a time for colours. Sichuan's rules for the hotline (四川省12345政务服务便民热线运行管理办法, December 2025) give a question
/// 3 working days, a request for help 7 and a complaint 15: whoever a colour keeps at home waits for the shortest of them. What is not
/// answered by then goes up a tier each working day, and lapses never: silence is no answer.
/// </remarks>
internal static class AppealClock
{
    /// <summary>The clock's name.</summary>
    public const string Name = "answer";

    /// <summary>Nobody has answered: the next tier is asked.</summary>
    public const string Escalate = "escalate";

    /// <summary>Working days until the answer.</summary>
    public const int Days = 3;

    /// <summary>The clock: from a county to its city and to the province, and from a township by way of its county.</summary>
    public static ClockRule Rule { get; } = new(Name, [new(Days, Escalate), new(Days + 1, Escalate), new(Days + 2, Escalate)]);
}
