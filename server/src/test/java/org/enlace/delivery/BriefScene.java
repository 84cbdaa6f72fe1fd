package org.enlace.delivery;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.enlace.delivery.DeliveryScene.Staged;
import org.enlace.delivery.carriage.LineCarrier;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.Marking;
import org.springframework.stereotype.Component;

/// What tests of lines that show brief notices need.
@Component
class BriefScene {
  static final URI SITE = URI.create("https://site.example");
  static final String LINK = SITE + "/a/abc";

  private final DeliveryScene scene;
  private final Notices notices;
  private final LineSwitches switches;
  private final GatewayReports reports;

  BriefScene(DeliveryScene scene, Notices notices, LineSwitches switches, GatewayReports reports) {
    this.scene = scene;
    this.notices = notices;
    this.switches = switches;
    this.reports = reports;
  }

  Courier courier(LineCarrier adapter) {
    return courier(adapter, false);
  }

  Courier courier(LineCarrier adapter, boolean urgent) {
    return scene.courier(
        new BriefCarrier(adapter.kind(), Optional.of(adapter), switches, reports, SITE), urgent);
  }

  Staged stage(LineKind kind, String value, String brief) {
    return stage(UUID.randomUUID(), kind, value, brief, false);
  }

  Staged stage(UUID line, LineKind kind, String value, String brief, boolean urgent) {
    UUID cause = UUID.randomUUID();
    Wording wording =
        Composition.in(new LanguageTag("es"), "x").paragraph("y").finish().withBrief(brief);
    Notice notice =
        Notice.of(
            cause,
            "test.brief",
            Marking.REAL,
            LineAddress.of(line, DeliveryScene.STATE, kind, value),
            wording);
    NoticeId id = scene.write(() -> notices.stage(urgent ? notice.urgently() : notice));
    return new Staged(id, cause, line);
  }
}
