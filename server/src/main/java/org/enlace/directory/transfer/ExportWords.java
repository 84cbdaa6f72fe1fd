package org.enlace.directory.transfer;

import java.util.Locale;
import java.util.Map;
import org.enlace.directory.States;
import org.enlace.kernel.StateCode;
import org.enlace.ui.page.Messages;
import org.springframework.stereotype.Component;

/// The words of printed lists.
@Component
public class ExportWords {
  private final Messages messages;
  private final States states;

  ExportWords(Messages messages, States states) {
    this.messages = messages;
    this.states = states;
  }

  String text(Locale locale, String key, Map<String, ?> values) {
    return messages.text(locale, key, values);
  }

  String text(Locale locale, String key) {
    return text(locale, key, Map.of());
  }

  String state(StateCode code, Locale locale) {
    return states.name(code, locale);
  }
}
