package org.enlace.delivery.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.delivery.LineKind;
import org.enlace.delivery.LineOwners;
import org.enlace.delivery.Progress;
import org.enlace.delivery.log.DeadLetters;
import org.enlace.delivery.log.DeliveryEntry;
import org.enlace.delivery.log.DeliveryLog;
import org.enlace.delivery.log.DeliveryQuery;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.enlace.ui.api.PageOf;
import org.enlace.ui.api.Paging;
import org.enlace.ui.page.Choice;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.View;

/// What became of the notices to one's State's lines.
@Controller
class DeliveryPages {
  private static final String ROWS = "50";

  private final DeliveryLog log;
  private final DeadLetters letters;
  private final LineOwners owners;
  private final Pages pages;

  DeliveryPages(DeliveryLog log, DeadLetters letters, LineOwners owners, Pages pages) {
    this.log = log;
    this.letters = letters;
    this.owners = owners;
    this.pages = pages;
  }

  /// What the reader asks for. What cannot be read is as if it were not asked.
  public record Asked(
      @Nullable String line,
      @Nullable String type,
      @Nullable String progress,
      @Nullable String sort,
      @Nullable String from,
      @Nullable String to,
      @Nullable String after) {

    DeliveryQuery query(Page page) {
      LocalDate last = day(to);
      return new DeliveryQuery(
          id(line),
          Arrays.stream(LineKind.values())
              .filter(each -> each.word().equals(type))
              .findFirst()
              .orElse(null),
          Arrays.stream(Progress.values())
              .filter(each -> each.word().equals(progress))
              .findFirst()
              .orElse(null),
          sort == null || sort.isEmpty() ? null : sort + ".",
          start(day(from), page),
          last == null ? null : start(last.plusDays(1), page),
          Paging.of(ROWS, after == null || after.isEmpty() ? null : after));
    }

    /// The first moment of a day, where the reader is.
    private static @Nullable Instant start(@Nullable LocalDate day, Page page) {
      return day == null ? null : day.atStartOfDay(page.reader().zone()).toInstant();
    }

    private static @Nullable UUID id(@Nullable String text) {
      try {
        return text == null || text.isEmpty() ? null : UUID.fromString(text);
      } catch (IllegalArgumentException malformed) {
        return null;
      }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
      try {
        return text == null || text.isEmpty() ? null : LocalDate.parse(text);
      } catch (DateTimeException malformed) {
        return null;
      }
    }

    private boolean isAnything() {
      return java.util.stream.Stream.of(line, type, progress, sort, from, to)
          .anyMatch(each -> each != null && !each.isEmpty());
    }
  }

  @GetMapping("/deliveries")
  @Access(
      value = Who.ROLES,
      roles = {Role.CONTACT, Role.NOMINATOR, Role.MISSION, Role.SECRETARIAT})
  View show(@ModelAttribute Asked asked, Page page) {
    PageOf<DeliveryEntry> found = log.list(asked.query(page));
    Telling telling = telling(found.items(), page);
    Map<String, Object> values = new HashMap<>();
    values.put("rows", found.items().stream().map(telling::row).toList());
    values.put("next", found.next());
    values.put("asked", asked(asked));
    values.put("filtered", asked.isAnything());
    values.put("types", types(telling));
    values.put("progress", progress(telling));
    values.put("sorts", sorts(telling));
    values.put("dead", letters.count());
    return pages.show("delivery/log.jte", values);
  }

  private Telling telling(List<DeliveryEntry> entries, Page page) {
    return new Telling(
        page,
        owners.namesOf(
            entries.stream()
                .map(DeliveryEntry::line)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()),
            page.locale()));
  }

  /// What was asked for, to be shown in the fields again.
  private static Map<String, String> asked(Asked asked) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("line", Objects.requireNonNullElse(asked.line(), ""));
    fields.put("type", Objects.requireNonNullElse(asked.type(), ""));
    fields.put("progress", Objects.requireNonNullElse(asked.progress(), ""));
    fields.put("sort", Objects.requireNonNullElse(asked.sort(), ""));
    fields.put("from", Objects.requireNonNullElse(asked.from(), ""));
    fields.put("to", Objects.requireNonNullElse(asked.to(), ""));
    return fields;
  }

  private static List<Choice> types(Telling telling) {
    return Arrays.stream(LineKind.values())
        .map(each -> Choice.of(each.word(), telling.type(each.word())))
        .toList();
  }

  private static List<Choice> progress(Telling telling) {
    return Arrays.stream(Progress.values())
        .map(each -> Choice.of(each.word(), telling.progress(each)))
        .toList();
  }

  private List<Choice> sorts(Telling telling) {
    return log.kinds().stream()
        .filter(kind -> kind.indexOf('.') > 0)
        .map(kind -> kind.substring(0, kind.indexOf('.')))
        .distinct()
        .map(room -> Choice.of(room, telling.kind(room + ".")))
        .toList();
  }
}
