package costscape.proof.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.OneIn;
import costscape.Part;
import costscape.cli.Session;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every sentence that {@code --prove} prints of random networks is confirmed by the second program.
 * {@code -Dcostscape.proofs=5000} draws as many networks, {@code -Dcostscape.proofs.first} says
 * which is the first, {@code -Dcostscape.proofs.kind=6} draws catalogues alone.
 */
@Tag("loops")
class ProvedSentencesTest {
  private static final int NETWORKS = Integer.getInteger("costscape.proofs", 3);
  private static final int FIRST = Integer.getInteger("costscape.proofs.first", 1);

  /** Below 0 all kinds. */
  private static final int KIND = Integer.getInteger("costscape.proofs.kind", -1);

  private static final Pattern PLACE = Pattern.compile("proved (\\d+): (.*)");
  private static final Pattern RATE =
      Pattern.compile(" *or by plain descent along the mean gradient at a rate below (\\S+):");
  private static final String TRAPPED =
      "proved: no amount of further training at this penalty leaves here, by small steps";

  @TempDir private Path folder;

  private final Map<String, Integer> confirmed = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();

  @Test
  void whatIsPrintedAsProvedIsConfirmed() throws IOException {
    int[] networks = Part.of(NETWORKS).toArray();
    for (int k : networks) {
      one(FIRST + k);
      if ((k + 1) % 100 == 0) {
        System.out.println(k + " " + confirmed);
      }
    }
    System.out.println("confirmed of " + networks.length + " networks: " + confirmed);
    assertTrue(failures.isEmpty(), () -> String.join("\n", failures));
  }

  /**
   * Logits whose weights are wide, or which are far apart; a cost that is the same all along a
   * line; a convex cost, in which a minimum is the only one however far.
   */
  @OneIn(3)
  @ParameterizedTest
  @ValueSource(ints = {60647, 373, 2891, 2907, 3122})
  void whatWasOnceNotConfirmedIs(int seed) throws IOException {
    one(seed);
    assertTrue(failures.isEmpty(), () -> String.join("\n", failures));
  }

  /** Activations of which catalogues are refused. */
  @OneIn(3)
  @ParameterizedTest
  @ValueSource(strings = {"leaky_relu", "leaky_relu:0.2", "elu", "silu"})
  void whatIsProvedOfOtherUnitsIsConfirmed(String activation) throws IOException {
    int[] networks = Part.of(Math.max(3, NETWORKS / 3)).toArray();
    for (int k : networks) {
      one(FIRST + k, activation);
    }
    System.out.println("confirmed of " + networks.length + " " + activation + ": " + confirmed);
    assertTrue(failures.isEmpty(), () -> String.join("\n", failures));
  }

  /** Large balls, whose silu units turn in them. */
  @ParameterizedTest
  @ValueSource(ints = {363, 370})
  void whatIsProvedOfSiluIsConfirmed(int seed) throws IOException {
    one(seed, "silu");
    assertTrue(failures.isEmpty(), () -> String.join("\n", failures));
  }

  /** The same networks with class weights, smoothed labels or both. */
  @Test
  void whatIsProvedOfClassesThatCountDifferentlyIsConfirmed() throws IOException {
    int networks = Math.max(6, NETWORKS / 3);
    int weighted = 0;
    for (int seed = FIRST; weighted < networks; seed++) {
      RandomModels models = new RandomModels(seed);
      Model model = models.model();
      if (model.loss().equals("cross_entropy") || model.isSoftmax()) {
        weighted++;
        int kind = new Random(seed).nextInt(10);
        Model drawn = models.weighted(model);
        one(seed, models, kind == 6 ? drawn.quick() : drawn, kind);
      }
    }
    System.out.println("confirmed of " + networks + " with weighted classes: " + confirmed);
    assertTrue(failures.isEmpty(), () -> String.join("\n", failures));
    assertTrue(confirmed.size() > 3, confirmed::toString);
  }

  private void count(String what) {
    confirmed.merge(what, 1, Integer::sum);
  }

  private void one(int seed) throws IOException {
    RandomModels models = new RandomModels(seed);
    int kind = KIND < 0 ? new Random(seed).nextInt(10) : KIND;
    Model drawn = models.model();
    one(seed, models, kind == 6 ? drawn.quick() : drawn, kind);
  }

  /** A network of other units, of which a catalogue is refused. */
  private void one(int seed, String activation) throws IOException {
    RandomModels models = new RandomModels(seed);
    int drawn = new Random(seed).nextInt(10);
    one(seed, models, models.model().of(activation), drawn == 6 ? 7 : drawn);
  }

  private void one(int seed, RandomModels models, Model model, int kind) throws IOException {
    Path rows = Files.writeString(folder.resolve("rows.csv"), model.table());
    List<String> line = new ArrayList<>(model.options());
    line.addAll(List.of("--data=" + rows, "--prove"));
    if (kind < 3) {
      line.add(0, "inspect");
      Map<String, Double> place = models.place(model);
      inspected(seed, model, kind < 1 ? place : Found.nearest(model, place), line);
    } else if (kind < 6 && model.widths().length > 2) {
      line.add(0, "inspect");
      inspected(seed, model, models.dead(model), line);
    } else if (kind < 7) {
      line.addAll(
          0, List.of("minima", "--starts=3", "--format=none", "--out=" + folder, "--name=m"));
      catalogue(seed, model, line);
    } else if (kind < 8) {
      line.addAll(
          0,
          List.of(
              ("trace --optimizer=lbfgs --start=random:"
                      + seed
                      + " --format=none --out="
                      + folder
                      + " --name=t")
                  .split(" ")));
      trained(seed, model, line);
    } else {
      line.addAll(0, List.of("sweep", "--format=none", "--out=" + folder, "--name=s"));
      swept(seed, model, models.place(model), line, seed % 400 == 0);
    }
  }

  private String run(List<String> line) {
    Session session = Session.run(line);
    if (session.err().contains(" not a dead ")) {
      count("refused");
      return "";
    }
    assertEquals(0, session.exitCode(), line + session.err());
    return session.out();
  }

  private interface Judged {
    String judge();
  }

  /** Notes a sentence that is not confirmed, with all that repeats it. */
  private void judge(int seed, List<String> line, String sentence, Model model, Judged judged) {
    try {
      count(judged.judge());
    } catch (RuntimeException why) {
      String failure =
          "seed %d: %s%n  %s%n  %s%n%s"
              .formatted(seed, String.join(" ", line), sentence, why, model.table());
      System.out.println(failure);
      failures.add(failure);
    }
  }

  private void inspected(int seed, Model model, Map<String, Double> place, List<String> line) {
    line.addAll(List.of("--at=zeros", "--set=" + set(place)));
    for (String printed : run(line).split("\n")) {
      if (printed.startsWith("proved: ")) {
        String sentence = printed.substring(8);
        judge(seed, line, sentence, model, () -> new Sentences(model, place).judge(sentence));
      } else if (printed.startsWith("not proved")) {
        count("silent");
      }
    }
  }

  private static String set(Map<String, Double> place) {
    List<String> parts = new ArrayList<>();
    place.forEach((name, value) -> parts.add(name + "=" + value));
    return String.join(",", parts);
  }

  private void catalogue(int seed, Model model, List<String> line) throws IOException {
    String out = run(line);
    if (out.isEmpty()) {
      return;
    }
    List<Map<String, Double>> places = places(model, "m.csv");
    for (String printed : out.split("\n")) {
      Matcher place = PLACE.matcher(printed);
      if (place.matches()) {
        int id = Integer.parseInt(place.group(1));
        Map<String, Double> here = places.get(id - 1);
        judge(seed, line, printed, model, () -> new Sentences(model, here).judge(place.group(2)));
      } else if (printed.startsWith("proved")) {
        judge(seed, line, printed, model, () -> unknown(printed));
      } else if (printed.startsWith("not proved")) {
        count("silent");
      }
    }
  }

  private static String unknown(String printed) {
    throw new Unconfirmed("no sentence that is known: " + printed);
  }

  private List<Map<String, Double>> places(Model model, String table) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(table));
    List<String> header = Arrays.asList(lines.get(0).split(","));
    List<Map<String, Double>> places = new ArrayList<>();
    for (String text : lines.subList(1, lines.size())) {
      String[] cells = text.split(",");
      Map<String, Double> place = new LinkedHashMap<>();
      for (String name : model.names()) {
        place.put(name, Double.parseDouble(cells[header.indexOf(name)]));
      }
      places.add(place);
    }
    return places;
  }

  private void trained(int seed, Model model, List<String> line) throws IOException {
    List<String> printed = Arrays.asList(run(line).split("\n"));
    int begin = printed.indexOf(TRAPPED);
    if (begin < 0) {
      count("silent");
      Stream<String> proved = printed.stream().filter(text -> text.startsWith("proved"));
      proved.forEach(text -> judge(seed, line, text, model, () -> unknown(text)));
      return;
    }
    List<Map<String, Double>> path = places(model, "t.csv");
    Map<String, Double> here = path.get(path.size() - 1);
    String sentence = printed.get(begin + 2).trim();
    judge(
        seed,
        line,
        sentence,
        model,
        () -> {
          Matcher rate = RATE.matcher(printed.get(begin + 1));
          if (!rate.matches()) {
            throw new Unconfirmed("no rate is told");
          }
          Sentences sentences = new Sentences(model, here);
          String point = sentences.judge(sentence);
          Trapped.confirm(model, here, sentences.point(), new BigDecimal(rate.group(1)));
          count("trapped");
          return point;
        });
  }

  private void swept(
      int seed, Model model, Map<String, Double> place, List<String> line, boolean plane) {
    List<String> names = model.names();
    Random random = new Random(31L * seed);
    String first = names.get(random.nextInt(names.size()));
    String second = names.get(random.nextInt(names.size()));
    boolean two = plane && !first.equals(second);
    double reach = 0.1 * (20 + random.nextInt(80));
    line.addAll(List.of("--at=zeros", "--set=" + set(place)));
    line.add("--vary=%s=%s:%s:11".formatted(first, -reach, reach));
    if (two) {
      line.add("--vary=%s=%s:%s:11".formatted(second, -reach, reach));
    }
    List<String> printed = Arrays.asList(run(line).split("\n"));
    Map<String, Span> here = Model.exact(place);
    String sentences = String.join("\n", printed);
    judge(
        seed,
        line,
        sentences,
        model,
        () ->
            two
                ? PlaneSentences.judge(model, here, List.of(first, second), printed)
                    ? "plane"
                    : "silent"
                : new LineSentences(model, here, first).judge(printed, -reach, reach)
                    ? "line"
                    : "silent");
  }
}
