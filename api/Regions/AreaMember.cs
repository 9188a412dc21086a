using MessagePack;

namespace HealthPass.Api.Regions;

/// <summary>A township of a functional area.</summary>
/// <param name="Code">12 digits.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="CountyName">The county that it lies in.</param>
[MessagePackObject]
public sealed record AreaMember(
    [property: Key("code")] string Code, [property: Key("name")] string Name, [property: Key("countyName")] string CountyName);
