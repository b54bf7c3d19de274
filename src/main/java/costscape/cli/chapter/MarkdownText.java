package costscape.cli.chapter;

import costscape.cli.chapter.Section.Block;
import costscape.cli.chapter.Section.Paragraph;
import costscape.cli.chapter.Section.Picture;
import costscape.store.file.SafeText;
import java.util.List;
import java.util.function.UnaryOperator;

/** The chapter as Markdown, with its pictures in files beside it. */
public final class MarkdownText {
  /** Characters that Markdown would take for marks. */
  private static final String MARKS = "([\\\\`*_{}\\[\\]<>#|~$!&])";

  private final UnaryOperator<String> files;
  private final StringBuilder text = new StringBuilder();
  private int figures;

  private MarkdownText(UnaryOperator<String> files) {
    this.files = files;
  }

  /** The text, with the files of pictures by their names. */
  public static String of(Chapter chapter, UnaryOperator<String> files) {
    MarkdownText markdown = new MarkdownText(files);
    markdown.text.append("# %s\n".formatted(escaped(chapter.title())));
    chapter.sections().forEach(markdown::append);
    markdown.commands(chapter.commands());
    return markdown.text.toString();
  }

  private void append(Section section) {
    text.append("\n## %s\n".formatted(escaped(section.title())));
    section.blocks().forEach(this::append);
  }

  private void append(Block block) {
    if (block instanceof Paragraph paragraph && !paragraph.sentences().isEmpty()) {
      text.append('\n');
      List<Paragraph.Sentence> sentences = paragraph.sentences();
      for (int k = 0; k < sentences.size(); k++) {
        text.append(marked(sentences.get(k).text()));
        if (paragraph.endsSource(k)) {
          sentences.get(k).from().ifPresent(from -> text.append(reference(from)));
        }
        text.append('\n');
      }
    } else if (block instanceof Picture picture) {
      figures++;
      text.append(
          "\n![%s](<%s>)\n\n%s%s\n"
              .formatted(
                  escaped(picture.seen()),
                  files.apply(picture.name()),
                  "Figure %d. %s".formatted(figures, marked(picture.caption())),
                  reference(picture.from())));
    }
  }

  private static String reference(Finding from) {
    return " \\[%d\\]".formatted(from.number());
  }

  private void commands(List<Finding> commands) {
    text.append(
        "\n## %s\n\n%s\n\n"
            .formatted(
                "The commands",
                "A number in brackets is that of the command that printed the numbers before it, or"
                    + " drew the\n"
                    + "picture."));
    commands.forEach(
        command -> text.append("%d. %s\n".formatted(command.number(), code(command.line()))));
  }

  private static String marked(String sentence) {
    StringBuilder marked = new StringBuilder();
    boolean isCode = false;
    for (String part : sentence.split("[%s%s]".formatted(RunningText.CODE, RunningText.END), -1)) {
      marked.append(isCode ? code(part) : escaped(part));
      isCode = !isCode;
    }
    return marked.toString();
  }

  /** In more backticks than the text has in a row. */
  private static String code(String typed) {
    String line = SafeText.line(typed);
    String fence = "`";
    while (line.contains(fence)) {
      fence += "`";
    }
    String space = fence.length() > 1 ? " " : "";
    return fence + space + line + space + fence;
  }

  private static String escaped(String plain) {
    return SafeText.line(plain).replaceAll(MARKS, "\\\\$1");
  }
}
