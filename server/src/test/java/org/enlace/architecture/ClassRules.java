package org.enlace.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/// Rules that are read off class files. The house is a parameter, so that the same rules judge
/// Enlace and the wrong house.
///
/// @param house the package whose sub-packages are the rooms
public record ClassRules(String house) {
  /// The rooms, lowest first.
  public static final List<String> ROOMS =
      List.of(
          "kernel",
          "ui",
          "vault",
          "ledger",
          "delivery",
          "identity",
          "directory",
          "duty",
          "request",
          "platform");

  private static final List<String> OPEN_TO_ADAPTERS = List.of("kernel", "ui");
  private static final String COMPONENT = "org.springframework.stereotype.Component";
  private static final List<String> DATABASE =
      List.of(
          "org.springframework.jdbc.core.JdbcTemplate",
          "org.springframework.jdbc.core.JdbcOperations",
          "org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations",
          "org.springframework.jdbc.core.simple.JdbcClient");

  ArchRule everyClassIsInARoom() {
    return classes()
        .that()
        .resideOutsideOfPackage(house)
        .should(nameNothingThat("be in a room", (from, _) -> isNowhere(from)));
  }

  ArchRule roomsNameOnlyRoomsBelow() {
    return classes()
        .should(
            nameNothingThat("name only rooms below their own", (from, to) -> isAbove(from, to)));
  }

  ArchRule adaptersUseOnlyTheirOwnDoors() {
    return classes()
        .that()
        .resideInAnyPackage(house + ".*.web..", house + ".*.rest..")
        .and()
        .resideOutsideOfPackage(house + ".platform..")
        .should(
            nameNothingThat(
                "use only doors of their own room", (from, to) -> isOthersDoor(from, to)));
  }

  ArchRule storesAreSeenByTheirRoomOnly() {
    return classes().that().haveSimpleNameEndingWith("Store").should().bePackagePrivate();
  }

  ArchRule onlyStoresSpeakToTheDatabase() {
    return classes()
        .that()
        .resideOutsideOfPackage(house + ".platform..")
        .should(
            nameNothingThat(
                "leave the database to stores",
                (from, to) -> DATABASE.contains(to.getFullName()) && !isStore(from)));
  }

  private ArchCondition<JavaClass> nameNothingThat(
      String description, BiPredicate<JavaClass, JavaClass> isWrong) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass from, ConditionEvents events) {
        for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
          if (isWrong.test(from, dependency.getTargetClass().getBaseComponentType())) {
            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
          }
        }
      }
    };
  }

  private boolean isNowhere(JavaClass type) {
    return roomOf(type).filter(ROOMS::contains).isEmpty();
  }

  private boolean isAbove(JavaClass from, JavaClass to) {
    return roomOf(from).isPresent()
        && roomOf(to).isPresent()
        && ROOMS.indexOf(roomOf(to).get()) > ROOMS.indexOf(roomOf(from).get());
  }

  private boolean isOthersDoor(JavaClass from, JavaClass to) {
    Optional<String> room = roomOf(to);
    return room.isPresent()
        && !room.equals(roomOf(from))
        && !OPEN_TO_ADAPTERS.contains(room.get())
        && to.isMetaAnnotatedWith(COMPONENT);
  }

  private static boolean isStore(JavaClass type) {
    return type.getSimpleName().endsWith("Store")
        || type.getEnclosingClass().map(ClassRules::isStore).orElse(false);
  }

  private Optional<String> roomOf(JavaClass type) {
    if (!type.getPackageName().startsWith(house + ".")) {
      return Optional.empty();
    }
    return Optional.of(type.getPackageName().substring(house.length() + 1).split("\\.", 2)[0]);
  }
}
