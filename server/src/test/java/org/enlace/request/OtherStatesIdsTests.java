package org.enlace.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.enlace.EnlaceTest;
import org.enlace.TestHttp;
import org.enlace.identity.GrantOrder;
import org.enlace.identity.TestAccounts;
import org.enlace.identity.TestBrowser;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Walks every route with an id in its path as somebody who holds every role of another State, with
/// the ids of what is there and with ids that never were: both get the same answer.
@EnlaceTest
class OtherStatesIdsTests {
  private static final BrazilsWay WAY = new BrazilsWay();

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @Autowired ApplicationContext site;
  @Autowired TestAccounts accounts;
  @LocalServerPort int port;

  private TestHttp http;
  private TestBrowser browser;
  private String bearer;
  private PerusThings things;

  /// One request of the walk.
  private record Step(RequestMethod method, String pattern) {
    boolean isOfPrograms() {
      return pattern.startsWith("/api/");
    }
  }

  @BeforeEach
  void gather() {
    Parties parties = Parties.in(site);
    things = new PerusThings(site, parties);
    var nobody = new GrantOrder.Holder.OfAccount(new UUID(0, 0));
    StateCode brazil = new StateCode("BR");
    UUID desk = parties.authority("BR", "csirt", false);
    UUID account =
        accounts.make(
            "Brazil",
            GrantOrder.ofState(nobody, Role.NOMINATOR, brazil, parties.network(), null),
            GrantOrder.ofState(nobody, Role.MISSION, brazil, parties.network(), null),
            GrantOrder.contact(
                nobody, brazil, parties.network(), Parties.TECHNICAL, UUID.randomUUID()),
            GrantOrder.desk(nobody, brazil, parties.network(), desk, null));
    bearer =
        "Bearer " + accounts.token(account, "request", "directory", "duty", "identity").reveal();
    http = new TestHttp(port);
    browser = new TestBrowser(port).with("enlace_session", accounts.session(account).reveal());
  }

  @Test
  void tellsNobodyOfAnotherStateWhetherThereIsSuchAnId() {
    SoftAssertions all = new SoftAssertions();
    Set<String> early = new TreeSet<>();
    int walked = 0;
    for (Step step : steps()) {
      String there = WAY.path(step.pattern(), things.ids());
      String never = WAY.path(step.pattern(), things.never());
      String given = answer(step, there);
      all.assertThat(given).as("%s", step).isEqualTo(answer(step, never));
      all.assertThat(given.substring(0, 3))
          .as("%s: %s", step, given)
          .isIn("400", "403", "404", "422");
      if (!given.startsWith("403") && !given.startsWith("404")) {
        early.add(step.method() + " " + step.pattern());
      }
      walked++;
    }
    all.assertThat(early).as("refused before the id is looked at").isSubsetOf(BrazilsWay.EARLY);
    all.assertAll();
    assertThat(walked).isGreaterThan(120);
  }

  @Test
  void showsAllMembersTheAuthoritiesAndLetsNoneOfThemBeChanged() {
    for (RequestMethod method : List.of(RequestMethod.PUT, RequestMethod.POST)) {
      for (Step step : everyStep()) {
        if (step.method() == method && step.pattern().startsWith("/api/v1/authorities/{id}")) {
          String path = step.pattern().replace("{id}", things.authority().toString());
          assertThat(answer(step, path).substring(0, 3)).as("%s", step).isIn("400", "403", "422");
        }
      }
    }
  }

  private List<Step> steps() {
    return everyStep().stream().filter(step -> !BrazilsWay.isShared(step)).toList();
  }

  private List<Step> everyStep() {
    List<Step> steps = new ArrayList<>();
    for (RequestMappingInfo route : routes.getHandlerMethods().keySet()) {
      boolean upload =
          route.getConsumesCondition().getConsumableMediaTypes().stream()
              .anyMatch(MediaType.MULTIPART_FORM_DATA::includes);
      for (String pattern : route.getPatternValues()) {
        boolean hasId = pattern.contains("{") && !BrazilsWay.isNoId(pattern);
        if (hasId && !upload) {
          route
              .getMethodsCondition()
              .getMethods()
              .forEach(method ->
                  BrazilsWay.spelled(pattern).forEach(each -> steps.add(new Step(method, each))));
        }
      }
    }
    return steps;
  }

  /// The status and what is said, without what differs by chance.
  private String answer(Step step, String path) {
    HttpResponse<String> response = step.isOfPrograms() ? called(step, path) : opened(step, path);
    return response.statusCode() + " " + WAY.plain(response.body());
  }

  private HttpResponse<String> called(Step step, String path) {
    HttpRequest.Builder request = http.request(path, "Authorization", bearer);
    request.header("Accept-Language", "en");
    return switch (step.method()) {
      case GET -> http.send(request.GET());
      case DELETE -> http.send(request.header("If-Match", "\"1\"").DELETE());
      case PUT ->
          http.send(
              request
                  .header("Content-Type", "application/json")
                  .header("If-Match", "\"1\"")
                  .PUT(BodyPublishers.ofString(WAY.body(step.pattern()))));
      default ->
          http.send(
              (step.pattern().endsWith("/publication")
                      ? request.header("If-Match", "\"1\"")
                      : request)
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(WAY.body(step.pattern()))));
    };
  }

  private HttpResponse<String> opened(Step step, String path) {
    return step.method() == RequestMethod.GET
        ? browser.get(path)
        : browser.post(path, "/settings", WAY.fields());
  }

  /// How the walk fills in paths and bodies, and what it leaves out.
  private static final class BrazilsWay {
    /// What every member is meant to see of another State.
    private static final Set<String> SHARED = Set.of("/authorities/", "/api/v1/authorities/");

    /// Routes that read their body before they look for the id.
    static final Set<String> EARLY =
        Set.of(
            "POST /api/v1/requests/{ref}/handover",
            "POST /requests/drafts/{draft}/files",
            "PUT /api/v1/nominations/{id}",
            "PUT /api/v1/people/{id}",
            "PUT /api/v1/people/{id}/availability",
            "POST /api/v1/rosters/{id}/imports",
            "PUT /api/v1/rosters/{id}/arrangement",
            "PUT /api/v1/rosters/{id}/draft");

    private static final Pattern CHANCE =
        Pattern.compile(
            "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Z]{2}-[A-Z]{2}-\\d{4}-\\d+"
                + "|name=\"_csrf\" value=\"[^\"]*\"|\"next\":\"[^\"]*\"");
    private static final Pattern NO_ID =
        Pattern.compile(
            ".*\\{(iso2|code|format|package|version|token|state|caller|kind)[}:].*"
                + "|(/api/v1)?/ladders/\\{id}.*|/log/.*");
    private static final Pattern CHOICE = Pattern.compile("\\{(?:act|folder|answer):([^}]+)}");
    private static final String ANYBODY = UUID.randomUUID().toString();
    private static final String SHIFT =
        """
        {"layer":1,"person":"%1$s","holder":"%1$s","from":"2036-12-01T00:00:00Z",
         "to":"2036-12-02T00:00:00Z"}
        """
            .formatted(ANYBODY);
    private static final Map<String, String> BODIES =
        Map.ofEntries(
            Map.entry("value", "{\"value\":\"x@elsewhere.example\"}"),
            Map.entry("arrangement", "{\"order\":1,\"visibility\":\"members\"}"),
            Map.entry("proof", "{\"code\":\"12345678\"}"),
            Map.entry("rank", "{\"rank\":2}"),
            Map.entry("suspension", "{\"text\":\"x\"}"),
            Map.entry("objection", "{\"text\":\"x\"}"),
            Map.entry("withdrawal", "{\"text\":\"x\"}"),
            Map.entry("refusal", "{\"text\":\"x\"}"),
            Map.entry(
                "call-back", "{\"number\":\"+5117050100\",\"spokeWith\":\"x\",\"agreed\":true}"),
            Map.entry("acting", "{\"person\":\"" + ANYBODY + "\"}"),
            Map.entry("lines", "{\"type\":\"email\",\"value\":\"x@elsewhere.example\"}"),
            Map.entry("keys", "{\"fingerprint\":\"" + "A".repeat(40) + "\"}"),
            Map.entry("verification", "{\"fingerprint\":\"" + "A".repeat(40) + "\"}"),
            Map.entry("messages", "{\"protection\":\"server\",\"text\":\"x\"}"),
            Map.entry("release-requests", "{\"protection\":\"server\",\"text\":\"x\"}"),
            Map.entry(
                "replies", "{\"outcome\":\"answered\",\"protection\":\"server\",\"text\":\"x\"}"),
            Map.entry("referrals", "{\"authority\":\"" + ANYBODY + "\"}"),
            Map.entry("{holder}", "{\"agreed\":true}"),
            Map.entry("urgency", "{\"urgency\":\"routine\"}"),
            Map.entry("publication", "{\"effectiveAt\":\"2036-12-01T00:00:00Z\"}"),
            Map.entry("overrides", SHIFT),
            Map.entry("swaps", SHIFT),
            Map.entry("handover", "{\"holder\":\"" + ANYBODY + "\"}"));

    /// It shows what was typed again, to be kept, whatever became of the draft.
    private static final String TYPED = "/requests/drafts/{draft}/edit";

    static boolean isShared(Step step) {
      return SHARED.stream().anyMatch(step.pattern()::startsWith)
          || (step.method() == RequestMethod.POST && step.pattern().equals(TYPED));
    }

    static boolean isNoId(String pattern) {
      return NO_ID.matcher(pattern).matches();
    }

    /// A route for each word that a part of its path may be.
    static List<String> spelled(String pattern) {
      var choice = CHOICE.matcher(pattern);
      if (!choice.find()) {
        return List.of(pattern);
      }
      List<String> spelled = new ArrayList<>();
      for (String word : choice.group(1).split("\\|", -1)) {
        spelled.addAll(spelled(choice.replaceFirst(word)));
      }
      return spelled;
    }

    /// The path with ids of the kinds that it names.
    String path(String pattern, Map<String, String> ids) {
      String kind =
          ids.keySet().stream()
              .filter(each -> each.contains("/") && pattern.contains(each))
              .findFirst()
              .orElse("");
      assertThat(kind).as("a kind of id for %s", pattern).isNotEmpty();
      return pattern
          .replaceAll("\\{(id|owner|holder|ref|draft)}", ids.get(kind))
          .replace("{position}", "1")
          .replace("{message}", ids.get("message"))
          .replace("{referral}", ids.get("referral"))
          .replace("{person}", ids.get("/people/"))
          .replaceAll("\\{(standIn|override)}", ids.get("standIn"))
          .replace("{swap}", ids.get("swap"));
    }

    String body(String pattern) {
      return BODIES.getOrDefault(pattern.substring(pattern.lastIndexOf('/') + 1), "{}");
    }

    Map<String, String> fields() {
      return Map.of("reason", "x", "text", "x", "version", "1", "code", "12345678");
    }

    String plain(String body) {
      return CHANCE.matcher(body).replaceAll("*");
    }
  }
}
