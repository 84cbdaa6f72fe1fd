package org.enlace.request;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.enlace.directory.Authority;
import org.enlace.kernel.HandlingLabel;
import org.enlace.request.MessageStore.Attached;
import org.enlace.request.Referrals.Channel;
import org.enlace.request.TimelineStore.About;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Decides whether an authority may get a request, and lets it read.
@Component
final class Channelling {
  private final Addressing addressing;
  private final ReferralStore referrals;
  private final ReleaseStore releases;
  private final MessageStore messages;
  private final Seals seals;
  private final PracticeStore practices;

  Channelling(
      Addressing addressing,
      ReferralStore referrals,
      ReleaseStore releases,
      MessageStore messages,
      Seals seals,
      PracticeStore practices) {
    this.addressing = addressing;
    this.referrals = referrals;
    this.releases = releases;
    this.messages = messages;
    this.seals = seals;
    this.practices = practices;
  }

  /// The authority to which it goes; null where the State only says that it acts under its law.
  ///
  /// @throws org.enlace.ui.api.ProblemException where it cannot go there, with the ways out
  @Nullable Authority check(Case of, Channel channel) {
    UUID id = channel.authority();
    if (id == null) {
      if (!channel.nationalLaw()) {
        throw Problems.missing("authority");
      }
      return null;
    }
    Authority authority = addressing.authority(id, of.row().to().state(), "authority");
    if (!authority.referable()) {
      throw Problem.of("request", "authority-not-referable", 422).about("authority").asException();
    }
    boolean has =
        referrals.ofRequest(of.row().id()).stream()
            .anyMatch(row -> id.equals(row.authority()) && row.phase().isLive());
    if (has) {
      throw Problem.of("request", "already-referred", 409).asException();
    }
    if (channel.withContent() && !channel.nationalLaw()) {
      checkLabel(of, authority);
    }
    return authority;
  }

  private void checkLabel(Case of, Authority authority) {
    HandlingLabel label = of.row().label();
    boolean addressed =
        addressing.isInstitutionOf(authority.id(), of.row().to(), of.row().network());
    boolean permitted = of.row().handling().onward().contains(Words.word(authority.kind()));
    boolean released =
        releases.ofRequest(of.row().id()).stream()
            .anyMatch(row -> row.phase() == ReleaseStore.Phase.GIVEN);
    SharingPolicy.Standing standing = new SharingPolicy.Standing(addressed, permitted, released);
    if (!SharingPolicy.mayRefer(label, standing)) {
      throw Problem.of("request", "label-forbids-referral", 403)
          .about("authority")
          .with("label", label.withPrefix())
          .with("waysOut", List.of("request-release", "without-content", "national-law"))
          .asException();
    }
  }

  /// Lets an authority read what the two States have written so far.
  void share(Case of, UUID authority) {
    Map<UUID, List<Attached>> attached = messages.attachments(of.row().id());
    for (MessageStore.Row message : messages.ofRequest(of.row().id())) {
      if (message.kind().isBetweenStates()) {
        Set<UUID> more = new HashSet<>(message.readers().authorities());
        more.add(authority);
        messages.share(message.id(), more);
        seals.share(message.content().object(), authority);
        attached
            .getOrDefault(message.id(), List.of())
            .forEach(each -> seals.share(each.object(), authority));
      }
    }
  }

  /// What a referral's event is about: it names the authority to the sender where the State wants
  /// that.
  About about(Case of, UUID referral, @Nullable Authority authority) {
    boolean names = practices.find(of.state()).namesAuthority();
    return About.referral(referral, null)
        .naming(names && authority != null ? authority.id() : null);
  }

  /// The referral's authority, if its State lets it answer abroad.
  UUID answeringAbroad(ReferralStore.Row row) {
    UUID id = java.util.Objects.requireNonNull(row.authority());
    Authority authority = addressing.authority(id, row.state(), "authority");
    if (!authority.answersAbroad()) {
      throw Problem.of("request", "answers-at-home-only", 403).asException();
    }
    return id;
  }
}
