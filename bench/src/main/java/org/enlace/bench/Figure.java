package org.enlace.bench;

/// One line of what a scenario found.
///
/// @param name what was measured
/// @param value what came out
/// @param aim what was wanted, empty where the figure stands for context
/// @param beside the peer or limit that was measured in the same run, or how
/// @param verdict whether the aim was met
record Figure(String name, String value, String aim, String beside, Verdict verdict) {
  enum Verdict {
    MET,
    MISSED,
    CONTEXT;

    static Verdict of(boolean met) {
      return met ? MET : MISSED;
    }
  }

  static Figure judged(String name, String value, String aim, String beside, boolean met) {
    return new Figure(name, value, aim, beside, Verdict.of(met));
  }

  static Figure context(String name, String value, String beside) {
    return new Figure(name, value, "", beside, Verdict.CONTEXT);
  }
}
