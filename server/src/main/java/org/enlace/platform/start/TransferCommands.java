package org.enlace.platform.start;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.enlace.platform.start.CommandLine.Takes;
import tools.jackson.databind.JsonNode;

/// `import` and `export`, as they are typed, against a running site.
///
/// @param environment the settings of the process
/// @param out the console
record TransferCommands(Map<String, String> environment, PrintStream out) {
  static final Takes IMPORT =
      new Takes(List.of("format", "site", "token-file"), List.of("apply"), true);
  static final Takes EXPORT =
      Takes.of("format", "state", "network", "whole", "to", "site", "token-file");

  private static final String BOUNDARY = "enlace-file-7a1c5e0b92d84f36";
  private static final int MOST_TOLD = 20;

  /// `import --format FORMAT [--apply] FILE`
  void bringIn(CommandLine line) {
    if (line.file().isEmpty()) {
      throw new CommandLine.Refused("import needs a file");
    }
    String format = line.required("format");
    SiteClient site = SiteClient.of(line, environment);
    JsonNode preview =
        site.json(
            site.request("imports")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(form(format, Path.of(line.file())))));
    tell(line.file(), preview);
    String id = preview.path("id").asString();
    int changing = preview.path("new").asInt() + preview.path("changed").asInt();
    if (changing == 0) {
      out.println("There is nothing to apply.");
    } else if (line.has("apply")) {
      site.json(site.request("imports/" + id + "/application").POST(BodyPublishers.noBody()));
      out.println("It is applied. Nominations that came of it are drafts.");
    } else {
      out.println("Nothing has changed yet: see each line and decide at");
      out.println(site.site().resolve("/imports/" + id) + " or type the command with --apply.");
    }
  }

  private void tell(String file, JsonNode preview) {
    out.println(
        file
            + ": "
            + preview.path("new").asInt()
            + " new, "
            + preview.path("changed").asInt()
            + " changed, "
            + preview.path("unchanged").asInt()
            + " unchanged, "
            + preview.path("refusedCount").asInt()
            + " refused.");
    int told = 0;
    for (JsonNode each : preview.path("refused")) {
      if (told == MOST_TOLD) {
        out.println("  … and more, on the page of the import");
        return;
      }
      out.println(
          "  line "
              + each.path("line").asInt()
              + ", "
              + each.path("field").asString("")
              + ": "
              + each.path("reason").asString(""));
      told++;
    }
  }

  private static byte[] form(String format, Path file) {
    String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"";
    String name = file.getFileName().toString().replaceAll("[\"\\r\\n]", "_");
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    try {
      form.write(bytes(head + "format\"\r\n\r\n" + format + "\r\n"));
      form.write(bytes(head + "file\"; filename=\"" + name + "\"\r\n\r\n"));
      form.write(Files.readAllBytes(file));
      form.write(bytes("\r\n--" + BOUNDARY + "--\r\n"));
    } catch (NoSuchFileException missing) {
      throw new StartRefused("there is no file " + file);
    } catch (IOException unreadable) {
      throw new StartRefused(file + " cannot be read");
    }
    return form.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// `export --format FORMAT (--state PE,MX | --whole ID) [--network CODE] [--to FILE]`
  void takeOut(CommandLine line) {
    String format = line.required("format");
    if (!Set.of("csv", "json", "vcf", "pdf").contains(format)) {
      throw new CommandLine.Refused("--format must be one of csv, json, vcf, pdf");
    }
    if (line.option("state").isPresent() == line.option("whole").isPresent()) {
      throw new CommandLine.Refused("export needs either --state PE,MX or --whole ID");
    }
    SiteClient site = SiteClient.of(line, environment);
    HttpResponse<byte[]> file =
        site.send(site.request("exports/contacts." + format + "?" + query(line)).GET());
    Optional<String> to = line.option("to");
    if (to.isEmpty()) {
      out.writeBytes(file.body());
      out.flush();
      return;
    }
    write(Path.of(to.get()), file.body());
    out.println(
        to.get()
            + " holds personal data of officials. Reference "
            + file.headers().firstValue("Enlace-Reference").orElse("none")
            + "; other States see that their personal lines were exported.");
  }

  private static String query(CommandLine line) {
    List<String> parts = new ArrayList<>();
    line.option("state")
        .ifPresent(
            states -> List.of(states.split(",", -1)).forEach(each -> add(parts, "state", each)));
    line.option("whole").ifPresent(id -> add(parts, "whole", id));
    line.option("network").ifPresent(code -> add(parts, "network", code));
    return String.join("&", parts);
  }

  private static void add(List<String> parts, String name, String value) {
    parts.add(name + "=" + URLEncoder.encode(value.strip(), StandardCharsets.UTF_8));
  }

  /// A file that only its owner reads; one that is there already is left alone.
  private static void write(Path file, byte[] octets) {
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var channel =
        Files.newByteChannel(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner)) {
      channel.write(ByteBuffer.wrap(octets));
    } catch (FileAlreadyExistsException there) {
      throw new StartRefused(file + " exists already; name another with --to");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
