package org.enlace.directory.web;

import org.enlace.ui.page.Pages;
import org.springframework.stereotype.Component;

/// What every page of the room is made with.
@Component
record Frame(Choices choices, Words words, Pages pages) {}
