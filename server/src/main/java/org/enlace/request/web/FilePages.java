package org.enlace.request.web;

import java.util.List;
import java.util.UUID;
import org.enlace.kernel.Role;
import org.enlace.request.Drafts;
import org.enlace.request.Requests;
import org.enlace.request.Requests.Download;
import org.enlace.request.Upload;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.multipart.MultipartFile;

/// Attachments. Whatever they are, they are handed out as files to keep, never as pages of ours.
@Controller
class FilePages {
  private final Requests requests;
  private final Drafts drafts;

  FilePages(Requests requests, Drafts drafts) {
    this.requests = requests;
    this.drafts = drafts;
  }

  @GetMapping("/requests/{ref}/messages/{message}/files/{position}")
  @Access(
      value = Who.ROLES,
      roles = {Role.CONTACT, Role.DESK})
  ResponseEntity<InputStreamResource> ofMessage(
      @PathVariable String ref, @PathVariable UUID message, @PathVariable int position) {
    return file(requests.attachment(ref, message, position).orThrow());
  }

  @GetMapping("/requests/drafts/{draft}/files/{position}")
  @Access(value = Who.ROLES, roles = Role.CONTACT)
  ResponseEntity<InputStreamResource> ofDraft(
      @PathVariable UUID draft, @PathVariable int position) {
    return file(drafts.attachment(draft, position).orThrow());
  }

  /// The files that a form carries. A form without any sends one without bytes.
  static List<Upload> uploads(@Nullable List<MultipartFile> files) {
    return files == null
        ? List.of()
        : files.stream().filter(each -> !each.isEmpty()).map(FilePages::upload).toList();
  }

  private static Upload upload(MultipartFile file) {
    String name = file.getOriginalFilename();
    return new Upload(name == null ? "" : name, file::getInputStream);
  }

  private static ResponseEntity<InputStreamResource> file(Download download) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .contentLength(download.size())
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(download.name(), java.nio.charset.StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .body(new InputStreamResource(download.bytes()));
  }
}
