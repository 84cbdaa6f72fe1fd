package org.enlace;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.enlace.architecture.ClassRules;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// What each room may name is written in its `package-info.java`; here Spring Modulith judges it.
/// The build fails when these tests did not run.
class ModularityTests {
  private static final ApplicationModules ENLACE =
      ApplicationModules.of(
          Enlace.class,
          DescribedPredicate.describe(
              "the protocol's jar, which is no room",
              (JavaClass type) -> type.getPackageName().startsWith("org.enlace.protocol")));

  @Test
  void roomsNameOnlyWhatTheyDeclare() {
    ENLACE.verify();
  }

  @Test
  void everyRoomHasItsPlaceInTheHouse() {
    assertThat(ENLACE.stream().map(room -> room.getIdentifier().toString()))
        .isNotEmpty()
        .isSubsetOf(ClassRules.ROOMS);
  }

  @Test
  void catchesARoomThatNamesWhatItDoesNotDeclare() {
    ApplicationModules wrong =
        ApplicationModules.of("wrong", location -> location.contains("wrong"));

    assertThat(wrong.detectViolations().getMessages())
        .anyMatch(message -> message.contains("kernel") && message.contains("directory"));
  }
}
