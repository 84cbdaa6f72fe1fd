package org.enlace.directory.web;

import java.util.List;
import java.util.Map;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.FormErrors;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// What every page of the room is made with.
@Component
record Frame(Choices choices, Words words, Pages pages) {

  /// Asks those who act for several States which one it is about.
  View chooseState(String path, String titleKey, Page page) {
    return pages.show(
        "directory/choose-state.jte",
        Map.of("path", path, "title", page.text(titleKey), "states", choices.states(page)));
  }

  /// What is wrong, beside its field; what the door says of something that is no field of the form
  /// stands above it.
  static FormErrors errors(Problem problem, String... notFields) {
    String field = problem.field();
    boolean about = field != null && !List.of(notFields).contains(field);
    return about
        ? FormErrors.of(problem)
        : FormErrors.none()
            .and("", problem.room() + ".problem." + problem.slug() + ".detail", problem.values());
  }
}
