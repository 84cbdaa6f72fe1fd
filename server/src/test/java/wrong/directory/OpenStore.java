package wrong.directory;

/// A store that other rooms can see.
public class OpenStore {}
