package costscape.cli.chapter;

import costscape.cli.chapter.Section.Block;
import costscape.cli.chapter.Section.Paragraph;
import costscape.cli.chapter.Section.Picture;
import costscape.store.file.BundledText;
import costscape.store.file.SafeText;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The chapter as one HTML page with its pictures inside, which asks for no other file. */
public final class HtmlText {
  private static final String FRAME = "page.html";

  private final Map<String, byte[]> pictures;
  private final StringBuilder text = new StringBuilder();
  private int figures;

  private HtmlText(Map<String, byte[]> pictures) {
    this.pictures = pictures;
  }

  /** The page, with PNGs by their names. */
  public static String of(Chapter chapter, Map<String, byte[]> pictures) {
    HtmlText html = new HtmlText(pictures);
    chapter.sections().forEach(html::append);
    html.commands(chapter.commands());
    return BundledText.of(HtmlText.class, FRAME)
        .replace("<!-- title -->", escaped(chapter.title()))
        .replace("<!-- chapter -->", html.text);
  }

  private void append(Section section) {
    text.append("<section>\n<h2>%s</h2>\n".formatted(escaped(section.title())));
    section.blocks().forEach(this::append);
    text.append("</section>\n");
  }

  private void append(Block block) {
    if (block instanceof Paragraph paragraph && !paragraph.sentences().isEmpty()) {
      text.append("<p>");
      List<Paragraph.Sentence> sentences = paragraph.sentences();
      for (int k = 0; k < sentences.size(); k++) {
        text.append(k == 0 ? "" : " ").append(marked(sentences.get(k).text()));
        if (paragraph.endsSource(k)) {
          sentences.get(k).from().ifPresent(from -> text.append(reference(from)));
        }
      }
      text.append("</p>\n");
    } else if (block instanceof Picture picture) {
      append(picture);
    }
  }

  private void append(Picture picture) {
    figures++;
    byte[] png = Objects.requireNonNull(pictures.get(picture.name()), picture.name());
    text.append(
        """
        <figure>
        <img alt="%s" src="data:image/png;base64,%s">
        <figcaption>%s%s</figcaption>
        </figure>
        """
            .formatted(
                escaped(picture.seen()),
                Base64.getEncoder().encodeToString(png),
                "Figure %d. %s".formatted(figures, marked(picture.caption())),
                reference(picture.from())));
  }

  private static String reference(Finding from) {
    return " <a class=\"from\" href=\"#command-%1$d\" title=\"%2$s\">[%1$d]</a>"
        .formatted(from.number(), escaped(from.line()));
  }

  private void commands(List<Finding> commands) {
    text.append(
        "<section>\n<h2>The commands</h2>\n<p>A number in brackets leads to the command that"
            + " printed the numbers before it, or drew the picture.</p>\n<ol>\n");
    for (Finding command : commands) {
      text.append(
          "<li id=\"command-%d\"><code>%s</code></li>%n"
              .formatted(command.number(), escaped(command.line())));
    }
    text.append("</ol>\n</section>\n");
  }

  private static String marked(String sentence) {
    return escaped(sentence)
        .replace(RunningText.CODE, "<code>")
        .replace(RunningText.END, "</code>")
        .replaceAll("<code>([^<]{1,24}</code>)", "<code class=\"short\">$1"); // is not broken
  }

  private static String escaped(String plain) {
    return SafeText.line(plain)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
