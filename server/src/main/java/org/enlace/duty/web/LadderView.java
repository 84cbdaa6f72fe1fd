package org.enlace.duty.web;

import java.util.List;
import org.enlace.duty.web.LadderForm.StepForm;
import org.enlace.ui.page.Choice;
import org.enlace.ui.page.FormErrors;
import org.enlace.ui.page.TimelineEntry;
import org.jspecify.annotations.Nullable;

/// The pages of ladders.
public final class LadderView {
  private LadderView() {}

  /// A ladder in words.
  ///
  /// @param own whether the State set it, in words
  /// @param steps a sentence each
  /// @param rules beside the steps, a sentence each
  public record Card(String id, String title, String own, List<String> steps, List<String> rules) {
    public String path() {
      return "/ladders/" + id;
    }
  }

  /// Whether somebody agreed to be woken.
  public record ConsentRow(String holder, String name, boolean agreed, String said) {
    public String path() {
      return "/ladders/consents/" + holder;
    }
  }

  /// How often another State may wake somebody.
  ///
  /// @param caller its code, or `others`
  public record LimitRow(String caller, String name, String says) {
    public String path() {
      return "/ladders/limits/" + caller + "/removal";
    }
  }

  /// The page of all of it.
  ///
  /// @param edits whether the reader may set ladders and limits
  public record Overview(
      List<Card> cards,
      List<ConsentRow> consents,
      List<LimitRow> limits,
      List<Choice> states,
      boolean edits) {}

  /// The limit that was typed.
  public record LimitForm(String caller, String most, String hours) {
    static final LimitForm EMPTY = new LimitForm("", "", "24");
  }

  /// The editor.
  ///
  /// @param preview what the form says, in words; empty where it cannot be read
  public record Editor(
      String id,
      String title,
      LadderForm form,
      List<Choice> outside,
      List<Choice> answering,
      List<Choice> whom,
      List<Choice> contacts,
      List<Choice> kinds,
      List<String> preview,
      FormErrors errors) {
    public String path() {
      return "/ladders/" + id;
    }

    public List<StepForm> steps() {
      return form.steps();
    }

    public String name(int step, String field) {
      return "steps." + step + "." + field;
    }
  }

  /// A simulation.
  ///
  /// @param at what was typed, in the State's own time
  /// @param zone its zone in words
  /// @param entries null: it could not be simulated
  public record Simulated(
      String id,
      String title,
      List<Choice> tracks,
      String track,
      String at,
      String zone,
      @Nullable List<TimelineEntry> entries,
      FormErrors errors) {
    public String path() {
      return "/ladders/" + id + "/simulation";
    }
  }
}
