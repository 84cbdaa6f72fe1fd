package org.enlace.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.ui.page.AccountNames;
import org.enlace.ui.page.HomeNetwork;
import org.enlace.ui.page.Messages;
import org.enlace.ui.page.NavigationItem;
import org.enlace.ui.page.OwnStanding;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Reader;
import org.enlace.ui.page.ReaderCookies;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/// Builds the page of a request, once.
@Component
class PageFactory {
  private static final String MADE = PageFactory.class.getName() + ".page";
  private static final String PRODUCT = "Enlace";

  private final Readers readers;
  private final Messages messages;
  private final InstantSource clock;
  private final boolean demonstration;
  private final Contributions contributions;
  private final Incidents incidents;

  /// What rooms contribute to the frame.
  @Component
  record Contributions(
      ObjectProvider<NavigationItem> navigation,
      HomeNetwork network,
      ObjectProvider<AccountNames> accounts,
      ObjectProvider<OwnStanding> standing) {}

  PageFactory(
      Readers readers,
      Messages messages,
      InstantSource clock,
      @Value("${enlace.demonstration:false}") boolean demonstration,
      Contributions contributions,
      Incidents incidents) {
    this.readers = readers;
    this.messages = messages;
    this.clock = clock;
    this.demonstration = demonstration;
    this.contributions = contributions;
    this.incidents = incidents;
  }

  Page of(HttpServletRequest request) {
    if (request.getAttribute(MADE) instanceof Page made) {
      return made;
    }
    Actor actor = ActorScope.current().orElse(new Actor.Anonymous());
    Reader reader = readers.of(request, actor);
    Page page = new Page(reader, actor, clock.instant(), frame(request, actor, reader), messages);
    request.setAttribute(MADE, page);
    return page;
  }

  private Page.Frame frame(HttpServletRequest request, Actor actor, Reader reader) {
    return new Page.Frame(
        path(request),
        request.getQueryString(),
        csrf(request),
        navigation(actor),
        contributions.network.name(reader.locale()).orElse(PRODUCT),
        accountName(actor),
        this::standing,
        demonstration,
        Notices.read(request, reader.locale(), messages).orElse(null),
        ReaderCookies.theme(request));
  }

  private List<NavigationItem> navigation(Actor actor) {
    return contributions.navigation.stream()
        .filter(item -> item.isShownTo(actor))
        .sorted(Comparator.comparingInt(NavigationItem::order))
        .toList();
  }

  private @Nullable String accountName(Actor actor) {
    AccountNames names = contributions.accounts.getIfAvailable();
    return names != null && actor instanceof Actor.SignedIn signedIn
        ? names.nameOf(signedIn)
        : null;
  }

  /// A page is shown without it rather than not at all.
  private Optional<OwnStanding.Told> standing(Page page) {
    OwnStanding standing = contributions.standing.getIfAvailable();
    if (standing == null || !page.signedIn() || ActorScope.current().isEmpty()) {
      return Optional.empty();
    }
    try {
      return standing.of(page);
    } catch (RuntimeException fault) {
      incidents.report(fault);
      return Optional.empty();
    }
  }

  private static Page.Csrf csrf(HttpServletRequest request) {
    return new Page.Csrf(() ->
        request.getAttribute("_csrf") instanceof CsrfToken token
            ? new Page.CsrfField(token.getParameterName(), token.getToken())
            : new Page.CsrfField("_csrf", ""));
  }

  /// The path that was asked for, also while an error is told about it.
  static String path(HttpServletRequest request) {
    return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
        .map(Object::toString)
        .orElseGet(request::getRequestURI);
  }
}
