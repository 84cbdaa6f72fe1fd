package org.enlace;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The application.
@SpringBootApplication
public class Enlace {
  static void main(String[] arguments) {
    SpringApplication.run(Enlace.class, arguments);
  }
}
