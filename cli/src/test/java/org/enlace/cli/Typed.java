package org.enlace.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/// What came of words that were typed.
///
/// @param code the exit code
/// @param out what was printed
record Typed(int code, String out) {
  static Typed in(String language, Object... words) {
    StringWriter out = new StringWriter();
    String[] spoken = new String[words.length];
    for (int place = 0; place < words.length; place++) {
      spoken[place] = words[place].toString();
    }
    int code = EnlaceCommand.run(Map.of("ENLACE_LANGUAGE", language), new PrintWriter(out), spoken);
    return new Typed(code, out.toString());
  }
}
