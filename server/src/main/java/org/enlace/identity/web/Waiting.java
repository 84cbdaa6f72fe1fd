package org.enlace.identity.web;

import java.util.List;
import java.util.UUID;
import org.enlace.identity.Account;
import org.enlace.identity.Accounts;
import org.enlace.identity.Enrolment;
import org.enlace.identity.Enrolments;
import org.enlace.identity.Recoveries;
import org.enlace.identity.Recovery;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Role;
import org.enlace.ui.page.Page;
import org.springframework.stereotype.Component;

/// What waits for the reader's decision, in words.
@Component
class Waiting {
  private final Enrolments enrolments;
  private final Recoveries recoveries;
  private final Accounts accounts;
  private final AccountViews views;

  Waiting(Enrolments enrolments, Recoveries recoveries, Accounts accounts, AccountViews views) {
    this.enrolments = enrolments;
    this.recoveries = recoveries;
    this.accounts = accounts;
    this.views = views;
  }

  List<EnrolmentView> enrolments(Page page) {
    return enrolments.waiting().stream().map(each -> view(each, page)).toList();
  }

  private EnrolmentView view(Enrolment enrolment, Page page) {
    UUID by = enrolment.proposedBy();
    return new EnrolmentView(
        enrolment.id(),
        enrolment.guest().name(),
        enrolment.guest().address().value(),
        page.text("identity.role." + enrolment.guest().role().word())
            + " · "
            + views.names(page).network(enrolment.guest().network()),
        accounts.find(by).map(Account::name).orElse(""),
        enrolment.proposedAt(),
        page.actor() instanceof Actor.SignedIn actor && actor.account().equals(by));
  }

  List<RecoveryView> recoveries(Page page) {
    boolean mayApprove = page.actor().holds(Role.SECRETARIAT) || page.actor().holds(Role.NOMINATOR);
    return mayApprove
        ? recoveries.waiting().stream().map(each -> view(each, page)).toList()
        : List.of();
  }

  private RecoveryView view(Recovery recovery, Page page) {
    AccountView account = views.of(recovery.account(), page);
    return new RecoveryView(
        recovery.id(),
        account.name(),
        account.address(),
        account.state(),
        recovery.askedAt(),
        recovery.needs() - recovery.approvals(),
        recovery.approvedByReader());
  }
}
