package org.enlace.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// The demonstration signs in without a password, so it answers this machine alone.
class LoopbackFilterTests {
  private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/demo");

  @Test
  void answersThisMachine() throws Exception {
    assertThat(status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Forwarded",
        "X-Forwarded-For",
        "x-forwarded-host",
        "X-Forwarded-Proto",
        "X-Forwarded-Server",
        "X-Forwarded-Prefix",
        "X-Real-IP",
        "X-Client-IP",
        "X-Original-URL",
        "Via",
        "True-Client-IP",
        "CF-Connecting-IP"
      })
  void answersNoProxy(String header) throws Exception {
    request.addHeader(header, "127.0.0.1");
    assertThat(status()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 192.0.2.7",
    "localhost, 10.0.0.1",
    "localhost, ::ffff:192.0.2.7",
    "enlace.example, 127.0.0.1",
    "localhost.enlace.example, 127.0.0.1",
    "127.0.0.1.enlace.example, 127.0.0.1",
    "127.0.0.2, 127.0.0.1"
  })
  void answersNobodyElseAndUnderNoOtherName(String name, String caller) throws Exception {
    request.setServerName(name);
    request.setRemoteAddr(caller);
    assertThat(status()).isEqualTo(403);
  }

  private int status() throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    new LoopbackFilter().doFilter(request, response, new MockFilterChain());
    return response.getStatus();
  }
}
