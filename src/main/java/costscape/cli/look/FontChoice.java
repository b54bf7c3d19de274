package costscape.cli.look;

import costscape.render.image.PictureFormat.FontTrial;
import costscape.render.text.Typeface;
import costscape.store.file.FileText;
import costscape.store.file.InputException;
import costscape.store.file.InputFile;
import costscape.store.file.NearMiss;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The choice of a font for text: a typeface that comes along, or a TrueType file. */
public final class FontChoice {
  /** The typefaces that come along, the usual one first. */
  public static final List<String> NAMES = List.of("sans", "serif", "mono");

  private FontChoice() {}

  /** The file that a choice names, if it names one. */
  public static Optional<String> file(String text) {
    return Optional.of(text).filter(name -> !NAMES.contains(name.toLowerCase(Locale.ROOT)));
  }

  /** The text, which must be a name or look like that of a font file; the file is not opened. */
  public static String checked(String text) {
    if (file(text).isPresent() && !text.toLowerCase(Locale.ROOT).endsWith(".ttf")) {
      throw new InputException(
          "--font %s: %s or a FILE.ttf was expected%s"
              .formatted(
                  InputException.quoted(text),
                  String.join(", ", NAMES),
                  NearMiss.hint(text, NAMES)));
    }
    return text;
  }

  /** The typeface of a choice; refused where a file is no font that can be drawn and embedded. */
  public static Typeface of(String text) {
    checked(text);
    return file(text)
        .map(name -> read(FileText.path(name)))
        .orElseGet(
            () ->
                switch (text.toLowerCase(Locale.ROOT)) {
                  case "serif" -> Typeface.SERIF;
                  case "mono" -> Typeface.MONO;
                  default -> Typeface.SANS;
                });
  }

  private static Typeface read(Path file) {
    byte[] bytes = InputFile.bytes(file, Typeface.MOST_BYTES);
    try {
      Typeface typeface = Typeface.read(file.toString(), bytes);
      FontTrial.of(typeface);
      return typeface;
    } catch (IllegalArgumentException e) {
      throw InputException.in(file, String.valueOf(e.getMessage()));
    }
  }
}
