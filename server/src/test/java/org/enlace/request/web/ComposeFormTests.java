package org.enlace.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.enlace.request.RequestForm;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.FormErrors;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.SomePage;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class ComposeFormTests {
  private static final ZoneId LIMA = ZoneId.of("America/Lima");

  @Test
  void takesMomentsInTheReadersZoneAndShowsThemThere() {
    RequestForm form =
        posted(Map.of("replyBy", "2026-11-23T09:30", "field.first-observed", "2026-11-21T23:00"))
            .toForm(LIMA);

    assertThat(form.outline().replyBy()).isEqualTo("2026-11-23T14:30:00Z");
    assertThat(form.writing().fields())
        .containsEntry("first-observed", List.of("2026-11-22T04:00:00Z"));
    ComposeForm again = ComposeForm.of(form, LIMA);
    assertThat(again.one("replyBy")).isEqualTo("2026-11-23T09:30");
    assertThat(again.field("first-observed")).isEqualTo("2026-11-21T23:00");
  }

  @Test
  void leavesWhatIsNoMomentAsItIs() {
    RequestForm form =
        posted(Map.of("replyBy", "2026-02-31T09:30", "field.callback", "+1 212 555 0100"))
            .toForm(LIMA);

    assertThat(form.outline().replyBy()).isEqualTo("2026-02-31T09:30");
    assertThat(ComposeForm.of(form, LIMA).one("replyBy")).isEqualTo("2026-02-31T09:30");
    assertThat(ComposeForm.of(form, LIMA).field("callback")).isEqualTo("+1 212 555 0100");
  }

  @Test
  void tellsWhatIsWrongByTheWordsOfTheField() {
    Page page = SomePage.in("es");
    Problem problem = Problem.of("request", "field-missing", 422);

    FormErrors purpose = ComposeErrors.of(problem.about("purpose"), page);
    assertThat(purpose.about("purpose", page)).isEqualTo("Indique «Finalidad».");
    FormErrors state = ComposeErrors.of(problem.about("to.state"), page);
    assertThat(state.about("to", page)).isEqualTo("Indique «Estado destinatario».");
    FormErrors field = ComposeErrors.of(problem.about("fields.first-observed"), page);
    assertThat(field.about("field.first-observed", page))
        .isEqualTo("Indique «Observado por primera vez».");
    assertThat(ComposeErrors.isOfTheForm(problem.about("attachments"))).isFalse();
  }

  private static ComposeForm posted(Map<String, String> fields) {
    LinkedMultiValueMap<String, String> posted = new LinkedMultiValueMap<>();
    fields.forEach(posted::add);
    return ComposeForm.of(posted);
  }
}
