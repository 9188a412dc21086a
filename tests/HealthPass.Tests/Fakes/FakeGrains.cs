using System.Reflection;

namespace HealthPass.Tests.Fakes;

/// <summary>A grain factory without a cluster: the test says what each grain answers, by interface, key and method.</summary>
public class FakeGrains : DispatchProxy
{
    private Func<Type, object, string, object?[], object?> _answer = (_, _, _, _) => null;

    public static IGrainFactory Of(Func<Type, object, string, object?[], object?> answer)
    {
        var factory = Create<IGrainFactory, FakeGrains>();
        ((FakeGrains)(object)factory)._answer = answer;
        return factory;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var type = targetMethod!.GetGenericArguments()[0];
        var key = args![0]!;
        var grain = Create(type, typeof(GrainProxy));
        ((GrainProxy)grain).Answer = (method, arguments) => _answer(type, key, method, arguments);
        return grain;
    }
}
