package org.enlace.protocol.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleTreeTests {
  /// The leaves and roots that implementations of RFC 6962 have been tested with since 2012.
  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private static SomeLog published() {
    SomeLog log = new SomeLog();
    LEAVES.forEach(leaf -> log.add(HexFormat.of().parseHex(leaf)));
    return log;
  }

  @Test
  void hasThePublishedRoots() {
    SomeLog log = published();
    var builder = new TreeBuilder();
    for (int size = 0; size < ROOTS.size(); size++) {
      assertThat(log.root(size).hex()).isEqualTo(ROOTS.get(size));
      assertThat(builder.root().hex()).isEqualTo(ROOTS.get(size));
      if (size < LEAVES.size()) {
        builder.add(log.leaf(size));
      }
    }
    assertThat(builder.size()).isEqualTo(8);
  }

  @Test
  void makesThePublishedProofs() {
    MerkleTree tree = published().tree(8);
    assertThat(tree.inclusion(5).path())
        .extracting(TreeHash::hex)
        .containsExactly(
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            ROOTS.get(4));
    assertThat(tree.consistency(6).path())
        .extracting(TreeHash::hex)
        .containsExactly(
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            ROOTS.get(4));
  }

  @Test
  void isTheTreeOfTheSpecificationAtEverySize() {
    SomeLog log = SomeLog.of(70);
    for (int size = 0; size <= 70; size++) {
      List<byte[]> entries = log.entries().subList(0, size);
      assertThat(log.root(size).bytes()).isEqualTo(Specification.mth(entries));
      for (int index = 0; index < size; index++) {
        assertThat(SomeLog.bytes(log.tree(size).inclusion(index).path()))
            .usingRecursiveComparison()
            .isEqualTo(Specification.path(index, entries));
      }
      for (int earlier = 1; earlier <= size; earlier++) {
        assertThat(SomeLog.bytes(log.tree(size).consistency(earlier).path()))
            .usingRecursiveComparison()
            .isEqualTo(Specification.proof(earlier, entries));
      }
    }
  }

  @Test
  void isTheTreeOfTheSpecificationOverSeveralLevelsOfTiles() {
    SomeLog log = SomeLog.of(66_000);
    for (int size : List.of(255, 256, 257, 511, 512, 4_097, 65_535, 65_536, 65_537, 66_000)) {
      assertThat(log.root(size).bytes())
          .isEqualTo(Specification.mth(log.entries().subList(0, size)));
    }
    InclusionProof proof = log.tree(66_000).inclusion(65_535);
    assertThat(proof.leadsFrom(log.leaf(65_535), log.root(66_000))).isTrue();
    ConsistencyProof grown = log.tree(66_000).consistency(257);
    assertThat(grown.leadsFrom(log.root(257), log.root(66_000))).isTrue();
  }

  @Test
  void provesNothingOutsideTheTree() {
    MerkleTree tree = SomeLog.of(7).tree(7);
    assertThatThrownBy(() -> tree.inclusion(7)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.inclusion(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.consistency(8)).isInstanceOf(IllegalArgumentException.class);
  }
}
