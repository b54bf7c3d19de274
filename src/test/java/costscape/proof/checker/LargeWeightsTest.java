package costscape.proof.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import costscape.OneIn;
import costscape.Part;
import costscape.cli.Session;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Of networks whose parameters are as large as 1e9, some with sums that cancel in every layer, all
 * digits that {@code inspect} and {@code trace} print of the cost, the slopes and the eigenvalues
 * are true, by numbers of 2⁻¹⁶⁰, and so are the bounds that their JSON holds.
 */
class LargeWeightsTest {
  private static final int FIRST = Integer.getInteger("costscape.large.first", 1);

  private static final int[] SEEDS =
      Part.of(Integer.getInteger("costscape.large", 6)).map(k -> FIRST + k).toArray();

  /** Halves of the last digit may be rounded up or down. */
  private static final BigDecimal HALF = new BigDecimal("0.5000001");

  private static final String NUMBER =
      "(-?[0-9.]+(?:e[-+]?[0-9]+)?(?: to [-0-9.]+(?:e[-+]?[0-9]+)?)?)";

  /** Of a verdict and of its evidence. */
  private static final Pattern IN_SENTENCE =
      Pattern.compile("(gradient norm is |the cost, |slope over all parameters )" + NUMBER);

  /** A number with how far it may be off. */
  private static final Pattern NEAR =
      Pattern.compile("(-?[0-9.]+(?:e[-+]?[0-9]+)?) \u00b1 ([0-9.]+(?:e[-+]?[0-9]+)?)");

  /** Of a saddle's verdict. */
  private static final Pattern FALLS = Pattern.compile("falls along (?:all )?(\\d+)");

  /** Of a caption. */
  private static final Pattern SMALLEST =
      Pattern.compile("The smallest (?:cell costs|cost is) (.*?), at ");

  @TempDir private Path folder;

  private int numbers;
  private int cut;

  @Test
  void printedDigitsAreTrue() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (int seed : SEEDS) {
      Model model = new RandomModels(seed).model();
      if (model.widths().length > 2) {
        check(seed, model, place(model, new Random(seed)), wrong);
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(numbers > 3 * SEEDS.length, "numbers: " + numbers);
    assertTrue(cut > SEEDS.length / 4, "sums that cancelled: " + cut);
  }

  /**
   * Costs of tables are as near to the exact ones as the record says, along lines and over planes,
   * and captions hold true digits only.
   */
  @Tag("long")
  @Test
  void tablesAreAsTrueAsTheyAreSaidToBe() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (int seed : SEEDS) {
      Model model = new RandomModels(seed).model();
      if (model.widths().length > 2) {
        List<String> names = new ArrayList<>(model.names());
        Collections.shuffle(names, new Random(seed));
        Map<String, Double> place = place(model, new Random(seed));
        swept(seed, model, place, names.subList(0, 1 + seed % 2), wrong);
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(numbers > 3 * SEEDS.length, "numbers: " + numbers);
  }

  /** One unit that all rows but one saturate: the larger its weight, the fewer digits are true. */
  @Test
  void captionsHoldTrueDigitsOnly() throws IOException {
    double[][] inputs = {{-1}, {0.5}, {1}, {1.5}};
    double[][] targets = {{0}, {1}, {1}, {1}};
    Model model = new Model(new int[] {1, 1, 1}, "tanh", "cross_entropy", 0, inputs, targets);
    List<String> wrong = new ArrayList<>();
    int before = 0;
    for (double outer : new double[] {1, 100, 1e4, 1e6}) {
      Map<String, Double> place = new LinkedHashMap<>();
      place.put("w1_0_0", 1e9);
      place.put("b1_0", -0.5e9);
      place.put("w2_0_0", outer);
      place.put("b2_0", 0.25);
      before = cut;
      swept(1, model, place, List.of("b2_0"), wrong);
      before = cut - before;
    }
    assertEquals(List.of(), wrong);
    assertEquals(1, before, "digits of the last");
  }

  private void swept(
      int seed, Model model, Map<String, Double> place, List<String> along, List<String> wrong)
      throws IOException {
    Path rows = Files.writeString(folder.resolve("rows.csv"), model.table());
    List<String> set = new ArrayList<>();
    place.forEach((name, value) -> set.add(name + "=" + value));
    List<String> line = new ArrayList<>(List.of("sweep"));
    line.addAll(model.options());
    line.addAll(List.of("--data=" + rows, "--at=zeros", "--set=" + String.join(",", set)));
    for (String name : along) {
      double here = place.get(name);
      double reach = seed % 4 < 2 ? 1 + 0.1 * Math.abs(here) : 1e-3; // where sums cancel
      line.add("--vary=%s=%s:%s:%d".formatted(name, here - reach, here + reach, 21 - seed % 2));
    }
    line.addAll(List.of("--size=300x200", "--out=" + folder, "--name=s", "--json"));
    Session session = Session.run(line.toArray(String[]::new));
    assertEquals(0, session.exitCode(), session.err());
    JsonObject json = JsonParser.parseString(session.out()).getAsJsonObject();
    JsonObject record =
        JsonParser.parseString(Files.readString(folder.resolve("s.json"))).getAsJsonObject();
    assertEquals(json.get("cost_within"), record.get("cost_within"), () -> "seed " + seed);
    Span smallest = null;
    List<String> table = Files.readAllLines(folder.resolve("s.csv"));
    for (String text : table.subList(1, table.size())) {
      String[] cells = text.split(",");
      Map<String, Span> at = new LinkedHashMap<>(Model.exact(place));
      for (int k = 0; k < along.size(); k++) {
        at.put(along.get(k), Span.of(Double.parseDouble(cells[k])));
      }
      double cost = Double.parseDouble(cells[along.size()]);
      Span exact;
      try {
        exact = model.cost(at, List.of(), true).value;
      } catch (ArithmeticException beyond) {
        return; // a softmax beyond these numbers
      }
      numbers++;
      Span off = exact.minus(Span.of(cost));
      if (within(json, cost).isPositive() && !off.isInside(around(within(json, cost)))) {
        wrong.add("seed %d: %s, exact %s, %s".formatted(seed, text, exact, json));
      }
      boolean isSmallest = cost == json.getAsJsonObject("minimum").get("cost").getAsDouble();
      smallest = isSmallest ? exact : smallest;
    }
    caption(seed, json, smallest, wrong);
  }

  /** The largest eigenvalues, and the trace. */
  @Test
  void eigenvaluesAreAsNearAsTheySay() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (int seed : SEEDS) {
      Model model = new RandomModels(seed).model();
      if (model.widths().length > 2) {
        near(seed, model, place(model, new Random(seed)), "--eigenvalues=2", wrong);
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(numbers > SEEDS.length, "numbers: " + numbers);
  }

  /** The evidence of verdicts on more than 120 parameters, and the axis along an eigenvector. */
  @Tag("long")
  @OneIn(2)
  @Test
  void eigenvaluesByLanczosAreAsNearAsTheySay() throws IOException {
    byLanczos("tanh", 1_000_000);
  }

  @Tag("long")
  @Test
  void ofSoftplusUnitsTheyAreToo() throws IOException {
    byLanczos("softplus", 1_000_000_000);
  }

  private void byLanczos(String activation, int size) throws IOException {
    List<String> wrong = new ArrayList<>();
    double[][] inputs = {{-1}, {-0.5}, {0.5}, {1}};
    double[][] targets = {{0}, {1}, {0}, {1}};
    Model model = new Model(new int[] {1, 41, 1}, activation, "cross_entropy", 0, inputs, targets);
    Random random = new Random(1);
    Map<String, Double> place = new LinkedHashMap<>();
    for (String name : model.names()) {
      double outer = name.charAt(1) == '2' ? 1 : size;
      place.put(name, outer * random.nextGaussian());
    }
    cancel(model, place, random);
    near(size, model, place, "--threads=1", wrong);
    assertEquals(List.of(), wrong);
    assertTrue(numbers > 1, "numbers: " + numbers);
  }

  private void near(
      int seed, Model model, Map<String, Double> place, String option, List<String> wrong)
      throws IOException {
    Series exact;
    try {
      exact = model.cost(Model.exact(place), model.names(), false);
    } catch (Model.Kink | ArithmeticException unknown) {
      return;
    }
    Path rows = Files.writeString(folder.resolve("rows.csv"), model.table());
    List<String> set = new ArrayList<>();
    place.forEach((name, value) -> set.add(name + "=" + value));
    List<String> line = new ArrayList<>(List.of("inspect", option));
    line.addAll(model.options());
    line.addAll(List.of("--data=" + rows, "--at=zeros", "--set=" + String.join(",", set)));
    Session session = Session.run(line.toArray(String[]::new));
    assertEquals(0, session.exitCode(), session.err());
    for (String printed : session.out().split("\n")) {
      Matcher falls = FALLS.matcher(printed);
      if (falls.find()
          && below(exact, place.size(), Span.ZERO).orElse(place.size())
              < Integer.parseInt(falls.group(1))) {
        wrong.add("seed %d: %s".formatted(seed, printed));
      }
      Matcher said = NEAR.matcher(printed);
      boolean isTrace = printed.startsWith("trace");
      while (said.find()) {
        BigDecimal number = new BigDecimal(said.group(1));
        BigDecimal off = new BigDecimal(said.group(2));
        Span from = Span.of(number.subtract(off));
        Span to = Span.of(number.add(off));
        numbers++;
        if (isTrace
            ? !trace(exact).meets(Span.between(from, to))
            : below(exact, place.size(), to).orElse(place.size())
                == below(exact, place.size(), from).orElse(0)) {
          wrong.add("seed %d: %s".formatted(seed, printed));
        }
      }
    }
  }

  private static Span trace(Series exact) {
    Span sum = Span.ZERO;
    for (int k = 0; k < exact.first.length; k++) {
      sum = sum.plus(exact.bend(k, k));
    }
    return sum;
  }

  private static Span around(Span size) {
    return Span.between(size.negated(), size);
  }

  /** How far a cost may be off: as told, and where nothing is told a part in 1e10. */
  private static Span within(JsonObject json, double cost) {
    if (json.get("cost_within") == null) {
      return Span.of(1e-10 * Math.max(1, Math.abs(cost)));
    }
    return json.get("cost_within").getAsString().equals("unknown")
        ? Span.ZERO
        : Span.of(json.get("cost_within").getAsDouble());
  }

  private void caption(int seed, JsonObject json, Span smallest, List<String> wrong) {
    Matcher said = SMALLEST.matcher(json.get("caption").getAsString());
    if (smallest != null && said.find() && json.get("cost_within") != null) {
      String number = said.group(1).replace("\u2212", "-").replace("×10", "e");
      if (number.matches("[-0-9.]+(?: to [-0-9.]+)?")) {
        numbers++;
        cut += number.contains(" to ") || new BigDecimal(number).precision() < 4 ? 1 : 0;
        String digits =
            number.matches("[0-9]+")
                ? new BigDecimal(number).stripTrailingZeros().toString()
                : number;
        if (!smallest.meets(bounds(digits))) {
          wrong.add("seed %d: %s, exact %s".formatted(seed, said.group(), smallest));
        }
      }
    }
  }

  private static Map<String, Double> place(Model model, Random random) {
    Map<String, Double> place = new LinkedHashMap<>();
    for (String name : model.names()) {
      double large = (random.nextBoolean() ? 1 : -1) * Math.pow(10, 5 + 4 * random.nextDouble());
      place.put(name, random.nextInt(3) == 0 ? random.nextGaussian() : large);
    }
    if (random.nextInt(3) > 0) {
      cancel(model, place, random);
    }
    if (random.nextBoolean()) {
      place.replaceAll(
          (name, value) ->
              name.charAt(1) == '1' ? value : Double.valueOf(2 * random.nextGaussian()));
    }
    return place;
  }

  /** Makes the sums of one row nearly cancel in every layer, by the biases. */
  private static void cancel(Model model, Map<String, Double> place, Random random) {
    double[] at = model.inputs()[random.nextInt(model.inputs().length)];
    for (int layer = 1; layer < model.widths().length; layer++) {
      double[] next = new double[model.widths()[layer]];
      for (int unit = 0; unit < next.length; unit++) {
        double z = 0;
        for (int j = 0; j < at.length; j++) {
          z += place.get(Model.weight(layer, j, unit)) * at[j];
        }
        place.put(Model.bias(layer, unit), random.nextGaussian() - z);
        z += place.get(Model.bias(layer, unit));
        next[unit] =
            switch (model.activation()) {
              case "sigmoid" -> 1 / (1 + Math.exp(-z));
              case "tanh" -> Math.tanh(z);
              case "relu" -> Math.max(0, z);
              case "softplus" -> Math.log1p(Math.exp(z));
              default -> z;
            };
      }
      at = next;
    }
  }

  private void check(int seed, Model model, Map<String, Double> place, List<String> wrong)
      throws IOException {
    Series exact;
    try {
      exact = model.cost(Model.exact(place), model.names(), false);
    } catch (Model.Kink | ArithmeticException unknown) {
      return; // a row right on a kink, or a softmax beyond these numbers
    }
    Path rows = Files.writeString(folder.resolve("rows.csv"), model.table());
    List<String> set = new ArrayList<>();
    place.forEach((name, value) -> set.add(name + "=" + value));
    List<String> line = new ArrayList<>(List.of("inspect"));
    line.addAll(model.options());
    line.addAll(List.of("--data=" + rows, "--at=zeros", "--set=" + String.join(",", set)));
    Session session = Session.run(line.toArray(String[]::new));
    assertEquals(0, session.exitCode(), session.err());
    for (String printed : session.out().split("\n")) {
      if (printed.startsWith("eigenvalues ")) {
        eigenvalues(seed, exact, printed.substring(12).trim().split(" {2,}"), wrong);
      }
      truth(model, exact, printed)
          .filter(truth -> !isTrue(truth, said(printed)))
          .ifPresent(truth -> wrong.add("seed %d: %s, true %s".formatted(seed, printed, truth)));
      sentence(seed, exact, printed, wrong);
    }
    line.add("--json");
    bounds(seed, exact, Session.run(line.toArray(String[]::new)).out(), wrong);
    trained(seed, model, rows, set, wrong);
  }

  /** The cost and the gradient norm that a verdict's sentence and its evidence hold. */
  private void sentence(int seed, Series exact, String printed, List<String> wrong) {
    Matcher cost = IN_SENTENCE.matcher(printed);
    while (cost.find()) {
      boolean isSlope = !cost.group(1).contains("cost");
      Span truth = isSlope ? norm(exact) : exact.value;
      if (!isTrue(truth, cost.group(2))) {
        wrong.add("seed %d: %s, true %s".formatted(seed, printed, truth));
      }
    }
  }

  private static Span norm(Series exact) {
    Span squares = Span.ZERO;
    for (int k = 0; k < exact.first.length; k++) {
      squares = squares.plus(exact.slope(k).square());
    }
    double root = Math.sqrt(squares.near());
    Span within = Span.between(Span.of(root * 0.9999999), Span.of(root * 1.0000001));
    return squares.isZero() ? Span.ZERO : within;
  }

  /** Programs get bounds beside the numbers, and the exact ones lie between them. */
  private void bounds(int seed, Series exact, String json, List<String> wrong) {
    JsonObject all = JsonParser.parseString(json).getAsJsonObject().getAsJsonObject("bounds");
    if (all == null) {
      return; // some places have no large parameter but biases that cancel
    } else if (all.get("known").getAsBoolean()) {
      JsonArray slopes = all.getAsJsonArray("gradient");
      check(seed, "cost", exact.value, all.getAsJsonArray("cost"), wrong);
      for (int k = 0; k < slopes.size(); k++) {
        check(seed, "slope " + k, exact.slope(k), slopes.get(k).getAsJsonArray(), wrong);
      }
    }
  }

  private void check(int seed, String what, Span exact, JsonArray told, List<String> wrong) {
    if (told.get(0).isJsonNull() || told.get(1).isJsonNull()) {
      return; // beyond all doubles
    }
    numbers++;
    Span bounds =
        Span.between(
            Span.of(told.get(0).getAsBigDecimal()), Span.of(told.get(1).getAsBigDecimal()));
    if (!exact.meets(bounds)) {
      wrong.add("seed %d: %s, %s between %s".formatted(seed, what, exact, bounds));
    }
  }

  /** Where two steps of training end, too, and of what a trial of more steps comes to. */
  private void trained(int seed, Model model, Path rows, List<String> set, List<String> wrong)
      throws IOException {
    List<String> line = new ArrayList<>(List.of("trace"));
    line.addAll(model.options());
    line.addAll(List.of("--data=" + rows, "--start=zeros", "--set=" + String.join(",", set)));
    line.addAll(List.of("--steps=2", "--rate=1e-3", "--format=none", "--json"));
    line.addAll(List.of("--out=" + folder, "--name=t"));
    JsonObject json =
        JsonParser.parseString(Session.run(line.toArray(String[]::new)).out()).getAsJsonObject();
    Map<String, Double> end = new LinkedHashMap<>();
    json.getAsJsonObject("parameters")
        .entrySet()
        .forEach(entry -> end.put(entry.getKey(), entry.getValue().getAsDouble()));
    Series exact;
    try {
      exact = model.cost(Model.exact(end), model.names(), false);
    } catch (Model.Kink | ArithmeticException unknown) {
      return;
    }
    bounds(seed, exact, json.toString(), wrong);
    table(seed, model, json, wrong);
    line.remove("--json");
    for (String printed : Session.run(line.toArray(String[]::new)).out().split("\n")) {
      if (printed.startsWith("cost ") && !isTrue(exact.value, said(printed))) {
        wrong.add("seed %d: %s, true %s".formatted(seed, printed, exact.value));
      }
      sentence(seed, exact, printed, wrong);
    }
  }

  /** Every step that is recorded is as near to its exact cost as is said. */
  private void table(int seed, Model model, JsonObject json, List<String> wrong)
      throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("t.csv"));
    List<String> header = List.of(lines.get(0).split(","));
    for (String text : lines.subList(1, lines.size())) {
      String[] cells = text.split(",");
      Map<String, Double> at = new LinkedHashMap<>();
      model.names().forEach(name -> at.put(name, Double.valueOf(cells[header.indexOf(name)])));
      double cost = Double.parseDouble(cells[header.indexOf("cost")]);
      Span within = within(json, cost);
      Span off = model.cost(Model.exact(at), List.of(), true).value.minus(Span.of(cost));
      numbers++;
      if (within.isPositive() && !off.isInside(around(within))) {
        wrong.add("seed %d: %s is off by %s, %s".formatted(seed, text, off, within));
      }
    }
  }

  /** The k-th is where as many directions bend less than its lower bound, by an exact reduction. */
  private void eigenvalues(int seed, Series exact, String[] printed, List<String> wrong) {
    for (int k = 0; k < printed.length; k++) {
      if (!printed[k].equals("unknown") && !printed[k].equals("0")) {
        Span bounds = bounds(printed[k]);
        int fewer = below(exact, printed.length, bounds.from()).orElse(0);
        int more = below(exact, printed.length, bounds.to()).orElse(printed.length);
        numbers++;
        if (fewer > k || more <= k) {
          wrong.add("seed %d: eigenvalue %d, %s".formatted(seed, k, printed[k]));
        }
      }
    }
  }

  private static OptionalInt below(Series exact, int size, Span value) {
    Span[][] form = new Span[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        form[i][j] = i == j ? exact.bend(i, i).minus(value) : exact.bend(i, j);
      }
    }
    return Found.index(form);
  }

  private static Span bounds(String said) {
    String[] ends = said.split(" to ");
    if (ends.length == 2) {
      return Span.between(Span.of(new BigDecimal(ends[0])), Span.of(new BigDecimal(ends[1])));
    }
    BigDecimal number = new BigDecimal(said);
    BigDecimal half = HALF.scaleByPowerOfTen(-number.scale());
    return Span.between(Span.of(number.subtract(half)), Span.of(number.add(half)));
  }

  /** What a line of a cost or a slope should say. */
  private static Optional<Span> truth(Model model, Series exact, String printed) {
    String first = printed.split(" ")[0];
    int k = model.names().indexOf(first);
    return first.equals("cost")
        ? Optional.of(exact.value)
        : k < 0 ? Optional.empty() : Optional.of(exact.slope(k));
  }

  private static String said(String printed) {
    String[] words = printed.split(" +", printed.startsWith("cost") ? 2 : 3);
    return words[words.length - 1].replace(" nats", "").trim();
  }

  private boolean isTrue(Span truth, String said) {
    numbers++;
    if (said.equals("unknown")) {
      return true;
    }
    boolean range = said.contains(" to ");
    boolean zero = !range && new BigDecimal(said).signum() == 0;
    cut += range || new BigDecimal(said).precision() < 6 ? 1 : 0;
    return truth.meets(zero ? Span.ZERO.widened(100) : bounds(said));
  }
}
