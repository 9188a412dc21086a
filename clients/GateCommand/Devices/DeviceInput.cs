namespace HealthPass.GateCommand.Devices;

/// <summary>What a device says.</summary>
/// <param name="Kind"><c>code</c>, <c>document</c> or <c>passed</c>.</param>
/// <param name="Text">Of a code: what the scanner read.</param>
/// <param name="Type">Of a document: its type.</param>
/// <param name="Number">Of a document: its number.</param>
/// <param name="Name">Of a document: the name on it. It is not sent on: whose document it is, the service knows.</param>
/// <param name="Country">Of a passport: who issued it.</param>
/// <param name="Typed">Of a document: whether somebody typed it and no reader read it.</param>
/// <param name="Direction">Which way, where the device knows it better than the lane.</param>
internal sealed record DeviceInput(
    string? Kind, string? Text = null, string? Type = null, string? Number = null, string? Name = null, string? Country = null, bool Typed = false, string? Direction = null)
{
    /// <summary>Never what was read.</summary>
    public override string ToString() => Kind ?? "nothing";
}
