package org.enlace.platform.settings;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The names under which settings may be told: `enlace.mail.host` in files and on the command line,
/// `ENLACE_MAIL_HOST` in the environment.
public final class SettingNames {
  /// What is read elsewhere than in a record: by the launcher, by a command, one by one.
  private static final Set<String> OTHERS =
      Set.of(
          "enlace.site-key",
          "enlace.backup-passphrase",
          "enlace.token",
          "enlace.home",
          "enlace.java-options",
          "enlace.jdk-folders",
          "enlace.ci");

  private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private final Set<String> names = new TreeSet<>(OTHERS);
  private final Set<String> open = new TreeSet<>();

  /// Adds the components of a settings record under its prefix; of one that is a record itself, its
  /// components alone.
  public SettingNames add(String prefix, Class<?> type) {
    for (RecordComponent component : type.getRecordComponents()) {
      String name = prefix + "." + hyphenated(component.getName());
      Class<?> held = component.getType();
      if (held.isRecord()) {
        add(name, held);
        continue;
      }
      names.add(name);
      if (Map.class.isAssignableFrom(held) || Collection.class.isAssignableFrom(held)) {
        open.add(name);
      }
    }
    return this;
  }

  /// All names, as files write them.
  public Set<String> all() {
    return Set.copyOf(names);
  }

  /// Whether a name in a file or on the command line means something.
  boolean knows(String name) {
    String told = plain(name);
    return names.stream().anyMatch(known -> plain(known).equals(told))
        || open.stream().anyMatch(known -> isBelow(told, plain(known)));
  }

  /// Whether a variable of the environment means something.
  boolean knowsVariable(String variable) {
    return names.stream().anyMatch(known -> spellings(known).contains(variable))
        || open.stream()
            .flatMap(known -> spellings(known).stream())
            .anyMatch(known -> variable.startsWith(known + "_"));
  }

  /// The known variable that looks most like one that is not known, if any looks like it.
  Optional<String> variableLike(String variable) {
    return names.stream()
        .map(SettingNames::variable)
        .filter(known -> distance(known, variable) <= 1 + variable.length() / 8)
        .min((one, other) -> distance(one, variable) - distance(other, variable));
  }

  /// The name as a variable of the environment.
  public static String variable(String name) {
    return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  private static Set<String> spellings(String name) {
    return Set.copyOf(List.of(variable(name), variable(name.replace("-", ""))));
  }

  private static boolean isBelow(String told, String known) {
    return told.startsWith(known + ".") || told.startsWith(known + "[");
  }

  private static String plain(String name) {
    return name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
  }

  private static String hyphenated(String component) {
    return CAPITAL.matcher(component).replaceAll("-").toLowerCase(Locale.ROOT);
  }

  /// How many letters must be put in, taken out or exchanged.
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int column = 0; column < row.length; column++) {
      row[column] = column;
    }
    for (int line = 1; line <= one.length(); line++) {
      int diagonal = row[0];
      row[0] = line;
      for (int column = 1; column < row.length; column++) {
        int exchanged = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
        diagonal = row[column];
        row[column] = Math.min(exchanged, 1 + Math.min(row[column], row[column - 1]));
      }
    }
    return row[other.length()];
  }
}
