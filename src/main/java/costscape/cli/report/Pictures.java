package costscape.cli.report;

import costscape.render.chart.CaptionText;
import costscape.render.chart.Figure;
import costscape.render.chart.NoRoomException;
import costscape.render.look.LacksPartException;
import costscape.render.look.Look;
import costscape.store.file.Content;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The pictures of one run, which all have one form: tried before the work, then written in every
 * format that is asked for. What is to be said of them goes into the record and the summary.
 */
public final class Pictures {
  private final Output output;
  private final Map<String, String> titles = new LinkedHashMap<>();
  private final Map<String, String> captions = new LinkedHashMap<>();

  Pictures(Output output) {
    this.output = output;
  }

  private Look form() {
    return output.form();
  }

  /** Counts the captions of a part's pictures, and the titles of its axes, as this run's own. */
  void include(Pictures part) {
    captions.putAll(part.captions);
    part.titles.forEach(titles::putIfAbsent);
  }

  /** Gives axes titles, by the names of the directions along them. */
  public void titling(Map<String, String> more) {
    titles.putAll(more);
  }

  /** Refuses now what a picture like this stand-in lacks, and a size that leaves it no room. */
  public void rehearse(Figure standIn) {
    form().check(standIn.parts());
    form().rehearse(standIn.retitled(titles));
  }

  /** As above; where no format is asked for, any size will do. */
  public void rehearse(Supplier<? extends Figure> standIn) {
    if (form().isDrawn()) {
      rehearse(standIn.get());
    } else {
      form().checkUndrawn(standIn.get());
    }
  }

  /** Tries the picture itself, whose labels may be longer, before anything is written. */
  public void confirm(Supplier<? extends Figure> picture) {
    if (!form().isRoomy()) {
      rehearse(picture);
    }
  }

  /** Writes a picture in every format asked for, as {@code STEM.png} and so on. */
  public void write(Figure picture, String title) throws IOException {
    write("", picture, title);
  }

  /**
   * Draws a result whose tables are written. Where the picture has no room, or lacks what an option
   * is about, the tables stay and the run ends with that refusal: nothing needs to be computed
   * again for another look.
   */
  public void writeOrKeep(Supplier<? extends Figure> picture, String title) throws IOException {
    try {
      Figure figure = picture.get();
      if (form().isDrawn()) {
        write(figure, title);
      } else {
        form().checkUndrawn(figure);
      }
    } catch (NoRoomException | LacksPartException e) {
      output.undrawn(e);
    }
  }

  /** Makes and writes a picture if a format was asked for. */
  public void write(Supplier<? extends Figure> picture, String title) throws IOException {
    if (form().isDrawn()) {
      write(picture.get(), title);
    }
  }

  /** Writes one of several pictures: {@code STEM}, a suffix, and {@code .png} and so on. */
  public void write(String suffix, Figure picture, String title) throws IOException {
    String name = output.settings().stem() + suffix;
    captioned(name, picture.caption());
    Figure titled = picture.retitled(titles);
    if (output.settings().taker().filter(taker -> !isWritten(taker, name, titled)).isPresent()) {
      return;
    }
    Map<String, Content> all =
        new PictureFiles(form())
            .of(
                name,
                form().of(titled),
                picture.caption().full(),
                ending -> output.inscription(title, suffix + ending));
    for (Map.Entry<String, Content> file : all.entrySet()) {
      output.file(suffix + file.getKey(), file.getValue());
    }
  }

  /** Gives a picture to whoever takes it; says whether it is to be written all the same. */
  private boolean isWritten(PictureTaker taker, String name, Figure picture) {
    Figure changed = form().changed(picture).withCaption("");
    return taker.take(name, form().kept(changed), picture.caption());
  }

  /** Takes what is to be said of all pictures of this run into the record and the summary. */
  public void captioned(CaptionText caption) {
    captioned(output.settings().stem(), caption);
  }

  private void captioned(String name, CaptionText caption) {
    if (!caption.full().isEmpty()) {
      captions.put(name, caption.full());
      output.about("caption", caption.full());
    }
  }

  /** What is to be said of the pictures so far, each by its name. */
  Map<String, String> captions() {
    return Collections.unmodifiableMap(captions);
  }
}
