package costscape.cli.report;

import costscape.cost.NetworkCost;
import costscape.job.Runner;
import costscape.render.image.PictureFormat.Inscription;
import costscape.render.look.Look;
import costscape.run.Cluster;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.ParameterArrays;
import costscape.store.array.NpyWriter;
import costscape.store.file.Transaction.Content;
import costscape.store.program.ProgramCosts;
import costscape.store.record.FactsJson;
import costscape.store.record.PageRecord;
import costscape.store.record.RunRecord;
import costscape.store.saved.ResumingRunner;
import costscape.store.text.JsonText.JsonMap;
import costscape.study.CellPrecision;
import costscape.study.ModelAtPoint;
import costscape.study.VariedSlice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Writes the files of one run, each whole or not at all, and the record of the run: pictures carry
 * it inside, and {@code STEM.json} beside them has all of it. A command first names its files
 * ({@code prepare}), then works, then writes, and writes the record last.
 */
public final class Output {
  private static final String PAGE = ".html";
  private static final String RECORD = ".json";

  /** A record lists no more values than these: its request makes them again. */
  private static final int MOST_VALUES = 10_000;

  /** The entry of the file that holds the weights which a request does not make. */
  public static final String WEIGHTS = "weights";

  private static final String WEIGHTS_FILE = "-weights.npz";

  private final PlannedFiles files;
  private final Settings settings;
  private final List<Path> written = new ArrayList<>();
  private final long start = System.nanoTime();
  private final List<ResumingRunner> saved = new ArrayList<>();
  private final Pictures pictures = new Pictures(this);
  private RunRecord record;

  public Output(PlannedFiles files, Settings settings, RunRecord record) {
    this.files = files;
    this.settings = settings;
    this.record = record;
  }

  public Settings settings() {
    return settings;
  }

  public Look look() {
    return settings.look();
  }

  /** The pictures of this run, or of this part of one. */
  public Pictures pictures() {
    return pictures;
  }

  /** A writer for a part of this run, with settings of its own. It has written nothing yet. */
  public Output with(Settings other) {
    return new Output(files, other, record);
  }

  /** Counts the files of a part, and the work that it saved, as this writer's own. */
  public void include(Output part) {
    written.addAll(part.written);
    saved.addAll(part.saved);
    pictures.include(part.pictures);
  }

  /**
   * Names the files that will be written: the record, pictures, and files of the given endings.
   * Fails now if one of them could not be written after the work, or if this very run reads it.
   */
  public Output prepare(Collection<String> endings) throws IOException {
    List<String> all = new ArrayList<>(List.of(RECORD));
    all.addAll(pictureEndings(""));
    all.addAll(endings);
    return prepareOnly(all);
  }

  public Output prepare(String... endings) throws IOException {
    return prepare(List.of(endings));
  }

  /** Names one of several pictures: {@code STEM}, a suffix, and {@code .png} and so on. */
  public Output preparePicture(String suffix) throws IOException {
    return prepareOnly(pictureEndings(suffix));
  }

  private List<String> pictureEndings(String suffix) {
    return Pictures.endings(look()).stream().map(suffix::concat).toList();
  }

  /** Names only files of the given endings. */
  public Output prepareOnly(Collection<String> endings) throws IOException {
    files.plan(endings.stream().map(this::name).toList());
    return this;
  }

  /**
   * Takes the numbered files that an earlier, longer run left in the folder of the stem away, once
   * the first of this run's is named. Fails now if the run reads a file of that folder, or if one
   * that it would replace is to stay.
   *
   * @param names what the names of the numbered files look like
   * @param endings of the files that the run will write
   */
  public Output prepareFolder(Pattern names, Predicate<String> endings) throws IOException {
    String stem = settings.stem();
    files.takeAway(stem, names, name -> endings.test(name.substring(stem.length())));
    return this;
  }

  private String name(String ending) {
    return settings.stem() + ending;
  }

  public long freeBytes() throws IOException {
    return files.files().freeBytes();
  }

  /** Returns whether this is so of some of the work that was begun. */
  public boolean anyWork(Predicate<ResumingRunner> isSo) {
    return saved.stream().anyMatch(isSo);
  }

  /** A runner that saves finished blocks of long work until this output is complete. */
  public Runner resuming(Runner runner) {
    ResumingRunner resuming =
        new ResumingRunner(
            runner, files.files().path(name("")), settings.patience(), settings.notices());
    saved.add(resuming);
    return new StopNotice(resuming, resuming::isSaving, settings.notices());
  }

  /** Takes over what the record of a part says of the model and of what is varied. */
  public void describedAs(Output part) {
    record = part.record;
  }

  /**
   * Begins a run of a model, which the record tells. Where a program alone knows the weights, and
   * they are too many for the record, they are written beside it; it knows that file by its
   * SHA-256.
   */
  public Output begin(ModelAtPoint model) throws IOException {
    about(model);
    boolean isTold =
        model.ifAsked().filter(asked -> asked.source() instanceof ProgramCosts).isPresent()
            && record.command().stream().noneMatch(word -> word.startsWith("--at="));
    if (isTold && model.layout().size() > MOST_VALUES) {
      prepareOnly(List.of(WEIGHTS_FILE));
      ParameterArrays arrays = model.ifAsked().orElseThrow().arrays();
      file(WEIGHTS_FILE, out -> NpyWriter.archive(arrays, model.point().toArray(), out));
      about(WEIGHTS, Map.of(name(WEIGHTS_FILE), fingerprint(WEIGHTS_FILE)));
    }
    return this;
  }

  /** Adds what the cost is, the point, and other rows beside those that train, to the record. */
  public Output about(ModelAtPoint model) {
    model.ifNetwork().ifPresent(cost -> about(cost, model.cells()));
    model.ifAsked().ifPresent(asked -> asked.source().facts().forEach(this::about));
    if (model.layout().size() <= MOST_VALUES) {
      about("point", model.named(model.point()));
    }
    model.other().ifPresent(other -> about(other.key(), other.facts()));
    return this;
  }

  private void about(NetworkCost cost, CellPrecision cells) {
    record = record.with(cost.dataset());
    JsonMap loss = JsonMap.of("loss", cost.loss().word()).with("l2", cost.askedPenalty());
    if (cells == CellPrecision.SINGLE) {
      loss.put("precision", "single");
    }
    about(
            "network",
            JsonMap.of("shape", cost.network().layout().shape())
                .with("activation", cost.network().activation().word()))
        .about("cost", loss);
  }

  public Output about(List<Axis> axes) {
    return about("axes", FactsJson.axes(axes));
  }

  /**
   * Adds axes and facts to the record, and the vectors themselves where they are short, so that the
   * same slice can be drawn elsewhere: its points are {@code through} plus the coordinates times
   * the vectors.
   */
  public Output about(VariedSlice varied) {
    about(varied.axes()).pictures().titling(varied.titles());
    if (varied.notes().isEmpty()) {
      return this;
    }
    about("directions", varied.notes());
    if (varied.slice().origin().dimension() > MOST_VALUES) {
      return this;
    }
    Map<String, Object> vectors = new LinkedHashMap<>();
    for (Direction direction : varied.slice().directions()) {
      vectors.put(direction.name(), direction.toArray());
    }
    return about("through", varied.slice().origin().toArray()).about("direction_vectors", vectors);
  }

  /** Adds a number, a text, or a map or list of these to the record. */
  public Output about(String key, Object value) {
    record = record.with(key, value);
    return this;
  }

  /** The facts of a result, and which tables of this run hold it. */
  public Map<String, Object> facts(Map<String, Object> result, List<String> endings) {
    Map<String, Object> facts = new LinkedHashMap<>(result);
    facts.put(
        Kept.TABLES,
        endings.stream()
            .map(ending -> JsonMap.of("ending", ending).with("sha256", fingerprint(ending)))
            .toList());
    return facts;
  }

  /** Adds facts to the record with which the result is drawn again, where there are any. */
  public void keep(Map<String, Object> facts) {
    if (!facts.isEmpty()) {
      about(RunRecord.FACTS, facts);
    }
  }

  /** Writes {@code STEM} with an ending such as {@code .csv} or {@code -minima.csv}. */
  public void file(String ending, Content content) throws IOException {
    written.add(files.write(name(ending), content));
  }

  /** Writes a text as {@code STEM} with an ending. */
  public void text(String ending, String text) throws IOException {
    file(ending, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Writes a page as {@code STEM.html}, with the record inside. */
  public void page(String html) throws IOException {
    text(PAGE, PageRecord.into(html, record.inside(name(PAGE))));
  }

  /** Returns what the file with an ending says about itself. */
  public Inscription inscription(String title, String ending) {
    return new Inscription(title, settings.recorded() ? record.inside(name(ending)) : "");
  }

  /** Writes one of very many files; the summary names none of them. */
  public Path part(String ending, Content content) throws IOException {
    return files.writeOneOfMany(name(ending), settings.recorded(), content);
  }

  /**
   * Writes {@code STEM.json}, the last file of a command. The work saved so far goes when all files
   * are in their places.
   */
  public void record() throws IOException {
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    Optional<Cluster.Executors> executors = Cluster.here().flatMap(Cluster::executors);
    if (executors.isPresent()) {
      about("cluster", executors.get().values());
    }
    files.takeUnwritten();
    text(RECORD, record.beside(name(RECORD), files.fingerprints(), time, Instant.now()));
    for (ResumingRunner work : saved) {
      work.saved().forEach(files.files()::deleteAfterwards);
    }
  }

  /** Ends the work: writes the run's record, and says which files there will be. */
  public Summary end(Summary summary) throws IOException {
    record();
    return summary.files(this);
  }

  /** Ends the work, and says which words of a file are the labels that the model tells apart. */
  public Summary end(Summary summary, ModelAtPoint model) throws IOException {
    return end(summary).notes(model);
  }

  /** How many bytes the file with an ending has, which was written. */
  public long bytes(String ending) throws IOException {
    return Files.size(files.files().present(name(ending)));
  }

  /** Returns whether a file is the one of an ending, so that this run need not write it again. */
  public boolean isThere(Path file, String ending) throws IOException {
    Path own = files.files().path(name(ending));
    return Files.exists(own) && Files.isSameFile(own, file);
  }

  /** The SHA-256 of a file that was written already. */
  private String fingerprint(String ending) {
    return Objects.requireNonNull(files.fingerprints().get(name(ending)), ending);
  }

  /** Keeps the files of this run, which ends with the refusal of its picture all the same. */
  void undrawn(RuntimeException refusal) {
    files.undrawn(refusal, files.files().path(name(RECORD)));
  }

  /** Tells a person, on standard error, what is not as may be expected. */
  public void notice(String format, Object... arguments) {
    settings.notices().accept(String.format(Locale.ROOT, format, arguments));
  }

  /** Every file so far, in the order of writing. */
  public List<Path> written() {
    return List.copyOf(written);
  }

  /**
   * The settings of a run for its files, from its options. A part of the run, such as one panel of
   * several, changes one of these settings and keeps the others.
   *
   * @param stem what the names of all files begin with
   * @param recorded whether pictures carry the record of the run inside
   * @param patience work that takes longer is saved as it goes
   * @param notices receives one line where work is resumed or cannot be saved
   */
  public record Settings(
      String stem,
      Look look,
      boolean recorded,
      Duration patience,
      Consumer<String> notices,
      Optional<Pictures.Taker> taker) {
    /** Settings by which pictures become files that carry the record. */
    public Settings(String stem, Look look, Duration patience, Consumer<String> notices) {
      this(stem, look, true, patience, notices, Optional.empty());
    }

    /** The settings of a command that draws no picture and whose work is short. */
    public static Settings withoutPictures(String stem) {
      return new Settings(stem, Look.USUAL, Duration.ofMinutes(1), notice -> {});
    }

    /** Pictures in another look. */
    public Settings with(Look other) {
      return new Settings(stem, other, recorded, patience, notices, taker);
    }

    /** Pictures without the record inside: a new commit alone does not change such a file. */
    public Settings unrecorded() {
      return new Settings(stem, look, false, patience, notices, taker);
    }

    /** The files of one part of several: {@code STEM-1} and so on. */
    public Settings numbered(int number) {
      return new Settings(stem + "-" + number, look, recorded, patience, notices, taker);
    }

    /** Pictures that become parts of another picture. */
    public Settings givenTo(Pictures.Taker other) {
      return new Settings(stem, look, recorded, patience, notices, Optional.of(other));
    }
  }
}
