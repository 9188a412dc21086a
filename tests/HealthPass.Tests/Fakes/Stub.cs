using System.Reflection;

namespace HealthPass.Tests.Fakes;

/// <summary>A port whose every call the test answers, by the method's name and arguments.</summary>
internal static class Stub
{
    public static T Of<T>(Func<string, object?[], object?> answer)
        where T : class
    {
        var stub = DispatchProxy.Create<T, GrainProxy>();
        ((GrainProxy)(object)stub).Answer = answer;
        return stub;
    }
}
