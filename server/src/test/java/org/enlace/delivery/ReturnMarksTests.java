package org.enlace.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ReturnMarksTests {
  private final ReturnMarks ours = new ReturnMarks("a key".getBytes(StandardCharsets.UTF_8));

  @Property(tries = 200)
  void readsEachMarkThatItMadeInAnyCase(@ForAll @Size(20) byte[] random) {
    String hex = HexFormat.of().formatHex(random);
    String mark = ours.of("<" + hex + "@site.example>").orElseThrow();

    assertThat(mark).hasSize(48).matches("[a-z2-7]+");
    assertThat(ours.read(mark)).contains(hex);
    assertThat(ours.read(mark.toUpperCase(Locale.ROOT))).contains(hex);
  }

  @Property(tries = 200)
  void takesNoMarkThatAnotherKeyMadeOrSomebodyChanged(
      @ForAll @Size(20) byte[] random, @ForAll byte place) {
    ReturnMarks others = new ReturnMarks("another key".getBytes(StandardCharsets.UTF_8));
    String messageId = "<" + HexFormat.of().formatHex(random) + "@site.example>";
    assertThat(ours.read(others.of(messageId).orElseThrow())).isEmpty();

    StringBuilder changed = new StringBuilder(ours.of(messageId).orElseThrow());
    int at = Math.floorMod(place, changed.length());
    changed.setCharAt(at, changed.charAt(at) == 'a' ? 'b' : 'a');
    assertThat(ours.read(changed.toString())).isEmpty();
  }

  @Property(tries = 200)
  void takesNothingElse(@ForAll @StringLength(max = 100) String mark) {
    assertThat(ours.read(mark)).isEmpty();
  }

  @Test
  void makesNoMarkOfAnotherProgramsMessageId() {
    assertThat(ours.of("<abc@elsewhere.example>")).isEmpty();
  }
}
