package org.enlace.platform.web;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/// The routes: who guards them, what they may take, who answers when they fail.
@Configuration(proxyBeanMethods = false)
class MvcConfiguration implements WebMvcConfigurer {
  private final AccessInterceptor access;
  private final ProblemResolver problems;
  private final PageFactory pages;

  MvcConfiguration(AccessInterceptor access, ProblemResolver problems, PageFactory pages) {
    this.access = access;
    this.problems = problems;
    this.pages = pages;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(access);
    registry.addInterceptor(new ParameterInterceptor()).addPathPatterns("/api/**");
    registry.addInterceptor(new LanguageInterceptor()).excludePathPatterns("/api/**", "/assets/**");
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new WebConfiguration.PageArgument(pages));
  }

  @Override
  public void configureHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
    resolvers.add(problems);
  }

  /// The browser's assets: their addresses name their versions, so that they are kept for ever.
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/*/*/**")
        .addResourceLocations("classpath:/assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .resourceChain(true)
        .addResolver(new EncodedResourceResolver());
  }
}
