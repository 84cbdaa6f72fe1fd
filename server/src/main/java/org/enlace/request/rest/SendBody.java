package org.enlace.request.rest;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.enlace.request.RequestForm;
import org.enlace.request.RequestForm.Handling;
import org.enlace.request.RequestForm.Outline;
import org.enlace.request.RequestForm.Own;
import org.enlace.request.RequestForm.To;
import org.enlace.request.RequestForm.Writing;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;

/// A request as a program sends it.
///
/// @param to one addressee, or a list of them
/// @param onward kinds of authority that may get the content whatever the label
/// @param confirmOperatorCanRead must be true for TLP:RED
/// @param fields of the template: by name, a word or a list of words
record SendBody(
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<ToBody> to,
    @Nullable String network,
    @Nullable String category,
    @Nullable String purpose,
    @Nullable String urgency,
    @Nullable String tlp,
    @Nullable String pap,
    @Nullable String caveat,
    @Nullable List<String> onward,
    @Nullable Boolean confirmOperatorCanRead,
    @Nullable String marking,
    @Nullable String template,
    @Nullable Integer templateVersion,
    @Nullable String replyBy,
    @Nullable List<String> alsoThrough,
    @Nullable OwnBody own,
    @Nullable String protection,
    @Nullable String subject,
    @Nullable String text,
    @Nullable Map<String, Object> fields) {

  /// An addressee.
  ///
  /// @param persons ids of persons or desks, where the sender chooses them
  record ToBody(@Nullable String state, @Nullable String category, @Nullable List<String> persons) {
    To to() {
      return new To(state, category, texts(persons, "to.persons"));
    }
  }

  /// Who of the sending State sees it.
  record OwnBody(
      @Nullable String scope, @Nullable List<String> persons, @Nullable List<String> copies) {}

  RequestForm form() {
    return new RequestForm(
        new Outline(
            to == null ? List.of() : to.stream().filter(Objects::nonNull).map(ToBody::to).toList(),
            network,
            category,
            purpose,
            urgency,
            new Handling(
                tlp,
                pap,
                caveat,
                texts(onward, "onward"),
                Boolean.TRUE.equals(confirmOperatorCanRead)),
            marking,
            template,
            templateVersion,
            replyBy,
            texts(alsoThrough, "alsoThrough"),
            own == null
                ? new Own(null, List.of(), List.of())
                : new Own(
                    own.scope(),
                    texts(own.persons(), "own.persons"),
                    texts(own.copies(), "own.copies")),
            protection),
        new Writing(subject, text, fields(fields)));
  }

  private static List<String> texts(@Nullable List<String> given, String field) {
    if (given == null) {
      return List.of();
    }
    if (given.stream().anyMatch(Objects::isNull)) {
      throw Problem.invalid(field).asException();
    }
    return given;
  }

  private static Map<String, List<String>> fields(@Nullable Map<String, Object> given) {
    Map<String, List<String>> read = new TreeMap<>();
    if (given != null) {
      given.forEach((name, value) -> read.put(name, values(value)));
    }
    return read;
  }

  private static List<String> values(@Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case String word -> List.of(word);
      case List<?> several -> {
        List<String> words = new ArrayList<>();
        for (Object each : several) {
          if (!(each instanceof String word)) {
            throw Problem.invalid("fields").asException();
          }
          words.add(word);
        }
        yield words;
      }
      default -> throw Problem.invalid("fields").asException();
    };
  }
}
