package org.enlace.duty.web;

import java.util.List;
import java.util.Map;
import org.enlace.duty.NowBoard;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Access;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.enlace.ui.page.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// All States at one glance, for a display on a wall. It renews itself every minute where scripts
/// run, and is the same page without them.
@Controller
class BoardPages {
  private final NowBoard board;
  private final Pages pages;

  BoardPages(NowBoard board, Pages pages) {
    this.board = board;
    this.pages = pages;
  }

  @GetMapping("/board")
  @Access(
      value = Access.Who.ROLES,
      roles = {
        Role.SECRETARIAT,
        Role.NOMINATOR,
        Role.MISSION,
        Role.CONTACT,
        Role.EXERCISE_DIRECTOR
      })
  View show(Page page) {
    return pages.show("duty/board.jte", Map.of("board", view(page)));
  }

  @GetMapping("/board/tiles")
  @Access(
      value = Access.Who.ROLES,
      roles = {
        Role.SECRETARIAT,
        Role.NOMINATOR,
        Role.MISSION,
        Role.CONTACT,
        Role.EXERCISE_DIRECTOR
      })
  View tiles(Page page) {
    return pages.show("duty/board-tiles.jte", Map.of("board", view(page)));
  }

  private BoardView view(Page page) {
    return board
        .now(page.locale())
        .map(each ->
            new BoardView(
                page.times().moment(each.now()),
                own(each, page),
                each.tiles().stream().map(tile -> tile(tile, page)).toList()))
        .orElseGet(() -> new BoardView(page.times().moment(page.now()), null, List.of()));
  }

  private static BoardView.@Nullable Own own(NowBoard.Board board, Page page) {
    NowBoard.Own own = board.own();
    Telling telling = new Telling(page);
    return own == null
        ? null
        : new BoardView.Own(
            "/states/" + own.state().code(),
            own.name(),
            own.contacts().stream().map(each -> telling.row(each, board.network())).toList());
  }

  private static BoardView.TileView tile(NowBoard.Tile tile, Page page) {
    return new BoardView.TileView(
        "/states/" + tile.state(),
        tile.state().value(),
        tile.name(),
        tile.onDuty() ? Tone.GOOD : Tone.NEUTRAL,
        page.text(tile.onDuty() ? "duty.board.on" : "duty.board.receives"),
        tile.reachedAt() == null
            ? null
            : page.text("duty.board.reached", "when", page.times().relative(tile.reachedAt())));
  }
}
