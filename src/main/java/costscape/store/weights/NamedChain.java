package costscape.store.weights;

import costscape.network.WeightLayout;
import costscape.store.array.KerasLayer;
import costscape.store.array.StoredArray;
import costscape.store.weights.ChainModule.Kind;
import costscape.store.weights.ChainModule.Role;
import costscape.words.NoteWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The chain that a file describes, module by module.
 *
 * <p>The names of torch's nn.Sequential are numbers, and modules without parameters have a number
 * too: in 0 (dense), 1 (norm), 3 (dense) something stands between norm and the second layer, in 0,
 * 2, 3 between the first layer and norm. A whole model of Keras's describes each layer.
 *
 * @param layout which side of its matrices is which
 * @param epsilonOf whose ε normalisations have
 * @param tellsOthers whether it says what stands between layers and normalisations
 */
record NamedChain(
    List<ChainModule> modules, WeightLayout layout, NoteWords epsilonOf, boolean tellsOthers) {
  /** Of torch's BatchNorm1d, whose state dictionary does not hold it. */
  private static final double EPSILON = 1e-5;

  private static final Pattern NAME =
      Pattern.compile("(.*\\.)?(\\d{1,6})\\.(weight|bias|running_mean|running_var)");

  /** A chain has no more places than these. */
  private static final int MOST_PLACES = 10_000;

  private static final Map<String, Role> OF_NORMALISATION =
      Map.of(
          "weight", Role.SCALE,
          "bias", Role.SHIFT,
          "running_mean", Role.MEAN,
          "running_var", Role.VARIANCE,
          "gamma", Role.SCALE,
          "beta", Role.SHIFT,
          "moving_mean", Role.MEAN,
          "moving_variance", Role.VARIANCE);

  private static final Map<String, Role> OF_DENSE =
      Map.of("weight", Role.WEIGHTS, "kernel", Role.WEIGHTS, "bias", Role.BIASES);

  /**
   * The chain that the names of arrays tell.
   *
   * @return nothing where they are not the names of a Sequential of dense layers and normalisations
   */
  static Optional<NamedChain> ofTorch(List<StoredArray> arrays) {
    Set<String> prefixes = new HashSet<>();
    TreeMap<Integer, List<StoredArray>> numbered = new TreeMap<>();
    for (StoredArray array : arrays) {
      Matcher name = NAME.matcher(array.name());
      if (!name.matches()) {
        return Optional.empty();
      }
      prefixes.add(name.group(1) == null ? "" : name.group(1));
      numbered.computeIfAbsent(Integer.valueOf(name.group(2)), k -> new ArrayList<>()).add(array);
    }
    if (prefixes.size() != 1 || numbered.lastKey() > MOST_PLACES) {
      return Optional.empty();
    }
    List<ChainModule> modules = new ArrayList<>();
    for (int number = 0; number <= numbered.lastKey(); number++) {
      modules.add(torch(number, numbered.getOrDefault(number, List.of())));
    }
    return whole(new NamedChain(modules, WeightLayout.OUT_IN, NoteWords.EPSILON_OF_TORCH, false));
  }

  private static ChainModule torch(int number, List<StoredArray> arrays) {
    boolean isNorm = arrays.stream().anyMatch(array -> array.name().contains(".running_"));
    Kind kind = isNorm ? Kind.NORMALISATION : arrays.isEmpty() ? Kind.OTHER : Kind.DENSE;
    ChainModule module = new ChainModule(String.valueOf(number), kind, EPSILON);
    for (StoredArray array : arrays) {
      String word = array.name().substring(array.name().lastIndexOf('.') + 1);
      role(isNorm ? OF_NORMALISATION : OF_DENSE, word).ifPresent(role -> module.put(role, array));
    }
    return module;
  }

  /**
   * The chain that a model of Keras's describes.
   *
   * @return nothing where an array belongs to no dense layer or normalisation of it
   */
  static Optional<NamedChain> ofKeras(List<StoredArray> arrays, List<KerasLayer> layers) {
    List<ChainModule> modules = new ArrayList<>();
    Set<StoredArray> left = new HashSet<>(arrays);
    for (KerasLayer layer : layers) {
      boolean changesNothing = layer.isIdle() || layer.isNoFunction();
      if (changesNothing) {
        continue;
      }
      Kind kind =
          layer.isDense() ? Kind.DENSE : layer.isNormalisation() ? Kind.NORMALISATION : Kind.OTHER;
      ChainModule module = new ChainModule(layer.name(), kind, layer.epsilon());
      for (StoredArray array : arrays) {
        Map<String, Role> roles = layer.isDense() ? OF_DENSE : OF_NORMALISATION;
        Optional<Role> role = layer.role(array).flatMap(word -> role(roles, word));
        if (role.isPresent() && left.remove(array)) {
          module.put(role.get(), array);
        }
      }
      modules.add(module);
      if (layer.isDense() && layer.hasFunction()) {
        modules.add(new ChainModule(layer.function(), Kind.OTHER, 0));
      }
    }
    return left.isEmpty()
        ? whole(new NamedChain(modules, WeightLayout.IN_OUT, NoteWords.EPSILON_OF_FILE, true))
        : Optional.empty();
  }

  private static Optional<Role> role(Map<String, Role> roles, String word) {
    return Optional.ofNullable(roles.get(word));
  }

  private static Optional<NamedChain> whole(NamedChain chain) {
    return Optional.of(chain)
        .filter(whole -> whole.modules.stream().allMatch(ChainModule::isWhole));
  }

  boolean hasNormalisation() {
    return modules.stream().anyMatch(module -> module.is(Kind.NORMALISATION));
  }
}
