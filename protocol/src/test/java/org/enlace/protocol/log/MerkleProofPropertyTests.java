package org.enlace.protocol.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MerkleProofPropertyTests {
  private static final int SIZE = 1_100;
  private static final SomeLog LOG = SomeLog.of(SIZE);

  @Property
  void everyLeafIsProvedAndNoOtherOne(
      @ForAll @IntRange(min = 1, max = SIZE) int size, @ForAll @IntRange(max = SIZE) int place) {
    int index = place % size;
    InclusionProof proof = LOG.tree(size).inclusion(index);
    TreeHash leaf = LOG.leaf(index);
    TreeHash root = LOG.root(size);
    assertThat(proof.leadsFrom(leaf, root)).isTrue();
    assertThat(
            Specification.isIncluded(
                leaf.bytes(), index, SomeLog.bytes(proof.path()), size, root.bytes()))
        .isTrue();
    assertThat(proof.leadsFrom(TreeHash.ofLeaf(new byte[] {1}), root)).isFalse();
    for (int other : List.of(index + 1, size + index, size, Integer.MAX_VALUE)) {
      assertThat(new InclusionProof(other, size, proof.path()).leadsFrom(leaf, root)).isFalse();
    }
    assertThat(new InclusionProof(-1, size, proof.path()).leadsFrom(leaf, root)).isFalse();
  }

  @Property
  void everyEarlierTreeIsProved(
      @ForAll @IntRange(min = 1, max = SIZE) int size, @ForAll @IntRange(max = SIZE) int place) {
    int earlier = 1 + place % size;
    ConsistencyProof proof = LOG.tree(size).consistency(earlier);
    assertThat(proof.leadsFrom(LOG.root(earlier), LOG.root(size))).isTrue();
    assertThat(proof.leadsFrom(TreeHash.ofLeaf(new byte[] {1}), LOG.root(size))).isFalse();
    assertThat(proof.leadsFrom(LOG.root(earlier), TreeHash.EMPTY)).isFalse();
    assertThat(
            new ConsistencyProof(size + 1, size, proof.path())
                .leadsFrom(LOG.root(earlier), LOG.root(size)))
        .isFalse();
  }

  /// Neither a path that is too short or too long, nor one with a hash or the sizes changed.
  @Property
  void pathsAreConsumedExactly(
      @ForAll @IntRange(min = 2, max = SIZE) int size,
      @ForAll @IntRange(max = SIZE) int place,
      @ForAll @IntRange(max = 20) int changed) {
    int index = place % size;
    for (List<TreeHash> path : spoilt(LOG.tree(size).inclusion(index).path(), changed)) {
      assertThat(new InclusionProof(index, size, path).leadsFrom(LOG.leaf(index), LOG.root(size)))
          .isFalse();
    }
    int earlier = 1 + place % (size - 1);
    for (List<TreeHash> path : spoilt(LOG.tree(size).consistency(earlier).path(), changed)) {
      assertThat(
              new ConsistencyProof(earlier, size, path)
                  .leadsFrom(LOG.root(earlier), LOG.root(size)))
          .isFalse();
    }
  }

  /// The software and the numbered steps of the specification agree on whatever is claimed.
  @Property
  void agreesWithTheStepsOfTheSpecification(
      @ForAll @IntRange(max = 300) int index,
      @ForAll @IntRange(min = 1, max = 300) int size,
      @ForAll @IntRange(min = 1, max = 300) int claimed,
      @ForAll @IntRange(min = 1, max = 300) int earlier) {
    List<TreeHash> path = LOG.tree(size).inclusion(index % size).path();
    assertThat(new InclusionProof(index, claimed, path).leadsFrom(LOG.leaf(index), LOG.root(size)))
        .isEqualTo(
            Specification.isIncluded(
                LOG.leaf(index).bytes(),
                index,
                SomeLog.bytes(path),
                claimed,
                LOG.root(size).bytes()));
    if (earlier < claimed) {
      List<TreeHash> grown = LOG.tree(size).consistency(1 + index % size).path();
      assertThat(
              new ConsistencyProof(earlier, claimed, grown)
                  .leadsFrom(LOG.root(earlier), LOG.root(size)))
          .isEqualTo(
              Specification.isConsistent(
                  earlier,
                  claimed,
                  SomeLog.bytes(grown),
                  LOG.root(earlier).bytes(),
                  LOG.root(size).bytes()));
    }
  }

  private static List<List<TreeHash>> spoilt(List<TreeHash> path, int changed) {
    List<List<TreeHash>> all = new ArrayList<>();
    List<TreeHash> longer = new ArrayList<>(path);
    longer.add(TreeHash.EMPTY);
    all.add(longer);
    if (!path.isEmpty()) {
      all.add(path.subList(0, path.size() - 1));
      List<TreeHash> other = new ArrayList<>(path);
      other.set(changed % path.size(), TreeHash.EMPTY);
      all.add(other);
    }
    return all;
  }
}
