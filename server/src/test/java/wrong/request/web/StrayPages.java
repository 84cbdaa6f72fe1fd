package wrong.request.web;

import wrong.directory.WrongDoor;

/// Pages of one room that go through the door of another.
record StrayPages(WrongDoor door) {}
