using System.Text;
using Microsoft.AspNetCore.Authentication;

namespace HealthPass.Api.OpenId;

/// <summary>A text as bytes.</summary>
internal sealed class TextSerializer : IDataSerializer<string>
{
    public byte[] Serialize(string model) => Encoding.UTF8.GetBytes(model);

    public string Deserialize(byte[] data) => Encoding.UTF8.GetString(data);
}
