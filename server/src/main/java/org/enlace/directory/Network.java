package org.enlace.directory;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.NetworkCode;

/// A network of points of contact, as data: the one that is run here (the home network), others run
/// beside it, and those that are only named, with the way they are reached.
///
/// @param home whether it is the home network, of which there is one at most
/// @param terms the terms of reference, a text; empty where there are none here
/// @param howReached how this network is reached; empty for networks that are run here
/// @param review after how long an entry is asked to be confirmed again
/// @param version counts the changes of this row
public record Network(
    NetworkCode code,
    boolean home,
    LocalText name,
    List<Category> categories,
    LocalText terms,
    LocalText howReached,
    List<LanguageTag> languages,
    Visibility visibility,
    Period review,
    Retention retention,
    int version) {
  public Network {
    categories = List.copyOf(categories);
    languages = List.copyOf(languages);
  }

  /// The category of that code, if the network has it.
  public Optional<Category> category(CategoryCode wanted) {
    return categories.stream().filter(each -> each.code().equals(wanted)).findFirst();
  }

  /// To whom the contacts of a network are shown.
  public enum Visibility {
    /// To whoever holds a role in this network.
    MEMBERS,
    /// To whoever holds a role in any network that is run here.
    SITE
  }

  /// How long the network keeps what it need not keep for ever.
  public record Retention(
      Period content, Period attachments, Period lookUps, Period deliveries, Period noteScans) {}
}
