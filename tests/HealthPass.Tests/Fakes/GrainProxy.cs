using System.Reflection;

namespace HealthPass.Tests.Fakes;

/// <summary>A grain reference that hands every call to the test.</summary>
public class GrainProxy : DispatchProxy
{
    internal Func<string, object?[], object?> Answer { get; set; } = (_, _) => null;

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => Answer(targetMethod!.Name, args ?? []);
}
