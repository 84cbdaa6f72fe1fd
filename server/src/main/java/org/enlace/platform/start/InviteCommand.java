package org.enlace.platform.start;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.enlace.directory.Answer;
import org.enlace.directory.Category;
import org.enlace.directory.LocalText;
import org.enlace.directory.Network;
import org.enlace.directory.Networks;
import org.enlace.identity.ConsoleInvitations;
import org.enlace.identity.Invitations;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.platform.start.CommandLine.Takes;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.Messages;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// `invite`: how the first officers come into a site. Where the site has no network of its own yet
/// it founds it, with a diplomatic and a technical track, for the officers to amend.
///
/// @param application the application's class
/// @param environment the settings of the process
/// @param out the console
record InviteCommand(Class<?> application, Map<String, String> environment, PrintStream out) {
  static final Takes TAKES =
      Takes.of("role", "email", "name", "network", "network-name", "language", "data");

  private static final Actor.Task CONSOLE = new Actor.Task("console");
  private static final int LONGEST_NAME = 120;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /// What was typed of the guest.
  private record Typed(Role role, EmailAddress address, String name, LanguageTag language) {}

  void run(CommandLine line) {
    Typed typed = typed(line);
    Path data = data(line);
    try (Console console = Console.open(application, environment, data)) {
      Invitations.Printed printed = invite(console, line, typed);
      out.println(
          "Invited " + typed.address() + " as " + typed.role().word() + ". Hand this link over:");
      out.println(printed.link().reveal());
      out.println(
          "It works once, until "
              + MOMENT.format(printed.expiresAt())
              + ", and is not shown again. Another one goes by mail, where the site sends mail.");
    }
  }

  private Path data(CommandLine line) {
    Path data =
        Path.of(line.option("data").orElse(environment.getOrDefault("ENLACE_DATA", "data/site")));
    if (DataFolder.isDemonstration(data)) {
      throw new StartRefused(data + " holds a demonstration; its buttons sign in without accounts");
    }
    return data;
  }

  private Invitations.Printed invite(Console console, CommandLine line, Typed typed) {
    TransactionTemplate transaction =
        new TransactionTemplate(console.door(PlatformTransactionManager.class));
    ConsoleInvitations.Answer answer =
        ActorScope.as(
            CONSOLE,
            () ->
                transaction.execute(status -> {
                  NetworkCode network = network(console, line);
                  var made =
                      console
                          .door(ConsoleInvitations.class)
                          .invite(
                              new Invitations.Guest(
                                  typed.address(),
                                  typed.name(),
                                  typed.role(),
                                  network,
                                  typed.language()));
                  if (made instanceof ConsoleInvitations.Answer.Refused) {
                    status.setRollbackOnly();
                  }
                  return made;
                }));
    return switch (answer) {
      case ConsoleInvitations.Answer.Invited(Invitations.Printed printed) -> printed;
      case ConsoleInvitations.Answer.Refused(Problem problem) ->
          throw new StartRefused(spoken(console, problem));
    };
  }

  private static Typed typed(CommandLine line) {
    Role role =
        Role.parse(line.required("role"))
            .filter(each -> !each.isOfState())
            .orElseThrow(() ->
                new CommandLine.Refused(
                    "--role must be one of "
                        + ofNetwork()
                        + "; a State's people are nominated, not invited"));
    EmailAddress address =
        EmailAddress.parse(line.required("email"))
            .orElseThrow(() -> new CommandLine.Refused("--email must be an address, local@domain"));
    String name = line.required("name").strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new CommandLine.Refused("--name must have 1 to " + LONGEST_NAME + " characters");
    }
    LanguageTag language =
        LanguageTag.parse(line.option("language").orElse("es"))
            .filter(each -> isShipped(each.locale()))
            .orElseThrow(() ->
                new CommandLine.Refused(
                    "--language must be one of "
                        + Messages.SHIPPED.stream()
                            .map(Locale::getLanguage)
                            .collect(Collectors.joining(", "))));
    return new Typed(role, address, name, language);
  }

  private static boolean isShipped(Locale locale) {
    return Messages.SHIPPED.stream().anyMatch(each -> each.equals(locale));
  }

  private static String ofNetwork() {
    return Arrays.stream(Role.values())
        .filter(role -> !role.isOfState())
        .map(Role::word)
        .collect(Collectors.joining(", "));
  }

  private static NetworkCode network(Console console, CommandLine line) {
    Networks networks = console.door(Networks.class);
    Optional<String> code = line.option("network");
    Optional<Network> home = networks.home();
    if (home.isEmpty()) {
      return found(console, networks, line);
    }
    if (line.option("network-name").isPresent()) {
      throw new CommandLine.Refused(
          "the site has its network, " + home.get().code() + "; leave --network-name out");
    }
    return code.isEmpty()
        ? home.get().code()
        : NetworkCode.parse(code.get())
            .filter(known -> networks.find(known).isPresent())
            .orElseThrow(() ->
                new CommandLine.Refused(
                    "there is no network "
                        + code.get()
                        + "; there are "
                        + networks.all().stream()
                            .map(each -> each.code().value())
                            .collect(Collectors.joining(", "))));
  }

  private static NetworkCode found(Console console, Networks networks, CommandLine line) {
    if (line.option("network").isEmpty() || line.option("network-name").isEmpty()) {
      throw new CommandLine.Refused(
          "the site has no network yet; add --network CODE --network-name NAME, and it is founded");
    }
    NetworkCode code =
        NetworkCode.parse(line.required("network"))
            .orElseThrow(() ->
                new CommandLine.Refused(
                    "--network must be 2 to 40 of a-z, 0-9 and -, such as red-nacional"));
    return switch (networks.found(draft(code, line.required("network-name").strip()))) {
      case Answer.Done<Network> _ -> code;
      case Answer.Refused<Network>(Problem problem) ->
          throw new StartRefused(spoken(console, problem));
    };
  }

  private static Networks.NetworkDraft draft(NetworkCode code, String name) {
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new CommandLine.Refused(
          "--network-name must have 1 to " + LONGEST_NAME + " characters");
    }
    Period year = Period.ofMonths(12);
    return new Networks.NetworkDraft(
        code,
        true,
        LocalText.of(name, name),
        List.of(
            new Category(
                new CategoryCode("diplomatic"), LocalText.of("Diplomático", "Diplomatic"), false),
            new Category(
                new CategoryCode("technical"), LocalText.of("Técnico", "Technical"), true)),
        LocalText.none(),
        LocalText.none(),
        List.of(new LanguageTag("es"), new LanguageTag("en")),
        Network.Visibility.MEMBERS,
        year,
        new Network.Retention(year, year, Period.ofMonths(24), year, Period.ofMonths(60)));
  }

  private static String spoken(Console console, Problem problem) {
    return console
        .door(Messages.class)
        .text(
            Locale.ENGLISH,
            problem.room() + ".problem." + problem.slug() + ".detail",
            problem.values());
  }
}
