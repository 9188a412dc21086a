using HealthPass.Api.Problems;
using HealthPass.Kernel.Files;
using HealthPass.Node;

namespace HealthPass.Api.Lists;

/// <summary>Lays a body down in a file of the node's own folder: what is read in two passes, or from its end, need not be in memory.</summary>
internal sealed class ListSpool(NodeOptions options)
{
    /// <summary>The most bytes of a list.</summary>
    public const int MaxBytes = 32 << 20;

    private const string Folder = "lists";

    /// <summary>Lays it down.</summary>
    /// <returns>The file, which is gone when it is closed.</returns>
    /// <exception cref="ProblemException">The body is larger than a list may be.</exception>
    public async Task<FileStream> ReceiveAsync(HttpContext context)
    {
        var folder = Path.Combine(options.DataDirectory, Folder);
        OwnerOnly.CreateFolder(folder);
        var opening = OwnerOnly.Options(FileMode.CreateNew, FileAccess.ReadWrite);
        opening.Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous;
        var file = new FileStream(Path.Combine(folder, $"{Guid.NewGuid():N}"), opening);
        try
        {
            await context.Request.Body.CopyToAsync(file, context.RequestAborted);
            return file;
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await file.DisposeAsync();
            throw new ProblemException(new(StatusCodes.Status413PayloadTooLarge, ProblemCodes.BodyTooLarge, "A list has at most 32 MiB."));
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
