package org.enlace.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ClassRulesTests {
  static final JavaClasses ENLACE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/org/enlace/protocol/"))
          .importPackages("org.enlace");

  private static final JavaClasses WRONG = new ClassFileImporter().importPackages("wrong");

  @Test
  void everyClassIsInARoom() {
    holds(ClassRules::everyClassIsInARoom);
    catches(ClassRules::everyClassIsInARoom, "wrong.nowhere.Lost");
  }

  @Test
  void roomsNameOnlyRoomsBelowTheirOwn() {
    holds(ClassRules::roomsNameOnlyRoomsBelow);
    catches(ClassRules::roomsNameOnlyRoomsBelow, "wrong.kernel.Upward");
  }

  @Test
  void adaptersUseOnlyDoorsOfTheirOwnRoom() {
    holds(ClassRules::adaptersUseOnlyTheirOwnDoors);
    catches(ClassRules::adaptersUseOnlyTheirOwnDoors, "wrong.request.web.StrayPages");
  }

  @Test
  void storesAreSeenByTheirRoomOnly() {
    holds(ClassRules::storesAreSeenByTheirRoomOnly);
    catches(ClassRules::storesAreSeenByTheirRoomOnly, "wrong.directory.OpenStore");
  }

  @Test
  void onlyStoresSpeakToTheDatabase() {
    holds(ClassRules::onlyStoresSpeakToTheDatabase);
    catches(ClassRules::onlyStoresSpeakToTheDatabase, "wrong.directory.WrongDoor");
  }

  private static void holds(Function<ClassRules, ArchRule> rule) {
    rule.apply(new ClassRules("org.enlace")).check(ENLACE);
  }

  private static void catches(Function<ClassRules, ArchRule> rule, String culprit) {
    var found = rule.apply(new ClassRules("wrong")).evaluate(WRONG).getFailureReport();

    assertThat(found.getDetails()).isNotEmpty().allMatch(detail -> detail.contains(culprit));
  }
}
