package org.enlace.duty.ladder;

import java.util.Locale;
import java.util.Optional;
import org.enlace.kernel.StateCode;

/// Which ladder: each State has one for each pressure, whether or not it ever set it.
public record LadderId(StateCode state, Pressure pressure) {
  private static final int CODE = 2;

  /// As it is written, such as `PE-urgent`.
  @Override
  public String toString() {
    return state.value() + "-" + pressure.word();
  }

  /// Reads what [#toString] writes; anything else is empty.
  public static Optional<LadderId> parse(String text) {
    if (text.length() < CODE + 1
        || text.charAt(CODE) != '-'
        || !text.substring(0, CODE).equals(text.substring(0, CODE).toUpperCase(Locale.ROOT))) {
      return Optional.empty();
    }
    return StateCode.parse(text.substring(0, CODE))
        .flatMap(state ->
            Pressure.parse(text.substring(CODE + 1)).map(each -> new LadderId(state, each)));
  }
}
