package org.enlace.cli;

import java.io.PrintWriter;

/// Where a command speaks, and in which words.
record Console(Words words, PrintWriter out) {}
