package org.enlace.platform.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.StateCode;
import org.enlace.platform.web.PersonaView;
import org.jspecify.annotations.Nullable;

/// Somebody as whom one may sign in to the demonstration. Every one of them is fictional.
///
/// @param code the persona's name in addresses and in the file of tokens, such as `mx-technical`
/// @param name the fictional person's name
/// @param language the language in which notices reach them
record Persona(String code, String name, LanguageTag language) {
  private static final List<Persona> ALL =
      List.of(
          of("mx-technical", "Lucía Arriaga Montes", "es"),
          of("mx-diplomatic", "Andrés Villaseñor Paz", "es"),
          of("mx-nominator", "Carmen Ibarra Solís", "es"),
          of("pe-technical", "Rosa Huamán Quiroga", "es"),
          of("pe-diplomatic", "Julio Cárdenas Rivas", "es"),
          of("pe-nominator", "Elena Paredes Vega", "es"),
          of("pe-csirt", "Martín Salazar Ccori", "es"),
          of("br-technical", "Beatriz Nogueira Prado", "es"),
          of("br-diplomatic", "Paulo Teixeira Lemos", "en"),
          of("br-nominator", "Helena Duarte Pires", "en"),
          of("secretariat-1", "Ana Beltrán", "es"),
          of("secretariat-2", "Thomas Lind", "en"),
          of("auditor", "Ingrid Moen", "en"));

  private static Persona of(String code, String name, String language) {
    return new Persona(code, name, new LanguageTag(language));
  }

  /// All of them, in the order in which they are offered.
  static List<Persona> all() {
    return ALL;
  }

  /// Those who act for that State.
  static List<Persona> of(StateCode state) {
    String group = state.value().toLowerCase(Locale.ROOT);
    return ALL.stream().filter(each -> each.group().equals(group)).toList();
  }

  static Optional<Persona> find(String code) {
    return ALL.stream().filter(each -> each.code.equals(code)).findFirst();
  }

  static Persona required(String code) {
    return find(code).orElseThrow(() -> new IllegalArgumentException("no persona " + code));
  }

  /// The persona's mailbox, under a domain that RFC 2606 reserves for examples.
  EmailAddress address() {
    return new EmailAddress(code + "@enlace.example");
  }

  /// The State for which the persona acts; null for those of the network.
  @Nullable StateCode state() {
    return group().length() == 2 ? new StateCode(group().toUpperCase(Locale.ROOT)) : null;
  }

  /// The group in which the persona is offered: its State's code, or `network`.
  String group() {
    return code.matches("(mx|pe|br)-.*") ? code.substring(0, 2) : "network";
  }

  /// All of them as their page offers them, by group.
  static List<List<PersonaView>> groups() {
    Map<String, List<PersonaView>> groups = new LinkedHashMap<>();
    for (Persona each : ALL) {
      groups
          .computeIfAbsent(each.group(), _ -> new ArrayList<>())
          .add(new PersonaView(each.code, each.name, each.group()));
    }
    return List.copyOf(groups.values());
  }
}
