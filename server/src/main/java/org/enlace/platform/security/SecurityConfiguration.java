package org.enlace.platform.security;

import org.enlace.identity.ApiTokens;
import org.enlace.identity.SessionCookie;
import org.enlace.identity.Sessions;
import org.enlace.platform.SiteSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/// Two chains: programs under `/api` show a bearer token and nothing else, so nothing can be forged
/// there by a page; everything else is for browsers, whose posts carry a token of their own.
/// Neither chain decides who may call what: the interceptor of the routes' rules does, and denies
/// by default.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  @Bean
  @Order(1)
  SecurityFilterChain programs(HttpSecurity http, ApiTokens tokens) throws Exception {
    return common(http.securityMatcher("/api/**"))
        .csrf(AbstractHttpConfigurer::disable)
        .addFilterAfter(new ActorFilter(new BearerReader(tokens)), AuthorizationFilter.class)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain browsers(
      HttpSecurity http, SiteSettings site, SessionCookie cookie, Sessions sessions)
      throws Exception {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName(site.isSecure() ? "__Host-enlace_form" : "enlace_form");
    tokens.setCookieCustomizer(
        form -> form.httpOnly(true).sameSite("Strict").secure(site.isSecure()).path("/"));
    return common(http)
        .csrf(csrf -> csrf.csrfTokenRepository(tokens))
        .addFilterAfter(
            new ActorFilter(new SessionReader(cookie, sessions)), AuthorizationFilter.class)
        .build();
  }

  /// No user of Spring Security's own: without this a default one with a printed password appears.
  @Bean
  UserDetailsService nobody() {
    return new InMemoryUserDetailsManager();
  }

  private static HttpSecurity common(HttpSecurity http) throws Exception {
    return http.sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .httpBasic(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable);
  }
}
