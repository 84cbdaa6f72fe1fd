package org.enlace.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.MultipartConfigElement;
import org.apache.catalina.core.StandardHost;
import org.enlace.ui.page.Messages;
import org.enlace.ui.page.Page;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;

/// The parts of the web that are somebody else's, set as we need them.
@Configuration(proxyBeanMethods = false)
class WebConfiguration {
  private static final long LARGEST_FILE = DataSize.ofMegabytes(26).toBytes();
  private static final long LARGEST_FORM = DataSize.ofMegabytes(30).toBytes();
  private static final int KEPT_IN_MEMORY = (int) DataSize.ofKilobytes(256).toBytes();

  @Bean
  Messages messages() {
    return new Messages();
  }

  @Bean
  TemplateEngine templateEngine() {
    TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    engine.setBinaryStaticContent(true);
    return engine;
  }

  /// Attachments of one message are up to 25 MB together; the rest is the form around them.
  @Bean
  MultipartConfigElement multipart() {
    return new MultipartConfigElement("", LARGEST_FILE, LARGEST_FORM, KEPT_IN_MEMORY);
  }

  /// A field that nobody knows, or that comes twice, is an error of the caller, who is told.
  @Bean
  JsonMapperBuilderCustomizer strictReading() {
    return json ->
        json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
  }

  /// Compression of what is made at each request; assets were compressed when they were built.
  @Bean
  @Order(1)
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> container() {
    return server -> {
      Compression compression = new Compression();
      compression.setEnabled(true);
      compression.setMinResponseSize(DataSize.ofBytes(512));
      server.setCompression(compression);
      server.addContextCustomizers(context -> {
        if (context.getParent() instanceof StandardHost host) {
          host.setErrorReportValveClass(BareErrorValve.class.getName());
        }
      });
    };
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
