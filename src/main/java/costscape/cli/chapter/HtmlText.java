package costscape.cli.chapter;

import costscape.cli.chapter.Chapter.Block;
import costscape.cli.chapter.Chapter.Paragraph;
import costscape.cli.chapter.Chapter.Picture;
import costscape.cli.chapter.Chapter.Section;
import costscape.cli.chapter.Findings.Command;
import costscape.render.image.PictureFormat;
import costscape.render.image.PictureFormat.Inscription;
import costscape.render.look.Look;
import costscape.render.scale.Ticks;
import costscape.store.file.BundledText;
import costscape.store.file.SafeText;
import costscape.words.NameList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** The chapter as one HTML page with its pictures inside, which asks for no other file. */
public final class HtmlText {
  private static final String FRAME = "page.html";

  private final Look look;
  private final StringBuilder text = new StringBuilder();
  private int figures;

  private HtmlText(Look look) {
    this.look = look;
  }

  /** The page, with pictures in a look. */
  public static String of(Chapter chapter, Look look) throws IOException {
    HtmlText html = new HtmlText(look);
    for (Section section : chapter.sections()) {
      html.append(section);
    }
    html.commands(chapter.commands());
    return BundledText.of(HtmlText.class, FRAME)
        .replace("<!-- title -->", escaped(chapter.title()))
        .replace("<!-- chapter -->", html.text);
  }

  private void append(Section section) throws IOException {
    text.append("<section>\n<h2>%s</h2>\n".formatted(escaped(section.title())));
    for (Block block : section.blocks()) {
      append(block);
    }
    text.append("</section>\n");
  }

  private void append(Block block) throws IOException {
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

  private void append(Picture picture) throws IOException {
    figures++;
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    PictureFormat.PNG.write(
        look.of(picture.figure()), look.size(), new Inscription(picture.title(), ""), png);
    text.append(
        """
        <figure>
        <img alt="%s" src="data:image/png;base64,%s">
        <figcaption>%s%s</figcaption>
        </figure>
        """
            .formatted(
                escaped(picture.seen()),
                Base64.getEncoder().encodeToString(png.toByteArray()),
                "Figure %d. %s".formatted(figures, marked(picture.caption())),
                reference(picture.from())));
  }

  private static String reference(Command from) {
    return " <a class=\"from\" href=\"#command-%1$d\" title=\"%2$s\">[%1$d]</a>"
        .formatted(from.number(), escaped(from.line()));
  }

  private void commands(List<Command> commands) {
    text.append(
        "<section>\n<h2>The commands</h2>\n<p>A number in brackets leads to the command that"
            + " prints the numbers before it, or draws the picture.</p>\n<ol>\n");
    for (Command command : commands) {
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

  /** Numbers and lists in running text. */
  static final class RunningText {
    /** Stands before what is typed: a letter for private use, which no alphabet has. */
    static final String CODE = "\uE000";

    /** Stands behind what is typed. */
    static final String END = "\uE001";

    private static final int DIGITS = 4;
    private static final int MOST_NAMED = 6;
    private static final int PERCENT = 100;

    private RunningText() {}

    /** Marks what is typed. */
    static String code(String text) {
      return CODE + text + END;
    }

    /** A number with four digits. */
    static String number(double value) {
      return Ticks.number(value, DIGITS);
    }

    /** Such as: 1 row, 2 rows. */
    static String count(int count, String one, String many) {
      return String.format(Locale.ROOT, count == 1 ? one : many, count);
    }

    static String rows(int count) {
      return count(count, "%,d row", "%,d rows");
    }

    static String percent(double share) {
      return Ticks.number(PERCENT * share, 3) + " %";
    }

    /** Such as: a, b and c; of many the first ones. */
    static String list(List<String> names) {
      return names.size() > MOST_NAMED + 1
          ? String.format(
              Locale.ROOT,
              "%s and %,d others",
              String.join(", ", names.subList(0, MOST_NAMED)),
              names.size() - MOST_NAMED)
          : NameList.list(names);
    }
  }
}
