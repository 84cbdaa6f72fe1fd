package org.enlace.platform.start;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was typed: a command, then options `--name value`, flags `--name` and at most one file.
///
/// @param command the first word, `help` where there is none
/// @param options the options by name, without the hyphens; each at most once. A flag's value is
///   empty
/// @param file the word that is no option, or an empty text
public record CommandLine(String command, Map<String, String> options, String file) {

  /// What a command takes.
  ///
  /// @param options names of options that have a value
  /// @param flags names of options that have none
  /// @param file whether it takes a file
  public record Takes(List<String> options, List<String> flags, boolean file) {
    public Takes {
      options = List.copyOf(options);
      flags = List.copyOf(flags);
    }

    /// Options with values alone.
    static Takes of(String... names) {
      return new Takes(List.of(names), List.of(), false);
    }

    /// The options, for a person.
    String spoken() {
      List<String> all = new ArrayList<>(options);
      all.addAll(flags);
      String named = all.isEmpty() ? "no options" : "--" + String.join(", --", all);
      return file ? named + " and a file" : named;
    }
  }

  /// Reads the words.
  ///
  /// @throws Refused where an option is unknown to the command, repeated or without a value
  public static CommandLine parse(String[] words, Map<String, Takes> known) {
    String command = words.length == 0 ? "help" : words[0];
    Takes allowed = known.get(command);
    if (allowed == null) {
      throw new Refused("there is no command " + command + "; try: help");
    }
    Map<String, String> options = new LinkedHashMap<>();
    List<String> files = new ArrayList<>();
    Iterator<String> rest =
        Arrays.asList(words).subList(Math.min(1, words.length), words.length).iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      if (allowed.file() && files.isEmpty() && !word.startsWith("--")) {
        files.add(word);
      } else {
        put(options, command, allowed, word, rest);
      }
    }
    return new CommandLine(command, Map.copyOf(options), files.isEmpty() ? "" : files.getFirst());
  }

  private static void put(
      Map<String, String> options,
      String command,
      Takes allowed,
      String word,
      Iterator<String> rest) {
    String name = word.startsWith("--") ? word.substring(2) : "";
    boolean flag = allowed.flags().contains(name);
    if (!flag && !allowed.options().contains(name)) {
      throw new Refused(command + " takes no " + word + "; it takes " + allowed.spoken());
    }
    if (!flag && !rest.hasNext()) {
      throw new Refused(word + " needs a value");
    }
    if (options.putIfAbsent(name, flag ? "" : rest.next()) != null) {
      throw new Refused(word + " is given twice");
    }
  }

  /// The value of an option.
  public Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  /// Whether a flag is given.
  public boolean has(String flag) {
    return options.containsKey(flag);
  }

  /// The value of an option that must be given.
  public String required(String name) {
    return option(name).orElseThrow(() -> new Refused(command + " needs --" + name));
  }

  /// Words that make no command. The message is one line for the person who typed them.
  public static final class Refused extends RuntimeException {
    public Refused(String message) {
      super(message, null, false, false);
    }
  }
}
