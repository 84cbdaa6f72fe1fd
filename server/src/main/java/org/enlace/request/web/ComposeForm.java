package org.enlace.request.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.enlace.request.RequestForm;
import org.enlace.request.RequestForm.Handling;
import org.enlace.request.RequestForm.Outline;
import org.enlace.request.RequestForm.Own;
import org.enlace.request.RequestForm.To;
import org.enlace.request.RequestForm.Writing;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// What the form of a request holds, as it was typed. Fields of the template are posted under
/// `field.<name>`.
///
/// @param values every value by the name of its field
public record ComposeForm(Map<String, List<String>> values) {
  private static final String FIELD = "field.";
  private static final String DAY_AND_TIME = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}";
  private static final Pattern TYPED = Pattern.compile(DAY_AND_TIME);
  private static final Pattern KEPT = Pattern.compile(DAY_AND_TIME + "(?::[0-9]{2})?Z");

  public ComposeForm {
    values = Map.copyOf(values);
  }

  static ComposeForm of(MultiValueMap<String, String> posted) {
    Map<String, List<String>> kept = new LinkedHashMap<>();
    posted.forEach((name, given) -> kept.put(name, List.copyOf(given)));
    kept.remove("_csrf");
    return new ComposeForm(kept);
  }

  /// An empty form to a State.
  static ComposeForm to(String state, String category) {
    return new ComposeForm(
        Map.of(
            "to", List.of(state),
            "category", List.of(category),
            "urgency", List.of("routine"),
            "tlp", List.of("AMBER"),
            "scope", List.of("state")));
  }

  /// The form of a draft.
  ///
  /// @param zone of the reader, in which moments are shown
  static ComposeForm of(RequestForm form, ZoneId zone) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    Outline outline = form.outline();
    put(values, "to", outline.to().stream().limit(1).map(To::state));
    put(values, "more", Stream.of(String.join(" ", further(outline))));
    put(values, "category", outline.to().stream().limit(1).map(To::category));
    values.put("persons", outline.to().stream().flatMap(each -> each.persons().stream()).toList());
    put(values, "purpose", Stream.ofNullable(outline.purpose()));
    put(values, "urgency", Stream.ofNullable(outline.urgency()));
    put(values, "tlp", Stream.ofNullable(outline.handling().tlp()));
    put(values, "caveat", Stream.ofNullable(outline.handling().caveat()));
    values.put("onward", outline.handling().onward());
    values.put("alsoThrough", outline.alsoThrough());
    put(values, "scope", Stream.ofNullable(outline.own().scope()));
    values.put("copies", outline.own().copies());
    String replyBy = outline.replyBy();
    put(values, "replyBy", replyBy == null ? Stream.of() : Stream.of(local(replyBy, zone)));
    if (outline.handling().confirmOperatorCanRead()) {
      values.put("confirmOperatorCanRead", List.of("true"));
    }
    put(values, "subject", Stream.ofNullable(form.writing().subject()));
    put(values, "text", Stream.ofNullable(form.writing().text()));
    form.writing()
        .fields()
        .forEach((name, given) ->
            values.put(FIELD + name, given.stream().map(each -> local(each, zone)).toList()));
    return new ComposeForm(values);
  }

  /// The one value of a field, or empty.
  public String one(String name) {
    return all(name).isEmpty() ? "" : all(name).getFirst();
  }

  /// All values of a field that are not blank.
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of()).stream().filter(each -> !each.isBlank()).toList();
  }

  /// The one value of a field of the template.
  public String field(String name) {
    return one(FIELD + name);
  }

  /// All values of a field of the template.
  public List<String> fields(String name) {
    return all(FIELD + name);
  }

  /// What is to be kept or sent.
  ///
  /// @param zone of the reader, in which moments were typed
  RequestForm toForm(ZoneId zone) {
    List<To> to = new ArrayList<>();
    String category = one("category");
    for (String state : Stream.concat(Stream.of(one("to")), more()).distinct().toList()) {
      if (!state.isBlank()) {
        to.add(new To(state, nothing(category), to.isEmpty() ? all("persons") : List.of()));
      }
    }
    Outline outline =
        new Outline(
            to,
            null,
            null,
            nothing(one("purpose")),
            nothing(one("urgency")),
            handling(),
            null,
            null,
            null,
            nothing(moment(one("replyBy"), zone)),
            all("alsoThrough"),
            new Own(nothing(one("scope")), List.of(), all("copies")),
            "server");
    return new RequestForm(outline, writing(zone));
  }

  private Handling handling() {
    return new Handling(
        nothing(one("tlp")),
        null,
        nothing(one("caveat")),
        all("onward"),
        one("confirmOperatorCanRead").equals("true"));
  }

  private Writing writing(ZoneId zone) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String name : values.keySet()) {
      if (name.startsWith(FIELD) && !all(name).isEmpty()) {
        fields.put(
            name.substring(FIELD.length()),
            all(name).stream().map(each -> moment(each, zone)).toList());
      }
    }
    return new Writing(nothing(one("subject")), nothing(one("text")), fields);
  }

  /// A moment as it is kept, in UTC, where the text is one as browsers send it; else the text.
  private static String moment(String text, ZoneId zone) {
    try {
      return TYPED.matcher(text).matches()
          ? LocalDateTime.parse(text).atZone(zone).toInstant().toString()
          : text;
    } catch (DateTimeException noSuchDay) {
      return text;
    }
  }

  /// A moment as browsers show it in the reader's zone, where the text is one; else the text.
  private static String local(String text, ZoneId zone) {
    try {
      return KEPT.matcher(text).matches()
          ? Instant.parse(text)
              .atZone(zone)
              .toLocalDateTime()
              .truncatedTo(ChronoUnit.MINUTES)
              .toString()
          : text;
    } catch (DateTimeException noSuchDay) {
      return text;
    }
  }

  private Stream<String> more() {
    return Stream.of(one("more").split("[\\s,;]+", -1)).map(String::strip);
  }

  private static List<String> further(Outline outline) {
    return outline.to().stream().skip(1).map(each -> String.valueOf(each.state())).toList();
  }

  private static void put(
      Map<String, List<String>> values, String name, Stream<? extends @Nullable String> given) {
    List<String> kept = new ArrayList<>();
    given.forEach(each -> {
      if (each != null) {
        kept.add(each);
      }
    });
    values.put(name, List.copyOf(kept));
  }

  private static @Nullable String nothing(String text) {
    return text.isBlank() ? null : text;
  }
}
