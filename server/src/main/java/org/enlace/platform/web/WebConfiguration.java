package org.enlace.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.apache.catalina.core.StandardHost;
import org.enlace.ui.page.Page;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;

/// The parts of the web that are somebody else's, set as we need them.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateLimits.class)
class WebConfiguration {
  @Bean
  TemplateEngine templateEngine() {
    TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    engine.setBinaryStaticContent(true);
    return engine;
  }

  /// A field that comes twice, or something after the end, is an error of the caller, who is told.
  @Bean
  JsonMapperBuilderCustomizer strictReading() {
    return json ->
        json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
  }

  /// What the container answers by itself.
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> bareErrors() {
    return server ->
        server.addContextCustomizers(context -> {
          if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(BareErrorValve.class.getName());
          }
        });
  }

  /// Gives handlers the page of their request.
  static final class PageArgument implements HandlerMethodArgumentResolver {
    private final PageFactory pages;

    PageArgument(PageFactory pages) {
      this.pages = pages;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Page.class;
    }

    @Override
    public Page resolveArgument(
        MethodParameter parameter,
        @org.jspecify.annotations.Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @org.jspecify.annotations.Nullable WebDataBinderFactory binders) {
      var servletRequest = request.getNativeRequest(jakarta.servlet.http.HttpServletRequest.class);
      if (servletRequest == null) {
        throw new IllegalStateException("a page belongs to a request of HTTP");
      }
      return pages.of(servletRequest);
    }
  }
}
