package org.enlace.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.enlace.directory.LocalText;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.HandlingLabel;
import org.enlace.kernel.Marking;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.enlace.protocol.PermissibleActions;
import org.enlace.protocol.Protection;
import org.enlace.protocol.RequestReference;
import org.jspecify.annotations.Nullable;

/// A request as one actor may see it.
///
/// @param sides where the actor stands
/// @param head what a list shows of it
/// @param terms how it is to be handled, and in which form it is written
/// @param call how far the calling of the receiver's contacts has come; null once receipt was
///   acknowledged, and for desks
/// @param calls who was called by what, for the receiving State alone; null where nobody was
/// @param whatYouCanDo what the actor can do now
/// @param timeline what happened, as the actor may see it, the oldest first
/// @param messages what was written, the oldest first; one that the actor may not open says why
/// @param referrals where the receiving State channelled it; for that State and its desks alone
/// @param releases leave to let the content go further than its label does
/// @param own what the actor's own State keeps about it; null at desks
/// @param version counts what happened, as far as this actor sees it
/// @param envelopeDigest the digest of the envelope
public record RequestView(
    Set<Side> sides,
    RequestSummary head,
    Terms terms,
    @Nullable Calling call,
    @Nullable Calls calls,
    List<Act> whatYouCanDo,
    List<Event> timeline,
    List<Message> messages,
    List<Referral> referrals,
    List<Release> releases,
    @Nullable Own own,
    long version,
    String envelopeDigest) {
  public RequestView {
    sides = Set.copyOf(sides);
    whatYouCanDo = List.copyOf(whatYouCanDo);
    timeline = List.copyOf(timeline);
    messages = List.copyOf(messages);
    referrals = List.copyOf(referrals);
    releases = List.copyOf(releases);
  }

  public RequestReference ref() {
    return head.ref();
  }

  public RequestState state() {
    return head.state();
  }

  /// A State and the category of contact in which it takes part.
  public record Party(StateCode state, CategoryCode category) {}

  /// How it is to be handled, and in which form it is written.
  ///
  /// @param persons the persons and desks whom the sender chose, by the directory's ids; for the
  ///   contacts of the two States alone
  /// @param onward kinds of authority that may get the content whatever the label
  /// @param alsoThrough networks through which the same was sent
  public record Terms(
      HandlingLabel label,
      @Nullable PermissibleActions pap,
      @Nullable String caveat,
      Set<UUID> persons,
      Set<String> onward,
      Set<NetworkCode> alsoThrough,
      Marking marking,
      Protection protection,
      String template,
      int templateVersion) {}

  /// Who was called, and who follows.
  ///
  /// @param nextAt when the next step is due; null where none is
  /// @param nextWhom whom it calls, such as `deputy`; null where the ladder is at its end
  public record Calls(List<Called> called, @Nullable Instant nextAt, @Nullable String nextWhom) {
    public Calls {
      called = List.copyOf(called);
    }
  }

  /// Somebody who was called.
  ///
  /// @param kind by which kind of line, such as `sms`
  /// @param why such as `on-duty`
  /// @param woken whether they were off duty, and had agreed to be woken
  public record Called(
      Instant at, UUID holder, @Nullable String name, String kind, String why, boolean woken) {}

  /// How far the calling of the receiver's contacts has come. It names nobody.
  public enum Calling {
    NOT_YET,
    NOTIFIED,
    /// It waits until somebody of the receiving State is on duty.
    HELD,
    /// The same, since the receiving State limits how often the sending State wakes somebody.
    HELD_BY_LIMIT,
    NO_LINE_WORKS,
    NOBODY_ON_DUTY,
    /// All who were to be called were, and nobody acknowledged so far.
    NO_ANSWER
  }

  /// Who did something, as far as this actor may know.
  ///
  /// @param state null: the system
  /// @param category of a contact
  /// @param authority of a desk of the actor's own State
  /// @param person of the actor's own State, by the directory's id
  /// @param personName the same by name
  /// @param link whether it was done by a link, without signing in
  public record By(
      @Nullable StateCode state,
      @Nullable CategoryCode category,
      @Nullable UUID authority,
      @Nullable UUID person,
      @Nullable String personName,
      boolean link) {}

  /// Something that happened.
  ///
  /// @param kind such as `acknowledged`; texts are under `request.event.<kind>`
  /// @param authority where it was referred, of the actor's own State or as that State names it
  /// @param authorityName the same by name
  /// @param holder to whom it was handed, of the actor's own State
  public record Event(
      Instant at,
      String kind,
      By by,
      @Nullable UUID message,
      @Nullable UUID referral,
      @Nullable UUID release,
      @Nullable UUID authority,
      @Nullable LocalText authorityName,
      @Nullable UUID holder,
      @Nullable String holderName) {}

  /// Something that was written.
  ///
  /// @param kind `request`, `message`, `reply`, `release-request`, `release`, `referral`,
  ///   `acceptance`, `return`, `answer` or `handover`
  /// @param content what it says; null where the actor may not open it
  /// @param withheld why not: `not-named`, `other-track`, `not-chosen`, `without-content`,
  ///   `looks-on` or `erased`; texts are under `request.withheld.<word>`
  /// @param attachments how many files go with it, and their sizes
  public record Message(
      UUID id,
      Instant at,
      String kind,
      Party by,
      @Nullable UUID authority,
      @Nullable UUID referral,
      @Nullable Outcome outcome,
      @Nullable Content content,
      @Nullable String withheld,
      List<Attachment> attachments) {}

  /// What a message says.
  public record Content(
      @Nullable String subject, @Nullable String text, Map<String, List<String>> fields) {}

  /// A file. Its name is content: null where the message is withheld.
  ///
  /// @param size in bytes
  /// @param erased whether it is past its keeping
  public record Attachment(int position, @Nullable String name, long size, boolean erased) {}

  /// Where the receiving State channelled it.
  ///
  /// @param authority null where the State only said that it acts under its national law
  /// @param phase `open`, `accepted`, `returned`, `answered` or `ended`
  /// @param whatYouCanDo what the actor can do with it now
  public record Referral(
      UUID id,
      @Nullable UUID authority,
      @Nullable LocalText authorityName,
      boolean withContent,
      boolean nationalLaw,
      String phase,
      Instant at,
      Instant phaseAt,
      List<Act> whatYouCanDo) {}

  /// Leave to let the content go further than its label does.
  ///
  /// @param phase `asked`, `given` or `refused`
  public record Release(
      UUID id, String phase, @Nullable Instant askedAt, @Nullable Instant decidedAt) {}

  /// What the actor's own State keeps about it for itself.
  ///
  /// @param scope of the sending State, who reads it: `state`, `track` or `persons`
  /// @param persons of the sending State, whom the author chose
  /// @param copies of the sending State, authorities that got a copy
  /// @param assignee the person or desk that has it, by the directory's id
  public record Own(
      String scope,
      Set<UUID> persons,
      Set<UUID> copies,
      @Nullable UUID assignee,
      @Nullable String assigneeName) {}
}
