package org.enlace;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The application: software on which States run a network of national cyber points of contact.
@SpringBootApplication
public class Enlace {}
