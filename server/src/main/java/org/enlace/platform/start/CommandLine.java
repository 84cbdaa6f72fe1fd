package org.enlace.platform.start;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was typed: a command, then options `--name value`.
///
/// @param command the first word, `help` where there is none
/// @param options the options by name, without the hyphens; each at most once
public record CommandLine(String command, Map<String, String> options) {

  /// Reads the words.
  ///
  /// @throws Refused where an option is unknown to the command, repeated or without a value
  public static CommandLine parse(String[] words, Map<String, List<String>> known) {
    String command = words.length == 0 ? "help" : words[0];
    List<String> allowed = known.get(command);
    if (allowed == null) {
      throw new Refused("there is no command " + command + "; try: help");
    }
    Map<String, String> options = new LinkedHashMap<>();
    List<String> rest = Arrays.asList(words).subList(Math.min(1, words.length), words.length);
    for (int i = 0; i < rest.size(); i += 2) {
      String word = rest.get(i);
      String name = word.startsWith("--") ? word.substring(2) : "";
      if (!allowed.contains(name)) {
        throw new Refused(command + " takes no " + word + "; it takes " + spoken(allowed));
      }
      if (i + 1 == rest.size()) {
        throw new Refused(word + " needs a value");
      }
      if (options.putIfAbsent(name, rest.get(i + 1)) != null) {
        throw new Refused(word + " is given twice");
      }
    }
    return new CommandLine(command, Map.copyOf(options));
  }

  /// The value of an option.
  public Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  /// The value of an option that must be given.
  public String required(String name) {
    return option(name).orElseThrow(() -> new Refused(command + " needs --" + name));
  }

  /// The options of a command, for a person.
  static String spoken(List<String> allowed) {
    return allowed.isEmpty() ? "no options" : "--" + String.join(", --", allowed);
  }

  /// Words that make no command. The message is one line for the person who typed them.
  public static final class Refused extends RuntimeException {
    public Refused(String message) {
      super(message, null, false, false);
    }
  }
}
