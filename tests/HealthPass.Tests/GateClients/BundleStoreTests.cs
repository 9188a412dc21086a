using System.Text;
using HealthPass.Gate.Bundles;
using Xunit;

namespace HealthPass.Tests.GateClients;

public sealed class BundleStoreTests : IDisposable
{
    private const long Number = 2_770_008;
    private static readonly DateTimeOffset Now = BundleMaker.StartOf(Number).AddMinutes(3);
    private readonly BundleMaker _maker = new();
    private readonly TempFolder _folder = new();

    public void Dispose()
    {
        _maker.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_bundle_is_held_and_still_there_after_a_restart()
    {
        Assert.Equal(BundleFault.None, Open().Take(_maker.Whole(Number), _maker.Venue(Now), Now));
        var again = BundleStore.Open(_folder.Path, BundleMaker.VenueId);
        Assert.Equal((Number, "in_use"), (again.Bundle!.Number, again.Venue!.Standing));
        Assert.Equal(BundleMaker.StartOf(Number), again.IssuedAt);
        Assert.Equal(Number, again.Since);
    }

    [Fact]
    public void Each_bundle_that_is_wrong_is_refused_with_its_word_and_what_is_held_stays()
    {
        var store = Open();
        Assert.Equal(BundleFault.None, store.Take(_maker.Whole(Number), _maker.Venue(Now), Now));
        using var stranger = new BundleMaker();
        var good = _maker.Whole(Number + 1);
        Assert.Equal(BundleFault.KeyUnknown, store.Take(stranger.Whole(Number + 1), null, Now));
        Assert.Equal(BundleFault.OlderThanHeld, store.Take(_maker.Whole(Number - 1), null, Now));
        Assert.Equal(BundleFault.FromTheFuture, store.Take(_maker.Whole(Number + 3), null, Now));
        Assert.Equal(BundleFault.NotNext, store.Take(_maker.Delta(Number + 1, Number - 1), null, Now));
        Assert.Equal(BundleFault.OtherVenue, store.Take(null, _maker.Venue(Now, venueId: "3ZK0000000002"), Now));
        Assert.Equal(BundleFault.OlderThanHeld, store.Take(null, _maker.Venue(Now.AddMinutes(-30)), Now));
        Assert.Equal(BundleFault.FromTheFuture, store.Take(null, _maker.Venue(Now.AddMinutes(11)), Now));
        Assert.Equal(BundleFault.Malformed, store.Take("a.b", null, Now));
        Assert.Equal(BundleFault.Malformed, store.Take("é.b.c", null, Now));
        Assert.Equal(BundleFault.Malformed, store.Take(_maker.Venue(Now), null, Now));
        Assert.Equal(BundleFault.Malformed, store.Take(_maker.Sign("hp-bundle", new { kind = "whole" }, "none"), null, Now));
        Assert.Equal(BundleFault.Malformed, store.Take(_maker.Sign("hp-bundle", new { kind = "other", number = Number }), null, Now));

        // A bad part takes the good one beside it down: what is held belongs together.
        Assert.NotEqual(BundleFault.None, store.Take(good, stranger.Venue(Now), Now));
        Assert.Equal(Number, store.Bundle!.Number);
        Assert.Equal(BundleFault.None, store.Take(good, null, Now));
    }

    [Fact]
    public void No_changed_byte_passes()
    {
        var store = Open();
        var good = _maker.Whole(Number);
        for (var at = 0; at < good.Length; at += 7)
        {
            var changed = new StringBuilder(good);
            changed[at] = changed[at] == 'A' ? 'B' : 'A';

            // The last character of a part may hold bits that mean nothing, and be the same bytes still.
            if (at + 1 < good.Length && good[at + 1] != '.')
            {
                Assert.NotEqual(BundleFault.None, store.Take(changed.ToString(), null, Now));
            }
        }

        Assert.Null(store.Bundle);
    }

    [Fact]
    public void What_came_since_is_added_and_what_has_run_out_is_forgotten()
    {
        var store = Open();
        Assert.Equal(BundleFault.None, store.Take(_maker.Whole(Number, ("2022-08-31", Codes(1)), ("2022-12-31", Codes(2, 3))), null, Now));
        Assert.Equal(BundleFault.None, store.Take(_maker.Delta(Number + 1, Number, ("2022-12-31", Codes(4))), null, Now));
        Assert.Equal([false, false, true, true, true], Enumerable.Range(0, 5).Select(code => store.Bundle!.IsRevoked((ulong)code)).ToArray());

        // A whole one says all.
        Assert.Equal(BundleFault.None, store.Take(_maker.Whole(Number + 1, ("2022-12-31", Codes(9))), null, Now));
        Assert.False(store.Bundle!.IsRevoked(4));
        Assert.Equal(BundleFault.None, store.Take(_maker.Delta(Number + 2, Number + 1, ("2022-12-31", Codes(5))), null, Now.AddMinutes(20)));
        var again = BundleStore.Open(_folder.Path, BundleMaker.VenueId);
        Assert.True(again.Bundle!.IsRevoked(5) && again.Bundle.IsRevoked(9));
    }

    [Fact]
    public void The_next_key_signs_once_a_bundle_has_named_it_and_the_last_one_no_more_when_it_is_left_out()
    {
        using var next = new BundleMaker();
        var store = Open();
        _maker.NextSigners = [_maker.Signer, next.Signer];
        Assert.Equal(BundleFault.KeyUnknown, store.Take(next.Whole(Number), null, Now));
        Assert.Equal(BundleFault.None, store.Take(_maker.Whole(Number), null, Now));
        Assert.Equal(BundleFault.None, store.Take(next.Delta(Number + 1, Number), null, Now));
        Assert.Equal(BundleFault.KeyUnknown, store.Take(_maker.Whole(Number + 1), null, Now));
        Assert.Equal(Number + 1, BundleStore.Open(_folder.Path, BundleMaker.VenueId).Bundle!.Number);
    }

    [Fact]
    public void Keys_are_pinned_once_and_a_file_that_was_changed_is_not_believed()
    {
        using var stranger = new BundleMaker();
        var store = Open();
        store.Pin([new Signer(stranger.Kid, "", "")]);
        Assert.Equal(BundleFault.KeyUnknown, store.Take(stranger.Whole(Number), null, Now));
        Assert.Equal(BundleFault.None, store.Take(_maker.Whole(Number), _maker.Venue(Now), Now));
        var file = _folder.Of("bundle.json");
        var text = File.ReadAllText(file);
        File.WriteAllText(file, text.Replace(_maker.Whole(Number).Split('.')[1], stranger.Whole(Number + 5).Split('.')[1], StringComparison.Ordinal));
        Assert.Null(BundleStore.Open(_folder.Path, BundleMaker.VenueId).Bundle);
        File.WriteAllText(file, text[..40]);
        Assert.Null(BundleStore.Open(_folder.Path, BundleMaker.VenueId).Bundle);
    }

    private static byte[] Codes(params byte[] numbers) => [.. numbers.SelectMany(number => (byte[])[0, 0, 0, 0, 0, 0, 0, number])];

    private BundleStore Open()
    {
        var store = BundleStore.Open(_folder.Path, BundleMaker.VenueId);
        var point = _maker.Key.ExportParameters(false).Q;
        store.Pin([new Signer(_maker.Kid, System.Buffers.Text.Base64Url.EncodeToString(point.X), System.Buffers.Text.Base64Url.EncodeToString(point.Y))]);
        return store;
    }
}
