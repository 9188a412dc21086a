using System.Buffers.Binary;
using System.Numerics;
using HealthPass.Grains.People;

namespace HealthPass.Grains.Verification.Tally;

/// <summary>
/// An estimate of how many distinct persons were added: HyperLogLog (Flajolet et al., 2007) with 2^14 registers, a
/// standard error of 0.81 %, and linear counting while registers are still empty. A person's id is an HMAC, so its bits
/// serve as the hash. While few registers are set they are kept as a sparse table, so that 37 thousand regions fit.
/// </summary>
public sealed class HyperLogLog
{
    private const int Precision = 14;
    private const int Registers = 1 << Precision;
    private const int SparseLimit = Registers / 8;
    private const byte SparseForm = 1;
    private const byte DenseForm = 2;

    private Dictionary<ushort, byte>? _sparse = [];
    private byte[]? _dense;

    /// <summary>Adds a person.</summary>
    /// <param name="id">The person.</param>
    /// <returns>Whether the sketch changed.</returns>
    public bool Add(PersonId id)
    {
        var register = (ushort)(id.High >> (64 - Precision));
        // The high half picks the register, the low half the rank: independent bits of one HMAC.
        var rank = (byte)(BitOperations.LeadingZeroCount(id.Low) + 1);
        return Raise(register, rank);
    }

    /// <summary>Takes everything that another sketch has seen.</summary>
    /// <param name="other">The other sketch.</param>
    public void Merge(HyperLogLog other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other._dense is { } dense)
        {
            for (var register = 0; register < Registers; register++)
            {
                if (dense[register] != 0)
                {
                    Raise((ushort)register, dense[register]);
                }
            }
        }
        else
        {
            foreach (var (register, rank) in other._sparse!)
            {
                Raise(register, rank);
            }
        }
    }

    /// <summary>The estimate.</summary>
    /// <returns>Distinct persons, rounded.</returns>
    public long Estimate()
    {
        var sum = 0.0;
        var empty = Registers;
        if (_dense is { } dense)
        {
            empty = 0;
            foreach (var rank in dense)
            {
                sum += Math.ScaleB(1.0, -rank);
                empty += rank == 0 ? 1 : 0;
            }
        }
        else
        {
            empty -= _sparse!.Count;
            sum = empty;
            foreach (var rank in _sparse.Values)
            {
                sum += Math.ScaleB(1.0, -rank);
            }
        }

        var alpha = 0.7213 / (1 + (1.079 / Registers));
        var raw = alpha * Registers * Registers / sum;
        var estimate = raw <= 2.5 * Registers && empty > 0 ? Registers * Math.Log((double)Registers / empty) : raw;
        return (long)Math.Round(estimate);
    }

    /// <summary>The sketch as bytes: a form byte, then pairs of register and rank (3 bytes each) or all registers.</summary>
    /// <returns>A new array.</returns>
    public byte[] ToBytes()
    {
        byte[] bytes;
        if (_dense is { } dense)
        {
            bytes = new byte[1 + Registers];
            bytes[0] = DenseForm;
            dense.CopyTo(bytes, 1);
            return bytes;
        }

        bytes = new byte[1 + (3 * _sparse!.Count)];
        bytes[0] = SparseForm;
        var position = 1;
        foreach (var (register, rank) in _sparse)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(position), register);
            bytes[position + 2] = rank;
            position += 3;
        }

        return bytes;
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>The sketch.</returns>
    /// <exception cref="InvalidDataException">The bytes are no sketch.</exception>
    public static HyperLogLog FromBytes(ReadOnlySpan<byte> bytes)
    {
        var sketch = new HyperLogLog();
        if (bytes.Length == 1 + Registers && bytes[0] == DenseForm)
        {
            sketch._sparse = null;
            sketch._dense = bytes[1..].ToArray();
            return sketch;
        }

        if (bytes.Length == 0 || bytes[0] != SparseForm || (bytes.Length - 1) % 3 != 0)
        {
            throw new InvalidDataException("The bytes are not a sketch.");
        }

        for (var position = 1; position < bytes.Length; position += 3)
        {
            var register = BinaryPrimitives.ReadUInt16LittleEndian(bytes[position..]);
            if (register >= Registers)
            {
                throw new InvalidDataException("The sketch names a register that does not exist.");
            }

            sketch.Raise(register, bytes[position + 2]);
        }

        return sketch;
    }

    private bool Raise(ushort register, byte rank)
    {
        if (_dense is { } dense)
        {
            if (dense[register] >= rank)
            {
                return false;
            }

            dense[register] = rank;
            return true;
        }

        if (_sparse!.TryGetValue(register, out var known) && known >= rank)
        {
            return false;
        }

        _sparse[register] = rank;
        if (_sparse.Count > SparseLimit)
        {
            var registers = new byte[Registers];
            foreach (var (index, value) in _sparse)
            {
                registers[index] = value;
            }

            _dense = registers;
            _sparse = null;
        }

        return true;
    }
}
