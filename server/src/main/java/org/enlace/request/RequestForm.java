package org.enlace.request;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request as it is filled in: words as they were typed, nothing checked yet. What is absent is
/// null or empty. A draft keeps it; sending reads it and refuses what does not hold.
///
/// @param outline everything about it but what it says
/// @param writing what it says
public record RequestForm(Outline outline, Writing writing) {

  /// Everything about a request but what it says.
  ///
  /// @param to to whom; several States get as many requests
  /// @param network the network's code; absent: the home network
  /// @param category in which category the sender acts; absent: the first that it holds
  /// @param purpose `information` and so on; must be there
  /// @param urgency `routine` where absent
  /// @param handling how it is to be handled
  /// @param marking `real` where absent
  /// @param template the template's id; absent: the standard one
  /// @param templateVersion absent: its newest version
  /// @param replyBy by when an answer would help, RFC 3339
  /// @param alsoThrough codes of networks through which the same was sent
  /// @param own who of the sending State sees it
  /// @param protection must be there: `server` or `end-to-end`
  public record Outline(
      List<To> to,
      @Nullable String network,
      @Nullable String category,
      @Nullable String purpose,
      @Nullable String urgency,
      Handling handling,
      @Nullable String marking,
      @Nullable String template,
      @Nullable Integer templateVersion,
      @Nullable String replyBy,
      List<String> alsoThrough,
      Own own,
      @Nullable String protection) {
    public Outline {
      to = List.copyOf(to);
      alsoThrough = List.copyOf(alsoThrough);
    }
  }

  /// One addressee.
  ///
  /// @param state the State's code
  /// @param category the category of contact; absent: that of the sender
  /// @param persons ids of persons or desks that hold a nomination there, where the sender chooses
  ///   them; else the State and its track are addressed
  public record To(@Nullable String state, @Nullable String category, List<String> persons) {
    public To {
      persons = List.copyOf(persons);
    }
  }

  /// How the content is to be handled.
  ///
  /// @param tlp the label; `AMBER` where absent
  /// @param pap the permissible actions, or absent
  /// @param caveat a national caveat, one line
  /// @param onward kinds of authority, such as `csirt`, that may get the content whatever the label
  /// @param confirmOperatorCanRead that the sender knows who could read TLP:RED here
  public record Handling(
      @Nullable String tlp,
      @Nullable String pap,
      @Nullable String caveat,
      List<String> onward,
      boolean confirmOperatorCanRead) {
    public Handling {
      onward = List.copyOf(onward);
    }
  }

  /// Who of the sending State sees it.
  ///
  /// @param scope `state` (all of its contacts), `track` or `persons`; absent: `state`
  /// @param persons ids of own persons or desks who read it as well
  /// @param copies ids of own authorities that get a copy
  public record Own(@Nullable String scope, List<String> persons, List<String> copies) {
    public Own {
      persons = List.copyOf(persons);
      copies = List.copyOf(copies);
    }
  }

  /// What is said.
  ///
  /// @param subject one line
  /// @param text the text
  /// @param fields the fields of the template, by name; a field may have several values
  public record Writing(
      @Nullable String subject, @Nullable String text, Map<String, List<String>> fields) {
    public Writing {
      fields = Map.copyOf(fields);
    }

    /// A text alone.
    public static Writing of(@Nullable String text) {
      return new Writing(null, text, Map.of());
    }
  }
}
