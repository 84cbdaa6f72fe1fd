package org.enlace.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.enlace.EnlaceTest;
import org.enlace.directory.ListedRows;
import org.enlace.directory.People;
import org.enlace.identity.GrantOrder;
import org.enlace.identity.TestAccounts;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@EnlaceTest
class OwnDutyPagesTests {
  private static final StateCode URUGUAY = new StateCode("UY");
  private static final Pattern GUARD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([^\"]+)\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new LinkedHashMap<>();

  @Autowired ApplicationContext site;
  @Autowired TestAccounts accounts;
  @Autowired People people;
  @LocalServerPort int port;

  private ListedRows rows;
  private UUID person;

  @BeforeEach
  void listUruguay() {
    rows = ListedRows.in(site);
    person = rows.person("UY", "Lucía Olivera");
    rows.nomination("UY", ListedRows.TECHNICAL, person, 1);
    UUID account =
        accounts.make(
            "Nominator of Uruguay",
            GrantOrder.ofState(
                new GrantOrder.Holder.OfAccount(UUID.randomUUID()),
                Role.NOMINATOR,
                URUGUAY,
                rows.network(),
                null));
    cookies.put("enlace_session", accounts.session(account).reveal());
  }

  @Test
  void declaresTheHoursOfAContactOfTheState() throws Exception {
    HttpResponse<String> form = get("/duty/" + person);
    Map<String, String> fields = fieldsOf(form.body());
    fields.put("mode", "business-hours");
    fields.put("zone", "America/Montevideo");
    fields.put("day-1", "9-13, 15–18:30");
    fields.put("closures", "2099-08-25 Independencia");

    HttpResponse<String> posted = post("/duty/" + person, fields);

    assertThat(posted.statusCode()).as(posted.body()).isEqualTo(303);
    assertThat(get("/duty").body())
        .contains("El horario quedó declarado.")
        .contains("Lucía Olivera")
        .contains("09:00–13:00, 15:00–18:30")
        .contains("25 ago 2099 · Independencia");
    assertThat(rows.asTask(() -> people.availability(person)).orElseThrow().zone().getId())
        .isEqualTo("America/Montevideo");
  }

  @Test
  void keepsWhatWasTypedBesideWhatIsWrong() throws Exception {
    Map<String, String> fields = fieldsOf(get("/duty/" + person).body());
    fields.put("mode", "extended");
    fields.put("zone", "America/Montevideo");
    fields.put("day-2", "mañana & tarde");
    fields.put("closures", "25/8/2099");

    HttpResponse<String> posted = post("/duty/" + person, fields);

    assertThat(posted.statusCode()).isEqualTo(422);
    assertThat(posted.body())
        .contains("Escriba las horas así")
        .contains("La línea 1 no es una fecha")
        .contains("mañana &amp; tarde")
        .contains("25/8/2099");
  }

  @Test
  void asksForHoursWhereDutyIsNotRoundTheClock() throws Exception {
    Map<String, String> fields = fieldsOf(get("/duty/" + person).body());
    fields.put("mode", "business-hours");
    fields.put("zone", "America/Montevideo");

    assertThat(post("/duty/" + person, fields).body())
        .contains("Indique las horas de al menos un día.");
  }

  @Test
  void refusesAFormThatWasOvertaken() throws Exception {
    Map<String, String> fields = fieldsOf(get("/duty/" + person).body());
    fields.put("mode", "round-the-clock");
    fields.put("zone", "America/Montevideo");
    assertThat(post("/duty/" + person, fields).statusCode()).isEqualTo(303);

    HttpResponse<String> overtaken = post("/duty/" + person, fields);

    assertThat(overtaken.statusCode()).isEqualTo(422);
    fields.put("version", first(VERSION, overtaken.body()));
    assertThat(post("/duty/" + person, fields).statusCode()).isEqualTo(303);
  }

  @Test
  void showsNobodyTheFormOfAnotherState() throws Exception {
    UUID stranger = rows.person("AR", "Somebody Else");
    rows.nomination("AR", ListedRows.TECHNICAL, stranger, 1);

    assertThat(get("/duty/" + stranger).statusCode()).isEqualTo(404);
    assertThat(get("/duty/not-an-id").statusCode()).isEqualTo(404);
  }

  @Test
  void refusesAPostThatAnotherSiteForged() throws Exception {
    assertThat(post("/duty/" + person, Map.of("mode", "round-the-clock")).statusCode())
        .isEqualTo(403);
  }

  private static Map<String, String> fieldsOf(String form) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("_csrf", first(GUARD, form));
    fields.put("version", first(VERSION, form));
    return fields;
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  private HttpResponse<String> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    String body =
        fields.entrySet().stream()
            .map(each ->
                each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    String held =
        cookies.entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining("; "));
    HttpResponse<String> response =
        http.send(request.header("Cookie", held).build(), BodyHandlers.ofString());
    response.headers().allValues("Set-Cookie").stream()
        .flatMap(each -> HttpCookie.parse(each).stream())
        .forEach(each -> cookies.put(each.getName(), each.getValue()));
    return response;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Accept-Language", "es")
        .header("Accept", "text/html");
  }
}
