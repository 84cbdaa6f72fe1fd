package org.enlace.directory.web;

import java.time.LocalDate;
import java.util.List;
import org.enlace.ui.page.Choice;
import org.jspecify.annotations.Nullable;

/// The page of a network.
///
/// @param home whether it is the home network
/// @param terms the terms of reference, or null
/// @param howReached how it is reached, or null for networks that are run here
/// @param categories with what each asks
/// @param visibility to whom its contacts are shown, in words
/// @param review after how long an entry is to be confirmed again
/// @param kept how long the network keeps what
/// @param members the States that belong to it, as the reader may see them
/// @param admission what the secretariat may choose from, or null for everybody else
public record NetworkView(
    String path,
    String name,
    boolean home,
    @Nullable String terms,
    @Nullable String howReached,
    List<Category> categories,
    String languages,
    String visibility,
    String review,
    List<Kept> kept,
    List<Member> members,
    @Nullable Admission admission) {
  public NetworkView {
    categories = List.copyOf(categories);
    kept = List.copyOf(kept);
    members = List.copyOf(members);
  }

  /// A category.
  public record Category(String name, boolean asksKey) {}

  /// How long something is kept.
  public record Kept(String what, String howLong) {}

  /// A State that belongs to the network.
  public record Member(String path, String name, LocalDate sinceOn) {}

  /// What admits and releases States.
  ///
  /// @param others States that do not belong to it
  /// @param members States that do
  public record Admission(List<Choice> others, List<Choice> members) {
    public Admission {
      others = List.copyOf(others);
      members = List.copyOf(members);
    }
  }
}
