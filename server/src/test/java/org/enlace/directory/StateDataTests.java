package org.enlace.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Holds the reference data of States to what its header lines promise: the files are data, so a
/// wrong cell is found here or by a diplomat.
class StateDataTests {

  private static final List<String> NAME_COLUMNS =
      List.of("short_ar", "short_en", "short_es", "short_fr", "short_pt", "short_ru", "short_zh");

  private final ReferenceTable states = ReferenceTable.read("states.tsv");
  private final ReferenceTable languages = ReferenceTable.read("official_languages.tsv");

  @Test
  void holdsTheMembersOfTheUnitedNationsAndTwoObservers() {
    assertThat(states.rows()).filteredOn("status", "member").hasSize(193);
    assertThat(states.rows())
        .filteredOn("status", "observer")
        .extracting(state -> state.get("iso2"))
        .containsExactlyInAnyOrder("VA", "PS");
    assertThat(states.rows()).hasSize(195);
  }

  @Test
  void givesEachStateCodesOfItsOwn() {
    assertThat(states.column("iso2")).doesNotHaveDuplicates().allMatch(c -> c.matches("[A-Z]{2}"));
    assertThat(states.column("iso3")).doesNotHaveDuplicates().allMatch(c -> c.matches("[A-Z]{3}"));
    assertThat(states.column("m49")).doesNotHaveDuplicates().allMatch(c -> c.matches("[0-9]{3}"));
  }

  @Test
  void pairsTheTwoIsoCodesAsThePlatformDoes() {
    assertThat(states.rows())
        .allSatisfy(state ->
            assertThat(Locale.of("", state.getOrDefault("iso2", "")).getISO3Country())
                .isEqualTo(state.get("iso3")));
  }

  @Test
  void leavesTheCodesOfFictionalStatesFree() {
    assertThat(states.column("iso2")).noneMatch(code -> code.startsWith("X"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "short_ar",
        "short_en",
        "short_es",
        "short_fr",
        "short_pt",
        "short_ru",
        "short_zh"
      })
  void namesEveryStateOnceInEachLanguage(String language) {
    assertThat(states.column(language))
        .hasSize(195)
        .doesNotHaveDuplicates()
        .noneMatch(String::isBlank);
  }

  @Test
  void writesNamesInNormalFormWithoutStraySpaces() {
    assertThat(allNames())
        .allMatch(name -> Normalizer.isNormalized(name, Normalizer.Form.NFC))
        .allMatch(name -> name.equals(name.strip()))
        .noneMatch(name -> name.contains("  "));
  }

  @Test
  void writesNamesWithLettersAndPlainPunctuationOnly() {
    assertThat(allNames())
        .allMatch(name -> name.codePoints().allMatch(StateDataTests::letterOrPlainPunctuation));
  }

  @ParameterizedTest
  @CsvSource({
    "short_ar, ARABIC",
    "short_en, LATIN",
    "short_es, LATIN",
    "short_fr, LATIN",
    "short_pt, LATIN",
    "short_ru, CYRILLIC",
    "short_zh, HAN"
  })
  void writesEachLanguageInItsScript(String language, UnicodeScript script) {
    assertThat(states.column(language))
        .allSatisfy(name ->
            assertThat(name.codePoints().filter(Character::isLetter).boxed())
                .isNotEmpty()
                .allMatch(letter -> UnicodeScript.of(letter) == script));
  }

  @Test
  void closesEveryBracketItOpens() {
    assertThat(allNames())
        .allMatch(
            name -> name.chars().filter(c -> c == '(').count() == (name.endsWith(")") ? 1 : 0));
  }

  @ParameterizedTest
  @CsvSource({
    "BO, short_en, Bolivia (Plurinational State of)",
    "BO, short_es, Bolivia (Estado Plurinacional de)",
    "BO, short_pt, Bolívia (Estado Plurinacional da)",
    "IR, short_en, Iran (Islamic Republic of)",
    "IR, short_fr, Iran (République islamique d')",
    "KR, short_en, Republic of Korea",
    "KP, short_es, República Popular Democrática de Corea",
    "RU, short_en, Russian Federation",
    "SY, short_en, Syrian Arab Republic",
    "GB, short_en, United Kingdom of Great Britain and Northern Ireland",
    "GB, short_es, Reino Unido de Gran Bretaña e Irlanda del Norte",
    "US, short_en, United States of America",
    "VE, short_en, Venezuela (Bolivarian Republic of)",
    "VE, short_es, Venezuela (República Bolivariana de)",
    "VN, short_en, Viet Nam",
    "TR, short_en, Türkiye",
    "TR, short_es, Türkiye",
    "CI, short_en, Côte d'Ivoire",
    "CZ, short_en, Czechia",
    "SZ, short_en, Eswatini",
    "MK, short_en, North Macedonia",
    "CV, short_en, Cabo Verde",
    "NL, short_en, Netherlands (Kingdom of the)",
    "NL, short_fr, Pays-Bas (Royaume des)",
    "NZ, short_es, Nueva Zelandia",
    "TT, short_es, Trinidad y Tabago",
    "FM, short_en, Micronesia (Federated States of)",
    "VA, short_en, Holy See",
    "PS, short_es, Estado de Palestina",
    "MD, short_ru, Республика Молдова",
    "CN, short_zh, 中国",
    "AE, short_ar, الإمارات العربية المتحدة"
  })
  void writesDifficultNamesAsTheUnitedNationsDo(String code, String language, String name) {
    assertThat(states.row("iso2", code).get(language)).isEqualTo(name);
  }

  @Test
  void namesZonesThatThePlatformKnows() {
    assertThat(states.column("zone")).allMatch(ZoneId.getAvailableZoneIds()::contains);
  }

  @ParameterizedTest
  @CsvSource({
    "PE, America/Lima",
    "BR, America/Sao_Paulo",
    "EC, America/Guayaquil",
    "AU, Australia/Sydney",
    "RU, Europe/Moscow",
    "PT, Europe/Lisbon"
  })
  void takesTheZoneOfTheSeatOfGovernment(String code, String zone) {
    assertThat(states.row("iso2", code).get("zone")).isEqualTo(zone);
  }

  @Test
  void knowsFiveRegionsAndPutsEachSubregionInOne() {
    assertThat(new HashSet<>(states.column("region")))
        .containsExactlyInAnyOrder("Africa", "Americas", "Asia", "Europe", "Oceania");
    Map<String, Set<String>> regionsBySubregion =
        states.rows().stream()
            .collect(
                groupingBy(
                    state -> state.getOrDefault("subregion", ""),
                    mapping(state -> state.getOrDefault("region", ""), toSet())));
    assertThat(regionsBySubregion)
        .hasSize(22)
        .allSatisfy((s, regions) -> assertThat(regions).hasSize(1));
  }

  @Test
  void givesEveryStateAtLeastOneWellFormedLanguage() {
    assertThat(languages.column("iso2")).containsExactlyInAnyOrderElementsOf(states.column("iso2"));
    assertThat(languages.column("languages"))
        .allSatisfy(tags ->
            assertThat(List.of(tags.split(" ", -1)))
                .doesNotHaveDuplicates()
                .allMatch(StateDataTests::nameableLanguage));
  }

  private List<String> allNames() {
    return NAME_COLUMNS.stream().flatMap(language -> states.column(language).stream()).toList();
  }

  private static boolean letterOrPlainPunctuation(int codePoint) {
    return Character.isLetter(codePoint) || " '()-—".indexOf(codePoint) >= 0;
  }

  private static boolean nameableLanguage(String tag) {
    Locale language = new Locale.Builder().setLanguageTag(tag).build();
    return language.toLanguageTag().equals(tag) && language.getISO3Language().length() == 3;
  }
}
