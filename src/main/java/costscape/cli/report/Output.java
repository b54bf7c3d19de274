package costscape.cli.report;

import costscape.cli.value.Model;
import costscape.cli.value.PictureForm;
import costscape.job.Runner;
import costscape.render.chart.Chart;
import costscape.render.chart.ChartStyle;
import costscape.render.chart.Figure;
import costscape.render.chart.Picture;
import costscape.render.chart.Rehearsal;
import costscape.render.image.Inscription;
import costscape.render.image.PictureFormat;
import costscape.render.image.PictureSize;
import costscape.render.surface.SurfaceChart;
import costscape.space.Axis;
import costscape.store.file.Content;
import costscape.store.record.PageRecord;
import costscape.store.record.RunRecord;
import costscape.store.saved.ResumingRunner;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Where one command's files go, each whole or not at all, and the record of the run that pictures
 * carry inside and that lies beside them as {@code STEM.json}.
 */
public final class Output {
  private static final String PAGE = ".html";

  /** Room left on the disk for pictures, and for tables of a few thousand rows. */
  private static final long SMALL_RESULTS = 16_000_000;

  private final Targets targets;
  private final String stem;
  private final PictureForm form;
  private final List<Path> written = new ArrayList<>();
  private final long start = System.nanoTime();
  private final List<ResumingRunner> runners = new ArrayList<>();
  private RunRecord record;
  private boolean recorded = true;
  private Duration patience = Duration.ofMinutes(1);
  private PrintWriter notices = new PrintWriter(Writer.nullWriter());

  public Output(Targets targets, String stem, PictureForm form, RunRecord record) {
    this.targets = targets;
    this.stem = stem;
    this.form = form;
    this.record = record;
  }

  /** The same with pictures of another size. */
  public Output of(PictureSize other) {
    return new Output(targets, stem, form.of(other), record);
  }

  /** Without the record inside pictures: what is kept with the sources changes with them alone. */
  public Output unrecorded() {
    recorded = false;
    return this;
  }

  /** For one of several parts: {@code STEM-1} and so on. */
  public Output numbered(int number) {
    return new Output(targets, stem + "-" + number, form, record).saving(patience, notices);
  }

  /** Counts what a part has written, and still saves, as this output's own. */
  public void include(Output part) {
    written.addAll(part.written);
    runners.addAll(part.runners);
  }

  /** The same with one more format, unless it is asked for anyway. */
  public Output also(PictureFormat format) {
    return new Output(targets, stem, form.also(format), record);
  }

  /**
   * Names the files that will be written: pictures, record and files of these endings. Fails now
   * where they could not be written after the work, or are read by this very run.
   */
  public Output prepare(String... endings) throws IOException {
    List<String> all = new ArrayList<>(List.of(".json"));
    form.formats().forEach(format -> all.add("." + format.extension()));
    all.addAll(List.of(endings));
    return prepareOnly(all);
  }

  /** The same of one of several pictures: {@code STEM}, a suffix, and {@code .png} and so on. */
  public Output preparePicture(String suffix) throws IOException {
    return prepareOnly(
        form.formats().stream().map(format -> suffix + "." + format.extension()).toList());
  }

  /** The same of files of these endings alone. */
  public Output prepareOnly(Collection<String> endings) throws IOException {
    targets.plan(endings.stream().map(ending -> stem + ending).toList());
    return this;
  }

  /** Fails now where the run reads a file of the folder that its parts go to. */
  public Output prepareFolder() {
    targets.spareInputsIn(stem);
    return this;
  }

  /** Bytes that are free where files go. */
  public long freeBytes() throws IOException {
    return targets.folder().freeBytes();
  }

  /** How long work may take without being saved, and where it is said that it is. */
  public Output saving(Duration patience, PrintWriter notices) {
    this.patience = patience;
    this.notices = notices;
    return this;
  }

  /** Whether the work that runs now is saved as it goes. */
  public boolean isSaving() {
    return runners.stream().anyMatch(ResumingRunner::isSaving);
  }

  /** The same runner, saving the finished blocks of long work until this output is complete. */
  public Runner resuming(Runner runner) {
    return resuming(runner, SMALL_RESULTS, 0);
  }

  /**
   * The same where results will be large.
   *
   * @param bytes of the results, for which room is left on the disk
   * @param most bytes that saved blocks may take
   */
  public Runner resuming(Runner runner, long bytes, long most) {
    ResumingRunner resuming =
        ResumingRunner.of(
                runner,
                targets.folder().path(stem),
                patience,
                line -> notices.println("costscape: " + line))
            .leaving(bytes)
            .taking(most);
    runners.add(resuming);
    return resuming;
  }

  /** Adds to the record what a model is. */
  public Output about(Model model) {
    Map<String, Object> point = new LinkedHashMap<>();
    for (int k = 0; k < model.layout().size(); k++) {
      point.put(model.layout().name(k), model.point().get(k));
    }
    Map<String, Object> network = new LinkedHashMap<>();
    network.put("shape", model.layout().shape());
    network.put("activation", model.network().activation().name().toLowerCase(Locale.ROOT));
    Map<String, Object> cost = new LinkedHashMap<>();
    cost.put("loss", model.cost().loss().word());
    cost.put("l2", model.cost().l2());
    record = record.with(model.dataset()).with("network", network).with("cost", cost);
    return about("point", point);
  }

  /** Adds to the record what is varied. */
  public Output about(List<Axis> axes) {
    return about(
        "axes",
        axes.stream()
            .map(
                axis -> {
                  Map<String, Object> entry = new LinkedHashMap<>();
                  entry.put("name", axis.name());
                  entry.put("from", axis.from());
                  entry.put("to", axis.to());
                  entry.put("points", axis.points());
                  return entry;
                })
            .toList());
  }

  /** Adds a number, a text, or a map or list of these to the record. */
  public Output about(String key, Object value) {
    record = record.with(key, value);
    return this;
  }

  /** The same picture in every format asked for, as {@code STEM.png} and so on. */
  public void picture(Figure picture, String title) throws IOException {
    picture("", picture, title);
  }

  /** The same of a picture that is work to make, which is not made where no format is asked for. */
  public void picture(Supplier<? extends Figure> picture, String title) throws IOException {
    if (isDrawn()) {
      picture(picture.get(), title);
    }
  }

  /** One of several pictures: {@code STEM}, a suffix, and {@code .png} and so on. */
  public void picture(String suffix, Figure picture, String title) throws IOException {
    Figure styled = picture.withStyle(form.style());
    for (PictureFormat format : form.formats()) {
      String ending = suffix + "." + format.extension();
      file(ending, out -> format.write(styled, form.size(), inscription(title, ending), out));
    }
  }

  private boolean isDrawn() {
    return !form.formats().isEmpty();
  }

  /** Whether any picture that is good at the usual size is good at this one. */
  public boolean isRoomy() {
    return form.isRoomy();
  }

  /**
   * Refuses a size now that would leave no room for a picture later. A single chart of the usual
   * size has room and is not tried: that would take 50 ms.
   *
   * @param standIn what needs as much room as the picture that will be drawn
   */
  public void rehearse(Figure standIn) {
    boolean single = standIn instanceof Chart || standIn instanceof SurfaceChart;
    if (single && form.isRoomy()) {
      return;
    }
    rehearse((Picture) standIn.withStyle(form.style()));
  }

  /** The same of one that is not made where no format is asked for. */
  public void rehearse(Supplier<? extends Figure> standIn) {
    if (isDrawn()) {
      rehearse(standIn.get());
    }
  }

  /**
   * The same of the picture itself, before anything is written: its labels are longer than those of
   * what stood in for it, which matters where there is little room.
   */
  public void confirm(Supplier<? extends Figure> picture) {
    if (!form.isRoomy()) {
      rehearse(picture);
    }
  }

  /** The same where the style is the picture's own. */
  public void rehearse(Picture standIn) {
    Rehearsal.of(standIn, form.size().width(), form.size().height());
  }

  /**
   * @param ending such as {@code .csv} or {@code -minima.csv}, after the stem
   */
  public void file(String ending, Content content) throws IOException {
    written.add(targets.write(stem + ending, content));
  }

  /** A page as {@code STEM.html}, with the record inside. */
  public void page(String html) throws IOException {
    String whole = PageRecord.into(html, record.inside(stem + PAGE));
    file(PAGE, out -> out.write(whole.getBytes(StandardCharsets.UTF_8)));
  }

  /** What the file of an ending says about itself. */
  public Inscription inscription(String title, String ending) {
    return new Inscription(title, recorded ? record.inside(stem + ending) : "");
  }

  /** A file that is one of many, of which the summary names none. */
  public void part(String ending, Content content) throws IOException {
    targets.writeOneOfMany(stem + ending, content);
  }

  /** Deletes parts from a number on, as long as they follow without a gap. */
  public void deleteParts(IntFunction<String> endings, int from) throws IOException {
    int index = from;
    while (targets.delete(stem + endings.apply(index))) {
      index++;
    }
  }

  public List<PictureFormat> formats() {
    return form.formats();
  }

  public ChartStyle style() {
    return form.style();
  }

  public PictureSize size() {
    return form.size();
  }

  /** Writes {@code STEM.json}, the last thing a command writes; nothing is to be resumed now. */
  public void record() throws IOException {
    String name = stem + ".json";
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    String text = record.beside(name, time, Instant.now());
    written.add(targets.write(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8))));
    for (ResumingRunner runner : runners) {
      runner.finished();
    }
  }

  /** Every file so far, in the order of writing. */
  public List<Path> written() {
    return List.copyOf(written);
  }
}
