package org.enlace.delivery;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Notices that a relay took over, for tests of what comes back.
@Component
public class ReturnedNotices {
  private final DeliveryScene scene;
  private final DeliveryWorker worker;
  private final ReturnPaths paths;

  ReturnedNotices(DeliveryScene scene, DeliveryWorker worker, ReturnPaths paths) {
    this.scene = scene;
    this.worker = worker;
    this.paths = paths;
  }

  public void begin() {
    worker.stop();
    scene.begin();
  }

  public void end() {
    worker.start();
  }

  /// A notice to a line of its own that was taken over.
  public UUID accepted() {
    DeliveryScene.Staged staged = scene.stage("gone@delivery.example");
    Carrier taking =
        new Carrier() {
          @Override
          public Outcome carry(Claim claim, NoticeBody body) {
            return new Outcome.Accepted("250");
          }

          @Override
          public int atOnce() {
            return 1;
          }
        };
    scene.courier(taking).round(1);
    return staged.id().value();
  }

  public String returnPath(UUID notice) {
    return paths
        .of(text("SELECT message_id FROM delivery.notice WHERE id = ?", notice).getFirst())
        .orElseThrow()
        .value();
  }

  public String progress(UUID notice) {
    return text(
            "SELECT progress || ' ' || coalesce(reason, 'null') FROM delivery.delivery"
                + " WHERE notice = ?",
            notice)
        .getFirst();
  }

  public List<String> receipts(UUID notice) {
    return scene.receiptsOf(new DeliveryScene.Staged(new NoticeId(notice), notice, notice));
  }

  public List<String> outcomes(UUID notice) {
    return text(
        "SELECT coalesce(reason, 'reached') FROM delivery.line_outcome WHERE notice = ?"
            + " ORDER BY at, id",
        notice);
  }

  public int deadLetters(UUID notice) {
    return text("SELECT reason FROM delivery.dead_letter WHERE notice = ?", notice).size();
  }

  private List<String> text(String sql, UUID notice) {
    return scene.owner().sql(sql).param(notice).query(String.class).list();
  }
}
