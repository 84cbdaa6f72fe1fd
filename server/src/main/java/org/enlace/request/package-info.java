/// What one State's contacts ask another's, and what became of it.
///
/// **Words.** A *request* goes from the contacts of one State to those of another. To *acknowledge*
/// receipt says that it arrived and nothing more. To *refer* is to channel it to a competent
/// authority of the receiving State. A *reply* gives an outcome: answered, answered elsewhere,
/// declined, misaddressed; each is a good ending. The *timeline* tells each State what happened, of
/// the other one what it released. *Content* is what is written: subject, text, fields of a
/// template, attachments and their names, notes and reasons. Everything else is *metadata*.
///
/// **What always holds.**
///
/// - Nobody has to answer. No state of a request counts against the receiver.
/// - Content is sealed as one blob a message; nothing here depends on reading it. Lists show a
///   subject only to whoever may open the content.
/// - The handling label decides who opens the content ([org.enlace.request.ReadingPolicy]) and how
///   far it goes within a State ([org.enlace.request.SharingPolicy]). A request is never opened to
///   a third State, which is told that there is none.
/// - What can be done with a request when, and by whom, is in one table
///   ([org.enlace.request.Transitions]).
/// - The sender sees of the receiver's inside what the receiver releases: received, acknowledged,
///   referred without naming, outcome. The timeline is only added to.
/// - A reference is counted per pair of States and year, so that no number tells a third one
///   anything. Requests to several States are as many requests, none aware of the others.
/// - The secretariat and auditors see no row: monthly totals of a network, without exercises and
///   checks, are all.
///
/// **Tables**, all in schema `request`: `counter`, `draft`, `request`, `own_side`, `message`,
/// `attachment`, `referral`, `copy`, `release`, `event`, `practice`.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "ui::page",
      "ui::api",
      "vault",
      "ledger",
      "delivery",
      "identity",
      "directory",
      "duty"
    })
package org.enlace.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
