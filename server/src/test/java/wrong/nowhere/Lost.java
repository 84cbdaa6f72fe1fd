package wrong.nowhere;

/// In a room that the house does not have.
record Lost(String name) {}
