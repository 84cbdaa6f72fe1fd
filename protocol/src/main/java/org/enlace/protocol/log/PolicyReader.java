package org.enlace.protocol.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.enlace.protocol.Refusal;
import org.enlace.protocol.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// Reads the file of a policy. Its octets are taken as they are (one character each), only the text
/// of a key is read as UTF-8.
final class PolicyReader {
  private static final int LARGEST_BYTES = 1_048_576;
  private static final int MOST_OF_A_KIND = 256;
  private static final String NONE = "none";

  private final List<Policy.Log> logs = new ArrayList<>();
  private final List<Policy.Witness> witnesses = new ArrayList<>();
  private final Map<String, Policy.Group> groups = new HashMap<>();
  private final Set<String> names = new HashSet<>(Set.of(NONE));
  private final Set<String> members = new HashSet<>();
  private @Nullable String quorum;

  Policy read(byte[] bytes) {
    if (bytes.length > LARGEST_BYTES) {
      throw new Refusal(Reason.TOO_LARGE, "at most " + LARGEST_BYTES + " bytes are allowed");
    }
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (text.chars()
        .anyMatch(each -> (each < ' ' && each != '\t' && each != '\n') || each == 0x7f)) {
      throw wrong("it has no control characters but tabs and ends of lines");
    }
    if (!text.isEmpty() && !text.endsWith("\n")) {
      throw wrong("every line ends with a newline");
    }
    for (String line : text.split("\n", -1)) {
      List<String> items = items(line);
      if (!items.isEmpty() && !items.getFirst().startsWith("#")) {
        take(items);
      }
    }
    if (quorum == null) {
      throw wrong("one line says which quorum is needed");
    }
    return new Policy(logs, witnesses, groups, quorum.equals(NONE) ? null : quorum);
  }

  private static List<String> items(String line) {
    List<String> items = new ArrayList<>();
    for (String item : line.split("[ \t]+", -1)) {
      if (!item.isEmpty()) {
        items.add(item);
      }
    }
    return items;
  }

  private void take(List<String> items) {
    switch (items.getFirst()) {
      case "log" -> takeLog(items);
      case "witness" -> takeWitness(items);
      case "group" -> takeGroup(items);
      case "quorum" -> takeQuorum(items);
      default -> throw wrong("a line begins with log, witness, group or quorum");
    }
  }

  private void takeLog(List<String> items) {
    requireItems(items, 2, 3);
    VerifierKey key = key(items.get(1));
    if (key.type() == KeyType.COSIGNATURE_ED25519
        || logs.stream().anyMatch(log -> log.key().wrapsTheKeyOf(key))) {
      throw wrong("a log has a key of type 1 or 6, which no other line has");
    }
    requireRoom(logs.size());
    logs.add(new Policy.Log(key, items.size() == 3 ? items.get(2) : null));
  }

  private void takeWitness(List<String> items) {
    requireItems(items, 3, 4);
    VerifierKey key = key(items.get(2));
    if (!key.type().isCosignature()
        || witnesses.stream().anyMatch(witness -> witness.key().wrapsTheKeyOf(key))) {
      throw wrong("a witness has a key of type 4 or 6, which no other line has");
    }
    requireRoom(witnesses.size());
    String url = items.size() == 4 ? items.get(3) : null;
    witnesses.add(new Policy.Witness(newName(items.get(1)), key, url));
  }

  private void takeGroup(List<String> items) {
    requireItems(items, 4, Integer.MAX_VALUE);
    requireRoom(groups.size());
    List<String> of = items.subList(3, items.size());
    for (String member : of) {
      if (member.equals(NONE) || !names.contains(member) || !members.add(member)) {
        throw wrong("a member of a group is named on a line before, and in one group once");
      }
    }
    groups.put(newName(items.get(1)), new Policy.Group(least(items.get(2), of.size()), of));
  }

  private static int least(String spelled, int most) {
    long least =
        switch (spelled) {
          case "any" -> 1;
          case "all" -> most;
          default -> Decimal.parse(spelled);
        };
    if (least < 1 || least > most) {
      throw wrong("the threshold of a group is 1 up to the number of its members");
    }
    return (int) least;
  }

  private void takeQuorum(List<String> items) {
    requireItems(items, 2, 2);
    if (quorum != null || !names.contains(items.get(1))) {
      throw wrong("the quorum is named once, after the line that defines it");
    }
    quorum = items.get(1);
  }

  private String newName(String name) {
    if (!names.add(name)) {
      throw wrong("no two witnesses and groups have one name");
    }
    return name;
  }

  private static VerifierKey key(String octets) {
    byte[] bytes = octets.getBytes(StandardCharsets.ISO_8859_1);
    return VerifierKey.parse(NoteText.read(bytes, VerifierKey.LONGEST_TEXT));
  }

  private static void requireItems(List<String> items, int least, int most) {
    if (items.size() < least || items.size() > most) {
      throw wrong("a line has too few or too many items");
    }
  }

  private static void requireRoom(int taken) {
    if (taken == MOST_OF_A_KIND) {
      throw wrong("it has at most " + MOST_OF_A_KIND + " logs, witnesses and groups each");
    }
  }

  private static Refusal wrong(String rule) {
    return new Refusal(Reason.NOT_IN_FORM, "the policy is not in its form: " + rule);
  }
}
