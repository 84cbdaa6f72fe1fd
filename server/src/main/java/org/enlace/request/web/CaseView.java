package org.enlace.request.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.enlace.kernel.HandlingLabel;
import org.enlace.kernel.Marking;
import org.enlace.request.web.Review.Term;
import org.enlace.ui.page.Choice;
import org.enlace.ui.page.TimelineEntry;
import org.enlace.ui.page.Tone;
import org.jspecify.annotations.Nullable;

/// A request as its page shows it.
///
/// @param acts the words of what the reader can do now
/// @param other the other State's name
/// @param zone the other State's zone, told beside the reader's own
/// @param calling how far its contacts were called, a sentence, or null
/// @param calls who was called, for the receiving State; null where nobody was
/// @param terms purpose, urgency and the like, by name
/// @param readers who can see it and why, a sentence each
/// @param authorities to which it can be referred
/// @param colleagues to whom it can be handed over
/// @param outcomes with which it can be concluded now
/// @param urgencies as which it can be treated instead
/// @param answers of authorities, which the reply can pass on
public record CaseView(
    String ref,
    Tone tone,
    String state,
    HandlingLabel label,
    Marking marking,
    Set<String> acts,
    String other,
    boolean receiving,
    @Nullable ZoneId zone,
    @Nullable String calling,
    @Nullable CallsView calls,
    List<Term> terms,
    List<MessageView> messages,
    List<TimelineEntry> timeline,
    List<String> readers,
    List<ReferralView> referrals,
    List<Choice> authorities,
    List<Choice> colleagues,
    List<Choice> outcomes,
    List<Choice> answers,
    List<Choice> urgencies) {

  public boolean can(String act) {
    return acts.contains(act);
  }

  /// Whether what the reader can do is to take up a referral.
  public boolean isAtDesk() {
    return referrals.stream().anyMatch(each -> !each.acts().isEmpty());
  }

  public String path() {
    return "/requests/" + ref;
  }

  /// Whether any act concludes it for the receiver.
  public boolean canConclude() {
    return !outcomes.isEmpty();
  }

  /// Who was called, and who follows.
  ///
  /// @param next a sentence, or null
  public record CallsView(List<TimelineEntry> entries, @Nullable String next) {}

  /// Something that was written.
  ///
  /// @param kind what it is, in words
  /// @param withheld why it cannot be opened, or null
  public record MessageView(
      Instant at,
      String kind,
      String by,
      @Nullable String outcome,
      @Nullable String subject,
      @Nullable String text,
      List<Term> fields,
      @Nullable String withheld,
      List<FileView> files) {}

  /// Where it was channelled.
  ///
  /// @param acts the words of what the reader can do with it now
  public record ReferralView(
      String id,
      String authority,
      String phase,
      Tone tone,
      boolean withContent,
      Instant at,
      Set<String> acts) {
    public boolean can(String act) {
      return acts.contains(act);
    }
  }
}
