package org.enlace.platform.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Names what programs read and write after its class: `RequestJson.EventJson` is `RequestEvent`.
/// Two classes never share a name.
final class SchemaNames extends TypeNameResolver {
  private static final String ROOMS = "org.enlace.";

  private final Map<String, Class<?>> known = new ConcurrentHashMap<>();

  /// The classes named so far.
  Map<String, Class<?>> known() {
    return Map.copyOf(known);
  }

  @Override
  protected String nameForClass(Class<?> type, Set<Options> options) {
    if (!type.getName().startsWith(ROOMS)) {
      return super.nameForClass(type, options);
    }
    String name = plain(type);
    Class<?> first = known.putIfAbsent(name, type);
    if (first == null || first.equals(type)) {
      return name;
    }
    String longer = room(type) + name;
    known.put(longer, type);
    return longer;
  }

  /// `PageOf<HeadJson>` is `PageOfHead`.
  @Override
  protected String nameForGenericType(JavaType type, Set<Options> options) {
    String name = super.nameForGenericType(type, options);
    if (type.getRawClass().getName().startsWith(ROOMS)) {
      known.put(name, type.getRawClass());
    }
    return name;
  }

  private static String plain(Class<?> type) {
    String own = type.getSimpleName().replaceFirst("Json$", "");
    Class<?> outer = type.getEnclosingClass();
    return outer == null
        ? own
        : outer.getSimpleName().replaceFirst("(Json|Resource|Body|Form|View)$", "") + own;
  }

  private static String room(Class<?> type) {
    String rest = type.getName().substring(ROOMS.length());
    return Character.toUpperCase(rest.charAt(0)) + rest.substring(1, rest.indexOf('.'));
  }
}
