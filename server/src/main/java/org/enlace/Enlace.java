package org.enlace;

import org.enlace.platform.start.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The application: software on which States run a network of national cyber points of contact.
@SpringBootApplication
public class Enlace {
  static void main(String[] words) {
    Commands.main(words);
  }
}
