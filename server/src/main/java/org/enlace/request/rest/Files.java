package org.enlace.request.rest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.enlace.request.Requests.Download;
import org.enlace.request.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/// Takes files in and hands them out. Whatever they claim to be, they leave as bytes to be saved:
/// no browser shows one as a page of this site.
final class Files {
  private Files() {}

  static List<Upload> of(@Nullable List<MultipartFile> files) {
    return files == null ? List.of() : files.stream().map(Files::of).toList();
  }

  static Upload of(MultipartFile file) {
    String name = file.getOriginalFilename();
    return new Upload(name == null ? "" : name, file::getInputStream);
  }

  static ResponseEntity<InputStreamResource> download(Download download) {
    ContentDisposition saved =
        ContentDisposition.attachment().filename(download.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .contentLength(download.size())
        .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(new InputStreamResource(download.bytes()));
  }
}
