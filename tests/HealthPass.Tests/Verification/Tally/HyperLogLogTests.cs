using HealthPass.Kernel.Counting;
using Xunit;

namespace HealthPass.Tests.Verification.Tally;

public sealed class HyperLogLogTests
{
    private const double StandardError = 0.0081;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(10_000)]
    [InlineData(100_000)]
    [InlineData(1_000_000)]
    public void The_estimate_is_within_three_standard_errors(int persons) =>
        AssertClose(persons, Of(0, persons).Estimate());

    [Fact]
    public void The_estimate_is_close_while_it_changes_over_from_counting_empty_registers()
    {
        var sketch = new HyperLogLog();
        for (var number = 0; number < 90_000; number++)
        {
            sketch.Add(Samples.Person(number));
            if (number % 2_000 == 1_999)
            {
                AssertClose(number + 1, sketch.Estimate());
            }
        }
    }

    [Fact]
    public void A_person_counts_once()
    {
        var sketch = new HyperLogLog();
        Assert.True(sketch.Add(Samples.Person(1)));
        Assert.False(sketch.Add(Samples.Person(1)));
        Assert.Equal(1, sketch.Estimate());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(50, 70)]
    [InlineData(1_500, 1_500)]
    [InlineData(50, 30_000)]
    [InlineData(30_000, 50)]
    [InlineData(30_000, 40_000)]
    public void A_merge_is_the_sketch_of_the_union(int left, int right)
    {
        // The second half overlaps the first.
        var merged = Of(0, left);
        var other = Of(left / 2, (left / 2) + right);
        var otherBytes = Sorted(other);
        merged.Merge(other);
        Assert.Equal(Sorted(Of(0, Math.Max(left, (left / 2) + right))), Sorted(merged));
        Assert.Equal(otherBytes, Sorted(other));
        merged.Merge(other);
        Assert.Equal(Sorted(Of(0, Math.Max(left, (left / 2) + right))), Sorted(merged));
    }

    [Fact]
    public void Bytes_come_back_at_every_size_and_a_sparse_sketch_becomes_dense()
    {
        var sketch = new HyperLogLog();
        var forms = new HashSet<byte>();
        for (var number = 0; number < 5_000; number++)
        {
            sketch.Add(Samples.Person(number));
            if (number % 100 == 0)
            {
                var bytes = sketch.ToBytes();
                forms.Add(bytes[0]);
                var back = HyperLogLog.FromBytes(bytes);
                Assert.Equal(sketch.Estimate(), back.Estimate());
                Assert.Equal(Sorted(sketch), Sorted(back));
                Assert.False(back.Add(Samples.Person(number)));
                Assert.InRange(bytes.Length, 4, 16_385);
            }
        }

        Assert.Equal(2, forms.Count);
        Assert.Empty(HyperLogLog.FromBytes(new HyperLogLog().ToBytes()).ToBytes()[1..]);
    }

    [Fact]
    public void Bytes_that_are_no_sketch_are_refused()
    {
        Assert.Throws<InvalidDataException>(() => HyperLogLog.FromBytes([]));
        Assert.Throws<InvalidDataException>(() => HyperLogLog.FromBytes([3]));
        Assert.Throws<InvalidDataException>(() => HyperLogLog.FromBytes([1, 0]));
        Assert.Throws<InvalidDataException>(() => HyperLogLog.FromBytes([2, 0, 0, 0]));
        Assert.Throws<InvalidDataException>(() => HyperLogLog.FromBytes([1, 0xFF, 0xFF, 1]));
    }

    private static HyperLogLog Of(int from, int to)
    {
        var sketch = new HyperLogLog();
        for (var number = from; number < to; number++)
        {
            sketch.Add(Samples.Person(number));
        }

        return sketch;
    }

    private static void AssertClose(int persons, long estimate) =>
        Assert.InRange(estimate, persons - Math.Max(1, persons * 3 * StandardError), persons + Math.Max(1, persons * 3 * StandardError));

    // A sparse sketch is a table without an order: compare what it says.
    private static byte[] Sorted(HyperLogLog sketch)
    {
        var registers = new byte[1 << 14];
        var bytes = sketch.ToBytes();
        if (bytes[0] == 2)
        {
            return bytes[1..];
        }

        for (var i = 1; i < bytes.Length; i += 3)
        {
            registers[bytes[i] | (bytes[i + 1] << 8)] = bytes[i + 2];
        }

        return registers;
    }
}
