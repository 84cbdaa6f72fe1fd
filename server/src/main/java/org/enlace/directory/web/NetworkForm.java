package org.enlace.directory.web;

import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.enlace.directory.LocalText;
import org.enlace.directory.Network;
import org.enlace.directory.Networks;
import org.enlace.kernel.LanguageTag;
import org.enlace.ui.page.FormErrors;
import org.springframework.util.MultiValueMap;

/// What a network says of itself, as it is typed.
///
/// @param version of the entry that was read
/// @param texts by the name of the field: names, terms and ways in Spanish and, ending in `En`, in
///   English
/// @param months by the name of the field, as they were typed
/// @param shorter whether the officer said that what is past a shorter period may be erased
public record NetworkForm(
    String version,
    Map<String, String> texts,
    List<String> languages,
    String visibility,
    Map<String, String> months,
    boolean shorter) {
  /// The periods after which something is erased, in their order, with the most months of each.
  private static final Map<String, Integer> KEPT =
      Map.of("content", 120, "attachments", 120, "lookUps", 120, "deliveries", 120, "scans", 600);

  private static final int MOST_REVIEW = 60;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 20_000;

  public NetworkForm {
    texts = Map.copyOf(texts);
    languages = List.copyOf(languages);
    months = Map.copyOf(months);
  }

  static NetworkForm of(Network network) {
    Map<String, String> texts = new HashMap<>();
    put(texts, "name", network.name());
    put(texts, "terms", network.terms());
    put(texts, "reached", network.howReached());
    Map<String, String> months = new HashMap<>();
    months.put("review", Long.toString(network.review().toTotalMonths()));
    kept(network.retention())
        .forEach((name, period) -> months.put(name, Long.toString(period.toTotalMonths())));
    return new NetworkForm(
        Integer.toString(network.version()),
        texts,
        network.languages().stream().map(LanguageTag::value).toList(),
        Words.word(network.visibility()),
        months,
        false);
  }

  private static void put(Map<String, String> texts, String name, LocalText text) {
    texts.put(name, text.byLanguage().getOrDefault("es", ""));
    texts.put(name + "En", text.byLanguage().getOrDefault("en", ""));
  }

  static NetworkForm of(MultiValueMap<String, String> fields) {
    Posted posted = new Posted(fields);
    Map<String, String> texts = new HashMap<>();
    for (String name : List.of("name", "nameEn", "terms", "termsEn", "reached", "reachedEn")) {
      int longest = name.startsWith("name") ? LONGEST_NAME : LONGEST_TEXT;
      texts.put(name, posted.text(name, longest + 1).replace("\r\n", "\n"));
    }
    Map<String, String> months = new HashMap<>();
    months.put("review", posted.word("review"));
    KEPT.keySet().forEach(name -> months.put(name, posted.word(name)));
    return new NetworkForm(
        posted.word("version"),
        texts,
        posted.all("languages"),
        posted.word("visibility"),
        months,
        posted.has("shorter"));
  }

  public String text(String name) {
    return texts.getOrDefault(name, "");
  }

  public String months(String name) {
    return months.getOrDefault(name, "");
  }

  /// The most months that a period has.
  public static int most(String name) {
    return KEPT.getOrDefault(name, MOST_REVIEW);
  }

  /// The same about another version, for whoever was overtaken.
  NetworkForm withVersion(int current) {
    return new NetworkForm(
        Integer.toString(current), texts, languages, visibility, months, shorter);
  }

  /// What is wrong with it, beside its fields.
  FormErrors wrong(Network before) {
    FormErrors errors = FormErrors.none();
    if (text("name").isBlank() && text("nameEn").isBlank()) {
      errors = errors.and("name", "directory.problem.name-missing.detail");
    }
    for (String name : texts.keySet().stream().sorted().toList()) {
      int longest = name.startsWith("name") ? LONGEST_NAME : LONGEST_TEXT;
      if (text(name).length() > longest) {
        errors = errors.and(name, "directory.problem.text-too-long.detail");
      }
    }
    return isElsewhere(before) ? errors : wrongPeriods(errors, before);
  }

  private FormErrors wrongPeriods(FormErrors before, Network network) {
    FormErrors errors = before;
    boolean shortened = false;
    Map<String, Period> old = kept(network.retention());
    for (String name :
        List.of("review", "content", "attachments", "lookUps", "deliveries", "scans")) {
      int months = Posted.number(months(name));
      if (months < 1 || months > most(name)) {
        errors =
            errors.and(name, "directory.network-form.months-wrong", Map.of("most", most(name)));
      } else if (old.containsKey(name)) {
        shortened |= months < Objects.requireNonNull(old.get(name)).toTotalMonths();
      }
    }
    return shortened && !shorter
        ? errors.and("shorter", "directory.network-form.shorter-missing")
        : errors;
  }

  /// Whether the network is run elsewhere: then only how it is reached is written here.
  static boolean isElsewhere(Network network) {
    return !network.howReached().isEmpty();
  }

  /// What is asked of the door, which judges it.
  Networks.NetworkDraft draft(Network before) {
    boolean elsewhere = isElsewhere(before);
    return new Networks.NetworkDraft(
        before.code(),
        before.home(),
        merged(before.name(), "name"),
        before.categories(),
        elsewhere ? before.terms() : merged(before.terms(), "terms"),
        elsewhere ? merged(before.howReached(), "reached") : before.howReached(),
        tags(),
        elsewhere
            ? before.visibility()
            : LineForm.read(Network.Visibility.values(), visibility).orElse(before.visibility()),
        elsewhere ? before.review() : period("review"),
        elsewhere ? before.retention() : retention());
  }

  private List<LanguageTag> tags() {
    return languages.stream().map(LanguageTag::parse).flatMap(Optional::stream).toList();
  }

  private Network.Retention retention() {
    return new Network.Retention(
        period("content"),
        period("attachments"),
        period("lookUps"),
        period("deliveries"),
        period("scans"));
  }

  private Period period(String name) {
    return Period.ofMonths(Posted.number(months(name)));
  }

  /// The text in its two languages; what there is in further ones stays.
  private LocalText merged(LocalText before, String name) {
    Map<String, String> byLanguage = new HashMap<>(before.byLanguage());
    Stream.of("es", "en")
        .forEach(language -> {
          String typed = text(language.equals("es") ? name : name + "En").strip();
          if (typed.isEmpty()) {
            byLanguage.remove(language);
          } else {
            byLanguage.put(language, typed);
          }
        });
    return new LocalText(byLanguage);
  }

  private static Map<String, Period> kept(Network.Retention retention) {
    return Map.of(
        "content", retention.content(),
        "attachments", retention.attachments(),
        "lookUps", retention.lookUps(),
        "deliveries", retention.deliveries(),
        "scans", retention.noteScans());
  }
}
