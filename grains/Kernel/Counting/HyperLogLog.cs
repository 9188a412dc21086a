using System.Buffers.Binary;
using System.Numerics;
using HealthPass.Kernel.People;

namespace HealthPass.Kernel.Counting;

/// <summary>
/// An estimate of how many distinct persons were added: HyperLogLog (Flajolet et al., 2007) with 2^14 registers and a
/// standard error of 0.81 %, read by the estimator of Ertl (2017, algorithm 6), which has no bias where few registers are
/// set or where counting empty ones ends. A person's id is an HMAC, so its bits serve as the hash. While few registers are set they are kept as a sparse table, so that 37 thousand regions fit.
/// </summary>
public sealed class HyperLogLog
{
    private const int Precision = 14;
    private const int Registers = 1 << Precision;
    private const int MaxRank = 65;
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
        Span<int> counts = stackalloc int[MaxRank + 1];
        if (_dense is { } dense)
        {
            foreach (var rank in dense)
            {
                counts[Math.Min(rank, (byte)MaxRank)]++;
            }
        }
        else
        {
            counts[0] = Registers - _sparse!.Count;
            foreach (var rank in _sparse.Values)
            {
                counts[Math.Min(rank, (byte)MaxRank)]++;
            }
        }

        var z = Registers * Tau(1 - ((double)counts[MaxRank] / Registers));
        for (var rank = MaxRank - 1; rank >= 1; rank--)
        {
            z = 0.5 * (z + counts[rank]);
        }

        z += Registers * Sigma((double)counts[0] / Registers);
        return (long)Math.Round(Registers / (2 * Math.Log(2)) * Registers / z);
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

    // Corrects for registers that are still empty.
    private static double Sigma(double x)
    {
        if (x >= 1)
        {
            return double.PositiveInfinity;
        }

        var (y, z) = (1.0, x);
        double before;
        do
        {
            x *= x;
            before = z;
            z += x * y;
            y += y;
        }
        while (z > before);
        return z;
    }

    // Corrects for registers that can rise no further.
    private static double Tau(double x)
    {
        if (x is <= 0 or >= 1)
        {
            return 0;
        }

        var (y, z) = (1.0, 1 - x);
        double before;
        do
        {
            x = Math.Sqrt(x);
            before = z;
            y *= 0.5;
            z -= (1 - x) * (1 - x) * y;
        }
        while (z < before);
        return z / 3;
    }
}
