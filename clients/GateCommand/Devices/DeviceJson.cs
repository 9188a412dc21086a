using System.Text.Json.Serialization;

namespace HealthPass.GateCommand.Devices;

/// <summary>JSON of the devices. A field that is not known is a fault: a driver that misspells one should hear of it.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(DeviceInput))]
[JsonSerializable(typeof(DeviceOutput))]
internal sealed partial class DeviceJson : JsonSerializerContext;
