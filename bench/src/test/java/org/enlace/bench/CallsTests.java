package org.enlace.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallsTests {
  @Test
  void tellsTheLengthOfABodyInBytes() {
    String call = new String(Calls.post("/x", "t", "{\"a\":\"ñ\"}"), StandardCharsets.UTF_8);

    assertThat(call).contains("Authorization: Bearer t\r\n", "Content-Length: 10\r\n");
  }

  @Test
  void writesWordsIntoAnAddress() {
    assertThat(new String(Calls.search("Côte d’Ivoire & more", "t"), StandardCharsets.UTF_8))
        .startsWith("GET /api/v1/contacts?q=C%C3%B4te+d%E2%80%99Ivoire+%26+more HTTP/1.1\r\n");
  }

  @Test
  void makesTheCallOfEachSampleByEachToken() {
    assertThat(Calls.each(List.of("PE", "CL"), List.of("a", "b", "c"), Calls::reach))
        .hasSize(6)
        .doesNotHaveDuplicates();
  }
}
