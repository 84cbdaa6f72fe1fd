package org.enlace.protocol.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.enlace.protocol.Refusal;
import org.junit.jupiter.api.Test;

class ConsistencyProofTests {
  private static final TreeHash ROOT = SomeLog.of(5).root(5);
  private static final TreeHash OTHER = SomeLog.of(4).root(4);

  @Test
  void aTreeGoesOnFromItselfWithoutAPath() {
    assertThat(new ConsistencyProof(5, 5, List.of()).leadsFrom(ROOT, ROOT)).isTrue();
    assertThat(new ConsistencyProof(5, 5, List.of()).leadsFrom(OTHER, ROOT)).isFalse();
    assertThat(new ConsistencyProof(5, 5, List.of(ROOT)).leadsFrom(ROOT, ROOT)).isFalse();
  }

  @Test
  void everyTreeGoesOnFromTheEmptyOne() {
    assertThat(new ConsistencyProof(0, 5, List.of()).leadsFrom(TreeHash.EMPTY, ROOT)).isTrue();
    assertThat(new ConsistencyProof(0, 5, List.of()).leadsFrom(OTHER, ROOT)).isFalse();
    assertThat(new ConsistencyProof(0, 5, List.of(ROOT)).leadsFrom(TreeHash.EMPTY, ROOT)).isFalse();
  }

  @Test
  void aSmallerTreeDoesNotGoOnFromALargerOne() {
    assertThat(new ConsistencyProof(5, 4, List.of()).leadsFrom(ROOT, OTHER)).isFalse();
    assertThat(new ConsistencyProof(-1, 4, List.of()).leadsFrom(ROOT, OTHER)).isFalse();
  }

  @Test
  void aPathOfMoreHashesThanATreeHasLevelsIsRefused() {
    List<TreeHash> path = Collections.nCopies(64, ROOT);
    assertThatThrownBy(() -> new ConsistencyProof(1, 9, path)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> new InclusionProof(1, 9, path)).isInstanceOf(Refusal.class);
  }
}
