package org.enlace.platform.demo;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.enlace.identity.Client;
import org.enlace.identity.Giving;
import org.enlace.identity.GrantOrder;
import org.enlace.identity.Grants;
import org.enlace.identity.Personas;
import org.enlace.identity.Sessions;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.Secret;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.Preferences;
import org.enlace.ui.page.Reader;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The accounts of the personas, and work in their names: what the demonstration shows was done
/// through the same doors as everything else, by somebody who may.
@Component
@ConditionalOnBooleanProperty("enlace.demonstration")
class DemoOfficers {
  private static final Actor.Task TASK = new Actor.Task("demonstration");

  private final Personas personas;
  private final Grants grants;
  private final Sessions sessions;
  private final Preferences preferences;
  private final TransactionTemplate transactions;

  DemoOfficers(
      Personas personas,
      Grants grants,
      Sessions sessions,
      Preferences preferences,
      PlatformTransactionManager transactionManager) {
    this.personas = personas;
    this.grants = grants;
    this.sessions = sessions;
    this.preferences = preferences;
    this.transactions = new TransactionTemplate(transactionManager);
  }

  /// The account of a persona, made where it is not there.
  UUID account(Persona persona) {
    return ActorScope.as(
        TASK,
        () ->
            personas.account(
                persona.address(), persona.name(), persona.language(), persona.state()));
  }

  /// Tells times to a persona as they are where it works.
  void settle(Persona persona, ZoneId zone) {
    Actor.SignedIn actor = actor(persona.code());
    Reader reader = new Reader(Locale.forLanguageTag(persona.language().toString()), zone, false);
    ActorScope.run(actor, () -> preferences.save(actor, reader));
  }

  private void give(GrantOrder order) {
    asTask(() -> {
      if (grants.give(order) instanceof Giving.Refused refused) {
        throw refused.problem().asException();
      }
      return true;
    });
  }

  void giveOfNetwork(String persona, Role role, NetworkCode network) {
    GrantOrder.Holder holder = new GrantOrder.Holder.OfAccount(account(Persona.required(persona)));
    give(GrantOrder.ofNetwork(holder, role, network));
  }

  <T> T asTask(Supplier<T> work) {
    return ActorScope.as(TASK, () -> within(work));
  }

  void asTaskOutside(Runnable work) {
    ActorScope.run(TASK, work);
  }

  /// Does work in the name of a persona, in one transaction.
  <T> T as(Actor actor, Supplier<T> work) {
    return ActorScope.as(actor, () -> within(work));
  }

  /// Opens a session, whose pages are written in the language that the newcomer reads.
  ///
  /// @throws org.enlace.ui.api.ProblemException `persona-unknown` (404) where there is none
  Secret<String> signIn(Persona persona, Client client, Locale language) {
    UUID account = account(persona);
    Secret<String> session =
        ActorScope.as(TASK, () -> personas.signIn(account, client))
            .orElseThrow(() -> Problem.of("platform", "persona-unknown", 404).asException());
    ActorScope.as(TASK, () -> sessions.actorOf(session.reveal()))
        .ifPresent(actor -> ActorScope.run(actor, () -> speak(actor, language)));
    return session;
  }

  private void speak(Actor.SignedIn actor, Locale language) {
    preferences
        .preferencesOf(actor)
        .map(kept -> new Reader(language, kept.zone(), kept.twelveHours()))
        .ifPresent(reader -> preferences.save(actor, reader));
  }

  /// The persona as it acts, with the roles that it holds now.
  Actor.SignedIn actor(String persona) {
    UUID account = account(Persona.required(persona));
    return ActorScope.as(
        TASK,
        () ->
            personas
                .signIn(account, new Client("127.0.0.1", "demonstration", null))
                .flatMap(session -> sessions.actorOf(session.reveal()))
                .orElseThrow());
  }

  private <T> T within(Supplier<T> work) {
    return java.util.Objects.requireNonNull(transactions.execute(_ -> work.get()));
  }
}
