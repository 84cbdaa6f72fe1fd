package wrong.kernel;

import wrong.directory.WrongDoor;

/// Names a room above its own, which it does not declare either.
public record Upward(WrongDoor door) {}
