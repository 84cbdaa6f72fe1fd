package org.enlace.delivery.bounce;

import java.nio.charset.StandardCharsets;

/// Messages as mail systems write them when they cannot deliver.
final class Samples {
  private static final String POSTFIX =
      """
      Return-Path: <>
      Delivered-To: %1$s
      Received: by mail.lejos.example (Postfix) id 4F7A12C0; Sun, 22 Nov 2026 03:14:15 +0000
      From: MAILER-DAEMON@lejos.example (Mail Delivery System)
      Subject: Undelivered Mail Returned to Sender
      To: %1$s
      Auto-Submitted: auto-replied
      MIME-Version: 1.0
      Content-Type: multipart/report; report-type=delivery-status;
       boundary="4F7A12C0.1795312455/mail.lejos.example"
      Message-Id: <20261122031415.4F7A12C0@mail.lejos.example>

      This is a MIME-encapsulated message.

      --4F7A12C0.1795312455/mail.lejos.example
      Content-Description: Notification
      Content-Type: text/plain; charset=us-ascii

      This is the mail system at host mail.lejos.example.

      --4F7A12C0.1795312455/mail.lejos.example
      Content-Description: Delivery report
      Content-Type: message/delivery-status

      Reporting-MTA: dns; mail.lejos.example
      X-Postfix-Queue-ID: 4F7A12C0
      Arrival-Date: Sun, 22 Nov 2026 03:14:10 +0000

      Final-Recipient: rfc822; guardia@lejos.example
      Original-Recipient: rfc822;guardia@lejos.example
      Action: %2$s
      Status: %3$s
      Remote-MTA: dns; mx.lejos.example
      Diagnostic-Code: smtp; 550 %3$s <guardia@lejos.example>: Recipient address rejected

      --4F7A12C0.1795312455/mail.lejos.example
      Content-Description: Undelivered Message Headers
      Content-Type: text/rfc822-headers

      From: enlace@site.example
      To: guardia@lejos.example

      --4F7A12C0.1795312455/mail.lejos.example--
      """;

  private static final String EXCHANGE =
      """
      From: <postmaster@ministerio.example>
      To: <%1$s>
      Date: Sun, 22 Nov 2026 03:14:15 +0000
      Content-Type: multipart/report; report-type=delivery-status;
      \tboundary="6d9c2f0e-1f62-4a7e-9a60-7f0e8f2f9f31"
      Content-Language: es-ES
      Subject: No se puede entregar: Espera una solicitud
      Auto-Submitted: auto-replied
      X-MS-Exchange-Message-Is-Ndr:
      MIME-Version: 1.0

      --6d9c2f0e-1f62-4a7e-9a60-7f0e8f2f9f31
      Content-Type: multipart/alternative; differences=Content-Type;
      \tboundary="aa12"

      --aa12
      Content-Type: text/plain; charset="utf-8"
      Content-Transfer-Encoding: base64

      Tm8gc2UgcHVkbyBlbnRyZWdhciBlbCBtZW5zYWplLg==

      --aa12--

      --6d9c2f0e-1f62-4a7e-9a60-7f0e8f2f9f31
      Content-Type: message/delivery-status

      Reporting-MTA: dns;SA1PR01MB0001.prod.exchangelabs.example
      Received-From-MTA: dns;relay.site.example
      Arrival-Date: Sun, 22 Nov 2026 03:14:10 +0000

      Final-Recipient: rfc822;enlace@ministerio.example
      Action: failed
      Status: 5.1.10
      Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found

      --6d9c2f0e-1f62-4a7e-9a60-7f0e8f2f9f31
      Content-Type: message/rfc822

      From: enlace@site.example
      Subject: Espera una solicitud

      --6d9c2f0e-1f62-4a7e-9a60-7f0e8f2f9f31--
      """;

  private static final String GMAIL =
      """
      Delivered-To: %1$s
      Return-Path: <>
      Content-Type: multipart/report; boundary="000000000000a1b2c30631"; report-type=delivery-status
      To: %1$s
      From: Mail Delivery Subsystem <mailer-daemon@correo.example>
      Subject: Delivery Status Notification (Failure)
      Auto-Submitted: auto-replied
      MIME-Version: 1.0

      --000000000000a1b2c30631
      Content-Type: multipart/related; boundary="000000000000a1b2c50633"

      --000000000000a1b2c50633
      Content-Type: text/html; charset="UTF-8"

      <html><body><p>Address not found</p></body></html>
      --000000000000a1b2c50633
      Content-Type: image/png; name="icon.png"
      Content-Transfer-Encoding: base64
      Content-ID: <icon.png>

      iVBORw0KGgo=
      --000000000000a1b2c50633--
      --000000000000a1b2c30631
      Content-Type: message/delivery-status

      Reporting-MTA: dns; correo.example
      Arrival-Date: Sat, 21 Nov 2026 19:14:10 -0800 (PST)
      X-Original-Message-ID: <abc@site.example>

      Final-Recipient: rfc822; ines@correo.example
      Action: failed
      Status: 5.2.2 (mailbox full)
      Diagnostic-Code: smtp; 552-5.2.2 The recipient's inbox is out of storage space.
       552 5.2.2 Please direct them to support.
      Last-Attempt-Date: Sat, 21 Nov 2026 19:14:15 -0800 (PST)

      --000000000000a1b2c30631
      Content-Type: message/rfc822

      From: enlace@site.example

      --000000000000a1b2c30631--
      """;

  private Samples() {}

  /// As Postfix writes it.
  static byte[] postfix(String to, String action, String status) {
    return message(POSTFIX.formatted(to, action, status));
  }

  /// As Exchange Online writes it: the report in UTF-8, with a diagnosis of its own.
  static byte[] exchange(String to) {
    return message(EXCHANGE.formatted(to));
  }

  /// As Gmail writes it: a picture among the words, and the status with a comment.
  static byte[] gmail(String to) {
    return message(GMAIL.formatted(to));
  }

  /// A person's absence.
  static byte[] absence(String to) {
    return message(
        """
        From: Inés Huamán <ines@correo.example>
        To: %s
        Subject: Automatic reply: out of office
        Auto-Submitted: auto-replied
        Content-Type: text/plain; charset=utf-8

        Action: failed
        Status: 5.1.1
        I am away until Monday.
        """
            .formatted(to));
  }

  /// That somebody read it.
  static byte[] read(String to) {
    return message(
        """
        From: ines@correo.example
        To: %s
        Subject: Read: Espera una solicitud
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=disposition-notification; boundary="x"

        --x
        Content-Type: text/plain

        It was read.
        --x
        Content-Type: message/disposition-notification

        Final-Recipient: rfc822;ines@correo.example
        Disposition: manual-action/MDN-sent-manually; displayed
        --x--
        """
            .formatted(to));
  }

  private static byte[] message(String text) {
    return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }
}
