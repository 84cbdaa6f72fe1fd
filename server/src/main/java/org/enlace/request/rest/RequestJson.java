package org.enlace.request.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.enlace.directory.LocalText;
import org.enlace.request.Act;
import org.enlace.request.RequestView;
import org.enlace.request.Side;
import org.jspecify.annotations.Nullable;

/// A request as a program reads it, as far as its actor may see it. What is absent is left out.
///
/// @param notice while it waits: `not-yet`, `notified`, `held` (until somebody is on duty),
///   `held-by-limit`, `no-line-works`, `nobody-on-duty` or `no-answer`
/// @param calls who of the own State was called by what, and who follows when
/// @param sides where the actor stands
/// @param whatYouCanDo what the actor can do now
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequestJson(
    @JsonUnwrapped HeadJson head,
    @JsonUnwrapped TermsJson terms,
    @Nullable String notice,
    RequestView.@Nullable Calls calls,
    Set<String> sides,
    List<String> whatYouCanDo,
    List<EventJson> timeline,
    List<MessageJson> messages,
    List<ReferralJson> referrals,
    List<ReleaseJson> releases,
    @Nullable OwnJson own,
    String envelopeDigest)
    implements SendingJson {

  static RequestJson of(RequestView view) {
    return new RequestJson(
        HeadJson.of(view.head()),
        TermsJson.of(view.terms()),
        view.call() == null ? null : Words.of(view.call()),
        view.calls(),
        words(view.sides().stream().map(Words::of).toList()),
        view.whatYouCanDo().stream().map(Act::word).toList(),
        view.timeline().stream().map(EventJson::of).toList(),
        view.messages().stream().map(MessageJson::of).toList(),
        view.referrals().stream().map(ReferralJson::of).toList(),
        view.releases().stream().map(ReleaseJson::of).toList(),
        view.own() == null ? null : OwnJson.of(view.own()),
        view.envelopeDigest());
  }

  static Set<String> words(Iterable<?> values) {
    Set<String> words = new TreeSet<>();
    values.forEach(value -> words.add(value.toString()));
    return words;
  }

  /// A State and its category of contact.
  record PartyJson(String state, String category) {
    static PartyJson of(RequestView.Party party) {
      return new PartyJson(party.state().value(), party.category().value());
    }
  }

  /// Something that happened.
  ///
  /// @param actor who did it, such as `PE/technical`, or `system`
  /// @param by the same in parts, as far as the actor's State released it
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EventJson(
      Instant at,
      String actor,
      String event,
      ByJson by,
      @Nullable UUID message,
      @Nullable UUID referral,
      @Nullable UUID release,
      @Nullable UUID authority,
      @Nullable Map<String, String> authorityName,
      @Nullable UUID to,
      @Nullable String toName) {
    static EventJson of(RequestView.Event event) {
      return new EventJson(
          event.at(),
          actor(event.by()),
          event.kind(),
          ByJson.of(event.by()),
          event.message(),
          event.referral(),
          event.release(),
          event.authority(),
          names(event.authorityName()),
          event.holder(),
          event.holderName());
    }

    private static String actor(RequestView.By by) {
      if (by.state() == null) {
        return "system";
      }
      return by.category() == null
          ? by.state().value()
          : by.state().value() + "/" + by.category().value();
    }
  }

  /// Who did something.
  ///
  /// @param signedIn false: by a link, without signing in
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ByJson(
      @Nullable String state,
      @Nullable String category,
      @Nullable UUID authority,
      @Nullable UUID person,
      @Nullable String name,
      boolean signedIn) {
    static ByJson of(RequestView.By by) {
      return new ByJson(
          by.state() == null ? null : by.state().value(),
          by.category() == null ? null : by.category().value(),
          by.authority(),
          by.person(),
          by.personName(),
          by.state() != null && !by.link());
    }
  }

  /// Something that was written.
  ///
  /// @param withheld why the actor does not read it
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MessageJson(
      UUID id,
      Instant at,
      String kind,
      PartyJson from,
      @Nullable UUID authority,
      @Nullable UUID referral,
      @Nullable String outcome,
      @Nullable String subject,
      @Nullable String text,
      @Nullable Map<String, List<String>> fields,
      @Nullable String withheld,
      List<RequestView.Attachment> attachments) {
    static MessageJson of(RequestView.Message message) {
      RequestView.Content content = message.content();
      return new MessageJson(
          message.id(),
          message.at(),
          message.kind(),
          PartyJson.of(message.by()),
          message.authority(),
          message.referral(),
          message.outcome() == null ? null : message.outcome().word(),
          content == null ? null : content.subject(),
          content == null ? null : content.text(),
          content == null ? null : content.fields(),
          message.withheld(),
          message.attachments());
    }
  }

  /// Where the receiving State channelled it.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ReferralJson(
      UUID id,
      @Nullable UUID authority,
      @Nullable Map<String, String> authorityName,
      boolean content,
      boolean nationalLaw,
      String state,
      Instant at,
      Instant stateAt,
      List<String> whatYouCanDo) {
    static ReferralJson of(RequestView.Referral referral) {
      return new ReferralJson(
          referral.id(),
          referral.authority(),
          names(referral.authorityName()),
          referral.withContent(),
          referral.nationalLaw(),
          referral.phase(),
          referral.at(),
          referral.phaseAt(),
          referral.whatYouCanDo().stream().map(Act::word).toList());
    }
  }

  /// Leave to let the content go further than its label does.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ReleaseJson(
      UUID id, String state, @Nullable Instant askedAt, @Nullable Instant decidedAt) {
    static ReleaseJson of(RequestView.Release release) {
      return new ReleaseJson(release.id(), release.phase(), release.askedAt(), release.decidedAt());
    }
  }

  /// What the actor's own State keeps about it for itself.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OwnJson(
      String scope,
      Set<UUID> persons,
      Set<UUID> copies,
      @Nullable UUID assignee,
      @Nullable String assigneeName) {
    static OwnJson of(RequestView.Own own) {
      return new OwnJson(
          own.scope(), own.persons(), own.copies(), own.assignee(), own.assigneeName());
    }
  }

  private static @Nullable Map<String, String> names(@Nullable LocalText name) {
    return name == null ? null : name.byLanguage();
  }

  /// Words of enumerations, as they stand on the wire.
  static final class Words {
    private Words() {}

    static String of(RequestView.Calling calling) {
      return switch (calling) {
        case NOT_YET -> "not-yet";
        case NOTIFIED -> "notified";
        case HELD -> "held";
        case HELD_BY_LIMIT -> "held-by-limit";
        case NO_LINE_WORKS -> "no-line-works";
        case NOBODY_ON_DUTY -> "nobody-on-duty";
        case NO_ANSWER -> "no-answer";
      };
    }

    static String of(Side side) {
      return switch (side) {
        case SENDER -> "sender";
        case RECEIVER -> "receiver";
        case DESK -> "desk";
        case LINK -> "link";
        case ONLOOKER -> "onlooker";
      };
    }
  }
}
