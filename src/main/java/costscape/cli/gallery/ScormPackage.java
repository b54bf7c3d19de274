package costscape.cli.gallery;

import static costscape.cli.gallery.Html.escaped;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The course as a package that learning platforms take in: a ZIP file of its pages, and a manifest
 * that names them in order (SCORM 1.2, Content Aggregation Model, section 2.3). Each page is an
 * asset: it is shown, and reports no marks to the platform.
 *
 * @param site the pages that are listed, in their language
 * @param files all files of the course by their names; the pages link to each other
 */
record ScormPackage(CourseSite site, Map<String, String> files) {
  /** The same time in every package, so that the same course is the same file. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  void write(OutputStream out) throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("imsmanifest.xml", manifest());
    all.putAll(files);
    ZipOutputStream zip = new ZipOutputStream(out);
    for (Map.Entry<String, String> file : all.entrySet()) {
      ZipEntry entry = new ZipEntry(file.getKey());
      entry.setTimeLocal(TIME);
      zip.putNextEntry(entry);
      zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    zip.finish();
  }

  private String manifest() {
    List<String> items = new ArrayList<>();
    List<String> resources = new ArrayList<>();
    List<String> others = new ArrayList<>(files.keySet());
    for (int k = 0; k < site.pages().size(); k++) {
      String page = site.pages().get(k).name();
      String title = escaped(site.prose().course(page).title());
      String file = site.link(k);
      others.remove(file);
      items.add(
          """
                <item identifier="item-%s" identifierref="%s">
                  <title>%s</title>
                </item>
          """
              .formatted(page, page, title));
      resources.add(
          """
              <resource identifier="%s" type="webcontent" adlcp:scormtype="asset" href="%s">
                <file href="%s"/>
                <dependency identifierref="common"/>
              </resource>
          """
              .formatted(page, file, file));
    }
    return Html.template("imsmanifest.xml")
        .replace("{{lang}}", site.prose().language())
        .replace("{{title}}", escaped(site.say("title")))
        .replace("{{items}}", String.join("", items))
        .replace("{{resources}}", String.join("", resources))
        .replace(
            "{{common}}",
            others.stream()
                .map("      <file href=\"%s\"/>\n"::formatted)
                .collect(Collectors.joining()));
  }
}
