package org.enlace.directory.transfer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.enlace.directory.Imports.Counts;
import org.enlace.directory.Imports.Delta;
import org.enlace.directory.Imports.Item;
import org.enlace.directory.Imports.Kind;

/// What comparing a whole file gave.
record Comparison(List<Step> steps, List<Reading.Refused> refused) {
  Comparison {
    steps = List.copyOf(steps);
    refused = List.copyOf(refused);
  }

  /// The same, with lines that were refused before there was anything to compare.
  Comparison and(List<Reading.Refused> unread) {
    List<Reading.Refused> all = new ArrayList<>(unread);
    all.addAll(refused);
    return new Comparison(steps, all);
  }

  Counts counts() {
    return new Counts(count(Kind.NEW), count(Kind.CHANGED), count(Kind.UNCHANGED), refused.size());
  }

  private int count(Kind kind) {
    return (int) steps.stream().filter(step -> step.kind() == kind).count();
  }

  /// The lines in the order of the file.
  List<Item> items() {
    List<Item> items = new ArrayList<>();
    steps.forEach(step ->
        items.add(
            new Item(
                0,
                step.listed().line(),
                step.kind(),
                step.state(),
                step.name(),
                step.changes(),
                null,
                null)));
    refused.forEach(each ->
        items.add(
            new Item(
                0,
                each.line(),
                Kind.REFUSED,
                null,
                "",
                List.of(),
                each.field(),
                each.reason().word())));
    items.sort(Comparator.comparingInt(Item::line));
    return items;
  }

  /// Says in few octets what would come of it: another value where something else would.
  String digest() {
    MessageDigest digest = sha256();
    for (Step step : steps) {
      Known known = step.known();
      String on =
          switch (known) {
            case null -> "";
            case Known.Team team -> team.authority().id() + " " + team.authority().version();
            case Known.Contact contact ->
                contact.place().nomination() + " " + contact.place().version();
          };
      feed(digest, step.kind().word(), step.key(), on);
      step.changes()
          .forEach(each ->
              feed(
                  digest,
                  each.field(),
                  String.valueOf(each.before()),
                  String.valueOf(each.after())));
    }
    refused.forEach(
        each -> feed(digest, Integer.toString(each.line()), each.field(), each.reason().word()));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void feed(MessageDigest digest, String... words) {
    for (String word : words) {
      digest.update(word.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// All that is said of an entry that is new here.
  static List<Delta> all(List<String> fields, Map<String, String> said) {
    return fields.stream()
        .filter(said::containsKey)
        .map(field -> new Delta(field, null, said.get(field)))
        .toList();
  }
}
