using System.Security.Cryptography;
using HealthPass.Grains.Documents;
using HealthPass.Kernel.Regions;
using Microsoft.Extensions.DependencyInjection;

namespace HealthPass.Tests.Fakes;

/// <summary>Command documents in the register, for assignments to rest on.</summary>
internal static class CommandDocuments
{
    /// <summary>The number of the one that there is in every cluster of the tests.</summary>
    public const string Usual = "doc-1";

    /// <summary>What a file must begin with at least.</summary>
    public static byte[] Pdf(string text = "made up") => System.Text.Encoding.UTF8.GetBytes($"%PDF-1.4 {text}");

    /// <summary>A document in force, or the one that the unit has already.</summary>
    /// <param name="services">Of a node.</param>
    /// <param name="number">Its number.</param>
    /// <param name="region">The region of the unit that issued it; the province where it is left out.</param>
    /// <param name="issuer">The unit.</param>
    public static async Task<CommandDocument> DocumentAsync(this IServiceProvider services, string number = Usual, RegionNode? region = null, string issuer = "office")
    {
        var file = Pdf();
        var document = services.GetRequiredService<DocumentSeals>().Seal(new(
            Guid.NewGuid(), number, issuer, (region ?? Samples.Tree.Root).Code, Samples.Today, "made up", Convert.ToHexStringLower(SHA256.HashData(file)),
            DocumentKinds.Pdf, file.Length, "clerk", Samples.Noon.ToUnixTimeSeconds()));
        var store = services.GetRequiredService<IDocumentStore>();
        return await store.AddAsync(document, file, CancellationToken.None)
            ? document
            : (await store.FindByNumberAsync(number, 100, CancellationToken.None)).First(known => known.Issuer == issuer && known.Region == document.Region);
    }
}
