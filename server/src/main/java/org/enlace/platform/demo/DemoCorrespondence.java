package org.enlace.platform.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.enlace.directory.Authorities;
import org.enlace.directory.Authority;
import org.enlace.kernel.StateCode;
import org.enlace.request.Referrals;
import org.enlace.request.Referrals.Channel;
import org.enlace.request.Replies;
import org.enlace.request.Replies.Letter;
import org.enlace.request.RequestForm;
import org.enlace.request.RequestForm.Handling;
import org.enlace.request.RequestForm.Outline;
import org.enlace.request.RequestForm.Own;
import org.enlace.request.RequestForm.To;
import org.enlace.request.RequestForm.Writing;
import org.enlace.request.RequestView;
import org.enlace.request.Requests;
import org.enlace.request.Requests.Sending;
import org.enlace.request.Result;
import org.enlace.request.Target;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Requests in every state among the States of the personas, each step taken by the persona whose
/// step it is. From Mexico to Peru there is none: that one is for the newcomer to send.
@Component
@ConditionalOnBooleanProperty("enlace.demonstration")
class DemoCorrespondence {
  private static final Words NEW_CAMPAIGN =
      new Words(
          "Campaña de correos contra ministerios",
          "Compartimos lo que vemos desde el lunes. Los indicadores se envían también por CSIRTAmericas.");
  private static final Words ADDRESS =
      new Words(
          "Consulta sobre 198.51.100.24",
          "¿Nos pueden indicar a quién corresponde esta dirección?");
  private static final Words COMMAND_SERVER =
      new Words(
          "Servidor de mando en 203.0.113.80",
          "El servidor recibe datos de un hospital. Agradeceremos que lo vea la autoridad competente.");
  private static final Words HOSPITAL =
      new Words(
          "Hospital sin servicio por un ataque en curso",
          "El tráfico llega desde 203.0.113.96. ¿Pueden verlo ahora con el proveedor?");
  private static final Words LEAKED_ACCESS =
      new Words(
          "Credenciales de funcionarios a la venta",
          "Aparecieron en un foro unas credenciales con dominio de su Estado. Podemos enviar la lista.");
  private static final Words SCAN =
      new Words(
          "Exploraciones desde una red pública",
          "¿Se trata de un estudio autorizado? Queremos evitar un malentendido.");
  private static final Words PHISHING =
      new Words("Sitio que imita a un banco", "El sitio está alojado en 192.0.2.60 desde ayer.");
  private static final Words ADVISORY =
      new Words(
          "Traducción de su aviso",
          "¿Podemos publicar una traducción del aviso de la semana pasada?");
  private static final Words TRAINING =
      new Words(
          "Lugares en un taller de respuesta a incidentes",
          "Ofrecemos dos lugares para su equipo nacional, en marzo.");
  private static final Words VULNERABLE =
      new Words(
          "Equipos expuestos de una empresa eléctrica",
          "Vimos tres equipos sin actualizar en 198.51.100.0/24.");
  private static final Words INDICATORS =
      new Words(
          "Indicadores de un programa malicioso",
          "Adjuntaremos la lista completa cuando se confirme.");
  private static final Words LOGS =
      new Words(
          "Registros de conexión", "Solicitamos los registros de conexión del 3 de noviembre.");
  private static final Words UPDATE =
      new Words("Novedades del incidente de octubre", "El servicio se restableció por completo.");

  private final DemoOfficers officers;
  private final Authorities authorities;
  private final Requests requests;
  private final Referrals referrals;
  private final Replies replies;

  DemoCorrespondence(
      DemoOfficers officers,
      Authorities authorities,
      Requests requests,
      Referrals referrals,
      Replies replies) {
    this.officers = officers;
    this.authorities = authorities;
    this.requests = requests;
    this.referrals = referrals;
    this.replies = replies;
  }

  void write() {
    UUID csirt =
        officers
            .as(officers.actor("pe-technical"), () -> authorities.of(new StateCode("PE")))
            .stream()
            .filter(each -> each.kind() == Authority.Kind.CSIRT)
            .findFirst()
            .orElseThrow()
            .id();
    waiting();
    referred(csirt);
    answered(csirt);
    released();
    ended();
  }

  private void waiting() {
    send("br", "pe", "notification", "routine", "GREEN", NEW_CAMPAIGN);
    send("br", "pe", "assistance", "urgent", "AMBER", HOSPITAL);
    Target seen = send("pe", "mx", "information", "priority", "AMBER", ADDRESS);
    as("mx-technical", () -> requests.acknowledge(seen));
  }

  private void referred(UUID csirt) {
    Target open = send("br", "pe", "assistance", "urgent", "AMBER", COMMAND_SERVER);
    as("pe-technical", () -> requests.acknowledge(open));
    refer(open, csirt);
    Target accepted = send("br", "pe", "information", "priority", "AMBER", LEAKED_ACCESS);
    UUID taken = refer(accepted, csirt);
    as("pe-csirt", () -> referrals.accept(accepted, taken, nothing()));
    Target returned = send("br", "pe", "clarification", "routine", "AMBER", SCAN);
    UUID back = refer(returned, csirt);
    as(
        "pe-csirt",
        () ->
            referrals.giveBack(
                returned, back, letter("La red indicada pertenece a otro organismo.")));
  }

  private void answered(UUID csirt) {
    Target closed = send("br", "pe", "information", "priority", "AMBER", PHISHING);
    as("pe-technical", () -> requests.acknowledge(closed));
    UUID referral = refer(closed, csirt);
    as("pe-csirt", () -> referrals.accept(closed, referral, nothing()));
    as(
        "pe-csirt",
        () -> referrals.answer(closed, referral, letter("El sitio se retiró esta mañana.")));
    as("pe-technical", () -> replies.reply(closed, "answered", referral, letter(null)));
    as("br-technical", () -> requests.close(closed));
    Target answered = send("mx", "br", "information", "routine", "GREEN", ADVISORY);
    as("br-technical", () -> requests.acknowledge(answered));
    as(
        "br-technical",
        () ->
            replies.reply(answered, "answered", null, letter("Sí: la traducción puede circular.")));
    Target reopened = send("br", "mx", "offer", "routine", "GREEN", TRAINING);
    as("mx-technical", () -> replies.reply(reopened, "answered", null, letter("Con gusto.")));
    as("br-technical", () -> requests.close(reopened));
    as("br-technical", () -> requests.reopen(reopened));
  }

  private void released() {
    Target asked = send("br", "mx", "notification", "priority", "AMBER+STRICT", VULNERABLE);
    as("mx-technical", () -> requests.acknowledge(asked));
    as(
        "mx-technical",
        () ->
            replies.requestRelease(
                asked, letter("¿Podemos transmitirla al regulador de energía?")));
    Target given = send("pe", "br", "notification", "routine", "AMBER+STRICT", INDICATORS);
    as(
        "br-technical",
        () -> replies.requestRelease(given, letter("Para la autoridad de telecomunicaciones.")));
    as("pe-technical", () -> replies.release(given, null, true, nothing()));
  }

  private void ended() {
    Target declined = send("pe", "mx", "assistance", "routine", "AMBER", LOGS);
    as(
        "mx-technical",
        () ->
            replies.reply(
                declined, "declined", null, letter("Corresponde a la asistencia judicial.")));
    Target elsewhere = send("br", "mx", "update", "routine", "GREEN", UPDATE);
    as("mx-technical", () -> replies.reply(elsewhere, "answered-elsewhere", null, nothing()));
    Target misaddressed = send("pe", "br", "information", "routine", "AMBER", ADDRESS);
    as("br-technical", () -> replies.reply(misaddressed, "misaddressed", null, nothing()));
    Target withdrawn = send("mx", "br", "information", "routine", "AMBER", SCAN);
    as("mx-technical", () -> requests.withdraw(withdrawn));
  }

  private record Words(String subject, String text) {}

  private Target send(
      String from, String to, String purpose, String urgency, String label, Words words) {
    RequestForm form =
        new RequestForm(
            new Outline(
                List.of(new To(to.toUpperCase(java.util.Locale.ROOT), "technical", List.of())),
                DemoNetwork.CODE.value(),
                "technical",
                purpose,
                urgency,
                new Handling(label, null, null, List.of(), false),
                "real",
                null,
                null,
                null,
                List.of(),
                new Own(null, List.of(), List.of()),
                "server"),
            new Writing(words.subject(), words.text(), Map.of()));
    return switch (as(from + "-technical", () -> requests.send(form, List.of()))) {
      case Sending.Sent(List<RequestView> sent) -> Target.of(sent.getFirst().ref().toString());
      case Sending.Waiting _ -> throw new IllegalStateException("nobody releases here");
    };
  }

  private UUID refer(Target request, UUID csirt) {
    Channel channel = new Channel(csirt, true, false);
    Letter note = letter("Para su atención; agradeceremos una respuesta cuando sea posible.");
    return as("pe-technical", () -> referrals.refer(request, channel, note))
        .referrals()
        .getLast()
        .id();
  }

  private <T> T as(String persona, Supplier<Result<T>> step) {
    return officers.as(officers.actor(persona), () -> step.get().orThrow());
  }

  private static Letter letter(@Nullable String text) {
    return new Letter("server", Writing.of(text), List.of());
  }

  private static Letter nothing() {
    return letter(null);
  }
}
