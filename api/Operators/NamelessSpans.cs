using System.Diagnostics;
using OpenTelemetry;

namespace HealthPass.Api.Operators;

/// <summary>Takes the keys of grains out of spans before they leave: a person's is a person's id.</summary>
internal sealed class NamelessSpans : BaseProcessor<Activity>
{
    private static readonly string[] Keys = ["orleans.rpc.target_id", "orleans.rpc.source_id", "orleans.grain.id", "orleans.activation.id"];

    public override void OnEnd(Activity data)
    {
        foreach (var key in Keys)
        {
            _ = data.SetTag(key, null);
        }
    }
}
