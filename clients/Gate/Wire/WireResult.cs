using MessagePack;

namespace HealthPass.Gate.Wire;

/// <summary>What the hub answers. It is public for the serializer's sake.</summary>
/// <param name="Answer">A verdict, or null.</param>
/// <param name="Problem">A problem, or null.</param>
[MessagePackObject]
public sealed record WireResult([property: Key("answer")] WireAnswer? Answer, [property: Key("problem")] WireAnswer? Problem);
