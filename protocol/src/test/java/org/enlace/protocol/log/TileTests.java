package org.enlace.protocol.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.enlace.protocol.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileTests {
  @Test
  void isNamedAsInTheSpecification() {
    assertThat(new Tile(2, 1_234_067, 256).path()).isEqualTo("tile/2/x001/x234/067");
    assertThat(new Tile(0, 273, 112).path()).isEqualTo("tile/0/273.p/112");
    assertThat(new Tile(0, 5, 256).entriesPath()).isEqualTo("tile/entries/005");
    assertThat(new Tile(0, 1_000, 1).entriesPath()).isEqualTo("tile/entries/x001/000.p/1");
  }

  /// The example of the specification: a tree of 70,000 leaves.
  @Test
  void isAsWideAsTheTreeAllows() {
    assertThat(Tile.holding(0, 69_999, 70_000)).isEqualTo(new Tile(0, 273, 112));
    assertThat(Tile.holding(0, 69_887, 70_000)).isEqualTo(new Tile(0, 272, 256));
    assertThat(Tile.holding(1, 0, 70_000)).isEqualTo(new Tile(1, 0, 256));
    assertThat(Tile.holding(1, 272, 70_000)).isEqualTo(new Tile(1, 1, 17));
    assertThat(Tile.holding(2, 0, 70_000)).isEqualTo(new Tile(2, 0, 1));
    assertThat(Tile.holding(1, 0, 256)).isEqualTo(new Tile(1, 0, 1));
  }

  @Property
  void readsThePathThatItWrites(
      @ForAll @IntRange(max = 63) int level,
      @ForAll @LongRange(max = 999_999_999_999_999_999L) long index,
      @ForAll @IntRange(min = 1, max = 256) int width) {
    Tile tile = new Tile(level, index, width);
    String below = tile.path().substring(("tile/" + level + "/").length());
    assertThat(Tile.parse(level, below)).isEqualTo(tile);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "01",
        "0001",
        "000.p/0",
        "000.p/256",
        "000.p/01",
        "000.p/",
        "x000/001",
        "001/002",
        "x1/002",
        "000/",
        "/000",
        "000.p/1/",
        "-01",
        "x999/x999/x999/x999/x999/x999/999",
        "٠٠١"
      })
  void refusesAnotherPath(String path) {
    assertThatThrownBy(() -> Tile.parse(0, path)).isInstanceOf(Refusal.class);
  }

  @Test
  void refusesATileOfTheWrongLength() {
    var tiles = new Tiles(3, _ -> new byte[95]);
    assertThatThrownBy(() -> tiles.of(0, 1)).isInstanceOf(Refusal.class);
  }

  @Test
  void isReadOnceForAProof() {
    SomeLog log = SomeLog.of(600);
    List<Tile> read = new ArrayList<>();
    var tiles =
        new Tiles(
            600,
            tile -> {
              read.add(tile);
              return log.tile(tile);
            });
    new MerkleTree(tiles, 600).inclusion(300);
    assertThat(read).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void bundlesHoldEntriesAfterTheirLength() {
    List<byte[]> entries = List.of(new byte[] {7}, new byte[0], new byte[300]);
    byte[] bytes = EntryBundle.write(entries);
    assertThat(bytes).hasSize(307).startsWith(0, 1, 7, 0, 0, 1, 44);
    assertThat(EntryBundle.read(bytes, 3)).usingRecursiveComparison().isEqualTo(entries);
  }

  @Test
  void bundlesOfAnotherNumberOrLengthAreRefused() {
    byte[] bytes = EntryBundle.write(List.of(new byte[] {7}, new byte[] {8}));
    assertThatThrownBy(() -> EntryBundle.read(bytes, 1)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> EntryBundle.read(bytes, 3)).isInstanceOf(Refusal.class);
    IntStream.range(0, bytes.length)
        .mapToObj(length -> Arrays.copyOf(bytes, length))
        .forEach(
            cut -> assertThatThrownBy(() -> EntryBundle.read(cut, 2)).isInstanceOf(Refusal.class));
    assertThatThrownBy(() -> EntryBundle.write(List.of(new byte[65_536])))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
