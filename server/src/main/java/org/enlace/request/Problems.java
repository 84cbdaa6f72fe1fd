package org.enlace.request;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.enlace.ui.api.Problem;
import org.enlace.ui.api.ProblemException;

/// The refusals of this room, each with its type. Texts are in `messages/request_*.properties`.
final class Problems {
  private Problems() {}

  /// There is none, or none for this actor: the two are not told apart.
  static ProblemException unknown() {
    return Problem.of("request", "request-unknown", 404).asException();
  }

  static ProblemException missing(String field) {
    return Problem.of("request", "field-missing", 422).about(field).asException();
  }

  static ProblemException invalid(String field) {
    return Problem.of("request", "field-invalid", 422).about(field).asException();
  }

  static ProblemException notAmong(String field, Collection<String> allowed) {
    return Problem.of("request", "value-not-allowed", 422)
        .about(field)
        .with("allowed", List.copyOf(allowed))
        .asException();
  }

  static ProblemException tooLong(String field, int length, int largest) {
    return Problem.of("request", "text-too-long", 422)
        .about(field)
        .with("length", length)
        .with("largest", largest)
        .asException();
  }

  static ProblemException tooMany(String field, int largest) {
    return Problem.of("request", "too-many", 422)
        .about(field)
        .with("largest", largest)
        .asException();
  }

  static ProblemException notNow(RequestState state, Set<Act> possible) {
    return Problem.of("request", "not-possible-now", 409)
        .with("state", state.word())
        .with("allowed", words(possible))
        .asException();
  }

  static ProblemException notOfThisSide(Set<Act> possible) {
    return Problem.of("request", "of-the-other-side", 403)
        .with("allowed", words(possible))
        .asException();
  }

  static ProblemException tooLate(Instant until) {
    return Problem.of("request", "reopening-too-late", 409)
        .with("until", until.toString())
        .asException();
  }

  /// Only those who may open the content do this.
  static ProblemException notReadable(ReadingPolicy.Reading reading) {
    return switch (reading) {
      case NOT_NAMED -> Problem.of("request", "content-not-named", 403).asException();
      case OTHER_TRACK -> Problem.of("request", "content-other-track", 403).asException();
      case NOT_CHOSEN -> Problem.of("request", "content-not-chosen", 403).asException();
      case WITHOUT_CONTENT -> Problem.of("request", "content-without-content", 403).asException();
      case LOOKS_ON -> Problem.of("request", "content-looks-on", 403).asException();
      case OPEN, STRANGER -> unknown();
    };
  }

  static ProblemException tooLarge(long largest) {
    return Problem.of("request", "attachments-too-large", 413)
        .with("largest", largest)
        .asException();
  }

  private static List<String> words(Set<Act> acts) {
    return new TreeSet<>(acts).stream().map(Act::word).toList();
  }
}
