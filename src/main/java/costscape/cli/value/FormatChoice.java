package costscape.cli.value;

import costscape.render.image.PictureFormat;
import costscape.store.file.InputException;
import costscape.store.file.NearMiss;
import costscape.words.Labelled;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What {@code --format} takes: the kinds of picture file, or that there is to be no picture. */
public final class FormatChoice {
  private static final String NONE = "none";

  private FormatChoice() {}

  public static List<String> names() {
    Stream<String> formats = Labelled.labels(PictureFormat.values()).stream();
    return Stream.concat(formats, Stream.of(NONE)).toList();
  }

  /**
   * The picture formats that were chosen.
   *
   * @throws InputException where one is unknown, none is among others, or two have one name
   */
  public static List<PictureFormat> formats(List<String> choices) {
    List<String> words = choices.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    choices.forEach(FormatChoice::check);
    if (words.contains(NONE) && words.size() > 1) {
      throw new InputException("--format none stands alone: it says that no picture is drawn");
    }
    List<PictureFormat> formats =
        words.stream()
            .flatMap(word -> Labelled.named(word, PictureFormat.values()).stream())
            .toList();
    formats.forEach(format -> checkNames(format, formats));
    return formats;
  }

  private static void check(String word) {
    if (!names().contains(word.toLowerCase(Locale.ROOT))) {
      throw new InputException(
          "--format: %s is not one of %s%s"
              .formatted(
                  InputException.quoted(word),
                  String.join(", ", names()),
                  NearMiss.hint(word, names())));
    }
  }

  private static void checkNames(PictureFormat format, List<PictureFormat> chosen) {
    for (PictureFormat other : chosen) {
      if (other != format && other.extension().equals(format.extension())) {
        throw new InputException(
            "--format %s and %s both write STEM.%s: choose one"
                .formatted(format.label(), other.label(), format.extension()));
      }
    }
  }
}
