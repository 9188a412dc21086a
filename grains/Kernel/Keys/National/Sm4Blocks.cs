using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Parameters;

namespace HealthPass.Kernel.Keys.National;

/// <summary>The block cipher of GB/T 32907 (SM4), each block by itself, in the form in which the framework has its own. It belongs to one thread.</summary>
internal sealed class Sm4Blocks : ICryptoTransform
{
    /// <summary>Bytes of a key.</summary>
    public const int KeySize = 16;

    /// <summary>Bytes of a block.</summary>
    public const int BlockSize = 16;

    private readonly SM4Engine _engine = new();

    /// <summary>Prepares a key.</summary>
    /// <param name="key">16 bytes.</param>
    public Sm4Blocks(byte[] key) => _engine.Init(true, new KeyParameter(key));

    /// <inheritdoc />
    public bool CanReuseTransform => true;

    /// <inheritdoc />
    public bool CanTransformMultipleBlocks => true;

    /// <inheritdoc />
    public int InputBlockSize => BlockSize;

    /// <inheritdoc />
    public int OutputBlockSize => BlockSize;

    /// <summary>Encrypts blocks where they are.</summary>
    /// <param name="blocks">Whole blocks.</param>
    public void Encrypt(Span<byte> blocks)
    {
        for (; blocks.Length >= BlockSize; blocks = blocks[BlockSize..])
        {
            _ = _engine.ProcessBlock(blocks, blocks);
        }
    }

    /// <inheritdoc />
    public int TransformBlock(byte[] inputBuffer, int inputOffset, int inputCount, byte[] outputBuffer, int outputOffset)
    {
        inputBuffer.AsSpan(inputOffset, inputCount).CopyTo(outputBuffer.AsSpan(outputOffset));
        Encrypt(outputBuffer.AsSpan(outputOffset, inputCount));
        return inputCount;
    }

    /// <inheritdoc />
    public byte[] TransformFinalBlock(byte[] inputBuffer, int inputOffset, int inputCount)
    {
        var last = inputBuffer.AsSpan(inputOffset, inputCount).ToArray();
        Encrypt(last);
        return last;
    }

    /// <inheritdoc />
    public void Dispose()
    {
    }
}
